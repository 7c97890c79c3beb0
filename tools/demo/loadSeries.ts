import type { Trx } from '@verbund/domain/db/types';
import { compareInstants, dayOf, type Instant } from '@verbund/domain/kernel/time';
import { occurrencesOf } from '@verbund/domain/meeting/series/occurrences';
import { SERIES_TEMPLATES } from '@verbund/domain/meeting/series/templates';
import { COOPERATION_ID, demoId } from './ids.ts';
import { type DemoSeries, SERIES } from './meetings.ts';
import { municipalityId } from './municipalities.ts';
import { PERSON_KEYS, person, staffId } from './people.ts';

const own = { cooperationId: COOPERATION_ID };
/** As far ahead as the product makes meetings of a series, and two quarters back. */
const DAYS = { behind: 184, ahead: 200 } as const;

/** The quarterly training and the committee of each half-year. */
export const loadSeries = async (trx: Trx, now: Instant): Promise<void> => {
  for (const series of SERIES) await loadOne(trx, series, now);
};

/** A series with what took place, and what is to come and everybody has in her calendar. */
const loadOne = async (trx: Trx, series: DemoSeries, now: Instant): Promise<void> => {
  const today = dayOf(now);
  const { template } = series;
  const { rule, at, durationMinutes, invites } = SERIES_TEMPLATES[template];
  const seriesId = demoId(`series ${series.key}`);
  const startsOn = today.subtract({ days: DAYS.behind });
  const invited = PERSON_KEYS.filter((key) => person(key).roles.some((role) => invites.roles.includes(role)));
  const shared = {
    ...own,
    template,
    title: series.title,
    durationMinutes,
    mode: series.mode,
    placeMunicipalityId: municipalityId(series.place),
    organiserStaffId: staffId(series.organiser),
    createdAt: now.subtract({ hours: 24 * DAYS.behind }),
    changedAt: now.subtract({ hours: 24 }),
  } as const;
  await trx
    .insertInto('meetingSeries')
    .values({ ...shared, id: seriesId, rule, startsOn, at, endsBefore: null })
    .execute();
  await trx
    .insertInto('meetingSeriesParticipant')
    .values(invited.map((key) => ({ ...own, seriesId, staffId: staffId(key), required: invites.required })))
    .execute();
  const plan = { rule, startsOn, at, durationMinutes, endsBefore: null, skips: [] };
  const span = { from: startsOn, until: today.add({ days: DAYS.ahead }) };
  for (const { occursOn, startsAt, endsAt } of occurrencesOf(
    { ...plan, onHoliday: 'next_working_day' },
    span,
  )) {
    const id = demoId(`meeting ${series.key} ${occursOn}`);
    const isOver = compareInstants(endsAt, now) <= 0;
    const day = dayOf(startsAt);
    await trx
      .insertInto('meeting')
      .values({
        ...shared,
        id,
        seriesId,
        occursOn,
        state: isOver ? 'held' : 'fixed',
        windowFrom: day,
        windowUntil: day.add({ days: 1 }),
        startsAt,
        endsAt,
        pollClosesAt: null,
      })
      .execute();
    await trx
      .insertInto('meetingParticipant')
      .values(
        invited.map((key, index) => ({
          ...own,
          meetingId: id,
          staffId: staffId(key),
          required: invites.required,
          // One in seven could not come.
          attendance: isOver ? (index % 7 === 3 ? ('absent' as const) : ('present' as const)) : null,
        })),
      )
      .execute();
  }
};

import type { Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant, type PlainDate } from '@verbund/domain/kernel/time';
import { nextWorkingDay } from '@verbund/domain/kernel/workingTime';
import { at, workingDaysBefore } from './calendar.ts';
import { COOPERATION_ID, demoId } from './ids.ts';
import { loadSeries } from './loadSeries.ts';
import {
  type DemoImprovement,
  type DemoMeeting,
  type DemoMoment,
  IMPROVEMENTS,
  MEETINGS,
  TRAVEL,
} from './meetings.ts';
import { municipalityId } from './municipalities.ts';
import { type PersonKey, staffId } from './people.ts';

const own = { cooperationId: COOPERATION_ID };
const meetingId = (key: string): string => demoId(`meeting ${key}`);
const improvementId = (key: string): string => demoId(`improvement ${key}`);
const PLANNED_DAYS_AGO = 20;

/** A working day so many from today; today itself may be none. */
const workingDay = (today: PlainDate, count: number): PlainDate => {
  if (count < 0) return workingDaysBefore(today, -count);
  let day = today;
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(day);
  return day;
};

const loadMeeting = async (trx: Trx, one: DemoMeeting, now: Instant): Promise<void> => {
  const today = dayOf(now);
  const momentOf = ([days, time]: DemoMoment): Instant => at(workingDay(today, days), time);
  const id = meetingId(one.key);
  const plannedAt = now.subtract({ hours: 24 * PLANNED_DAYS_AGO });
  const startsAt = one.at ? momentOf(one.at) : null;
  await trx
    .insertInto('meeting')
    .values({
      ...own,
      id,
      seriesId: null,
      occursOn: null,
      template: one.template,
      title: one.title,
      organiserStaffId: staffId(one.organiser),
      state: one.state,
      durationMinutes: one.minutes,
      windowFrom: workingDay(today, one.window[0]),
      windowUntil: workingDay(today, one.window[1]),
      mode: one.mode,
      placeMunicipalityId: one.place ? municipalityId(one.place) : null,
      startsAt,
      endsAt: startsAt?.add({ minutes: one.minutes }) ?? null,
      pollClosesAt: one.pollCloses ? momentOf(one.pollCloses) : null,
      pollClosedAt: one.pollClosed ? momentOf(one.pollClosed) : null,
      createdAt: plannedAt,
      changedAt: plannedAt,
    })
    .execute();
  await trx
    .insertInto('meetingParticipant')
    .values(
      one.invited.map((who, index) => ({
        ...own,
        meetingId: id,
        staffId: staffId(who),
        required: index < one.required,
        attendance: one.attendance?.[who] ?? null,
      })),
    )
    .execute();
  for (const [index, slot] of (one.slots ?? []).entries()) {
    const slotId = demoId(`slot ${one.key} ${index}`);
    const begins = momentOf(slot.at);
    await trx
      .insertInto('meetingSlot')
      .values({
        ...own,
        id: slotId,
        meetingId: id,
        startsAt: begins,
        endsAt: begins.add({ minutes: one.minutes }),
        rank: index + 1,
        reasons: JSON.stringify(slot.reasons),
      })
      .execute();
    const votes = Object.entries(slot.votes).map(([who, answer]) => ({
      ...own,
      slotId,
      staffId: staffId(who as PersonKey),
      answer,
      at: now.subtract({ hours: 2 }),
    }));
    if (votes.length > 0) await trx.insertInto('meetingVote').values(votes).execute();
  }
};

const loadImprovement = async (trx: Trx, one: DemoImprovement, now: Instant): Promise<void> => {
  const today = dayOf(now);
  const isOpen = one.state === 'open';
  const notedAt = now.subtract({ hours: 24 * PLANNED_DAYS_AGO });
  await trx
    .insertInto('improvement')
    .values({
      ...own,
      id: improvementId(one.key),
      text: one.text,
      ownerStaffId: one.owner ? staffId(one.owner) : null,
      dueOn: one.dueIn === undefined ? null : workingDay(today, one.dueIn),
      state: one.state,
      outcome: one.outcome ?? null,
      meetingId: one.meeting ? meetingId(one.meeting) : null,
      timesReopened: one.timesReopened ?? 0,
      // Whoever is late has been told.
      reminded: one.dueIn !== undefined && one.dueIn < 0 ? 'overdue' : null,
      createdByStaffId: staffId(one.notedBy),
      createdAt: notedAt,
      changedAt: notedAt,
      closedAt: isOpen ? null : now.subtract({ hours: 24 * 3 }),
    })
    .execute();
};

const itemSource = (
  item: NonNullable<DemoMeeting['agenda']>[number],
  titles: ReadonlyMap<string, string>,
) => {
  if (typeof item === 'string') return { text: item, improvementId: null, standardCaseId: null };
  if ('improvement' in item) {
    const text = IMPROVEMENTS.find(({ key }) => key === item.improvement)?.text ?? '';
    return { text, improvementId: improvementId(item.improvement), standardCaseId: null };
  }
  const standardCaseId = demoId(`standard case ${item.standardCase}`);
  return { text: titles.get(standardCaseId) ?? '', improvementId: null, standardCaseId };
};

const loadMinutes = async (trx: Trx, one: DemoMeeting, now: Instant): Promise<void> => {
  const rows = await trx
    .selectFrom('standardCaseVersion')
    .select(['standardCaseId', 'title'])
    .where('cooperationId', '=', COOPERATION_ID)
    .execute();
  const titles = new Map(rows.map(({ standardCaseId, title }) => [standardCaseId, title]));
  for (const [index, item] of (one.agenda ?? []).entries())
    await trx
      .insertInto('meetingItem')
      .values({
        ...own,
        id: demoId(`item ${one.key} ${index}`),
        meetingId: meetingId(one.key),
        position: index + 1,
        ...itemSource(item, titles),
        createdAt: now,
      })
      .execute();
  for (const [index, { text, improvement }] of (one.decisions ?? []).entries())
    await trx
      .insertInto('meetingDecision')
      .values({
        ...own,
        id: demoId(`decision ${one.key} ${index}`),
        meetingId: meetingId(one.key),
        text,
        improvementId: improvement ? improvementId(improvement) : null,
        createdByStaffId: staffId(one.organiser),
        createdAt: now.subtract({ hours: 24 * 10 }),
      })
      .execute();
};

/** Meetings as they stand at the moment the demo is loaded; nobody is told of them anew. */
export const loadMeetings = async (trx: Trx, now: Instant): Promise<void> => {
  await trx
    .insertInto('travelTime')
    .values(
      TRAVEL.map(([one, other, minutes]) => {
        const [aMunicipalityId = '', bMunicipalityId = ''] = [one, other].map(municipalityId).sort();
        return { ...own, aMunicipalityId, bMunicipalityId, minutes };
      }),
    )
    .execute();
  for (const one of MEETINGS) await loadMeeting(trx, one, now);
  for (const one of IMPROVEMENTS) await loadImprovement(trx, one, now);
  for (const one of MEETINGS) await loadMinutes(trx, one, now);
  await loadSeries(trx, now);
};

/** What of a series is still to come, as people see it: moved, left out, called off. Pure. */
import type { MeetingState } from '../../db/meetingTables.ts';
import { compareInstants, dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { type Occurrence, occurrencesOf, type SeriesPlan } from './occurrences.ts';

export type SeriesMeeting = {
  id: string;
  occursOn: PlainDate;
  startsAt: Instant;
  endsAt: Instant;
  state: MeetingState;
};

export type Upcoming = Omit<Occurrence, 'moved'> & {
  /** `null`: not made yet, or left out. */
  meetingId: string | null;
  /** `holiday`: onto the next working day; `alone`: somebody gave this one another time. */
  moved: 'holiday' | 'alone' | null;
  state: 'takes_place' | 'skipped' | 'cancelled';
  action: 'skip' | 'unskip' | null;
};

/** Rare ones are looked for further ahead. */
const YEARS_AHEAD = [1, 4, 10] as const;
/** What the rule has before today may have been moved behind it. */
const BEHIND = { days: 14 } as const;

const onlyOn = (plan: SeriesPlan, day: PlainDate): Occurrence | undefined =>
  occurrencesOf(plan, { from: day, until: day.add({ days: 1 }) })[0];

const skippedOnes = (plan: SeriesPlan): Upcoming[] =>
  plan.skips.flatMap((day) => {
    const skips = plan.skips.filter((other) => !other.equals(day));
    const occurrence = onlyOn({ ...plan, skips }, day);
    return occurrence
      ? [{ ...occurrence, meetingId: null, state: 'skipped' as const, action: 'unskip' as const }]
      : [];
  });

/** A meeting as it is, beside what the plan has for it; `undefined`: the plan no longer has that day. */
const asMade = (meeting: SeriesMeeting, planned: Occurrence | undefined): Upcoming => {
  const { id, occursOn, startsAt, endsAt } = meeting;
  const asPlanned = planned?.startsAt.equals(startsAt) && planned.endsAt.equals(endsAt) ? planned : null;
  const takesPlace = meeting.state !== 'cancelled';
  return {
    occursOn,
    startsAt,
    endsAt,
    meetingId: id,
    moved: asPlanned ? asPlanned.moved : 'alone',
    state: takesPlace ? 'takes_place' : 'cancelled',
    action: takesPlace && planned ? 'skip' : null,
  };
};

/**
 * The next dates of a series, in order of time, with those that are left out or called off.
 *
 * @param meetings of the series, those to come at least; any others do no harm.
 * @param most no more than these.
 */
export const upcomingOf = (
  plan: SeriesPlan,
  meetings: readonly SeriesMeeting[],
  { now, most }: { now: Instant; most: number },
): Upcoming[] => {
  const skipped = skippedOnes(plan);
  const left = new Set(plan.skips.map(String));
  const made = new Map(
    meetings.flatMap((one) => (left.has(one.occursOn.toString()) ? [] : [[one.occursOn.toString(), one]])),
  );
  const isToCome = ({ endsAt }: Upcoming): boolean => compareInstants(endsAt, now) > 0;
  const hasBegun = ({ startsAt }: Upcoming): boolean => compareInstants(startsAt, now) <= 0;
  const today = dayOf(now);
  let found: Upcoming[] = [];
  for (const years of YEARS_AHEAD) {
    const span = { from: today.subtract(BEHIND), until: today.add({ years }) };
    const planned = new Map(occurrencesOf(plan, span).map((one) => [one.occursOn.toString(), one]));
    const further = [...made.values()]
      .filter(({ occursOn, state }) => state === 'fixed' && !planned.has(occursOn.toString()))
      .map((meeting) => asMade(meeting, onlyOn(plan, meeting.occursOn)));
    const regular = [...planned].map(([day, one]): Upcoming => {
      const meeting = made.get(day);
      return meeting
        ? asMade(meeting, one)
        : { ...one, meetingId: null, state: 'takes_place', action: 'skip' };
    });
    found = [...regular, ...further, ...skipped]
      .filter(isToCome)
      .map((one) => (hasBegun(one) ? { ...one, action: null } : one))
      .sort((a, b) => compareInstants(a.startsAt, b.startsAt));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
};

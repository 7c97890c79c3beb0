/** When a meeting can be, when a poll closes, and what it comes to. Pure. */
import type { Attendance, VoteAnswer } from '../db/meetingTables.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import {
  compareDays,
  compareInstants,
  type DaySpan,
  dayOf,
  daysIn,
  type Instant,
  momentAt,
  type PlainDate,
  Temporal,
  timeOf,
} from '../kernel/time.ts';
import {
  addWorkingTime,
  isWorkingDay,
  nextWorkingMoment,
  WORKDAY_CLOSES,
  WORKDAY_OPENS,
} from '../kernel/workingTime.ts';
import type { MeetingRefusal } from './types.ts';

export const DURATION_MINUTES = { least: 15, most: 600 } as const;
/** Nobody looks for a time in a longer span, and the search need not. */
const LONGEST_WINDOW_DAYS = 184;
/** How long people have to answer. */
const POLL_WORKING_DAYS = 3;
/** Whoever has not voted is reminded as many working days before the poll closes. */
const POLL_REMINDER_WORKING_DAYS = 1;
/** Everybody is reminded twice. */
const REMINDER_WORKING_DAYS = 2;
const REMINDER_HOURS = 1;

const WORKDAY = WORKDAY_OPENS.until(WORKDAY_CLOSES);

const daysBefore = (day: PlainDate, count: number): PlainDate => {
  let before = day;
  for (let left = count; left > 0; ) {
    before = before.subtract({ days: 1 });
    if (isWorkingDay(before)) left -= 1;
  }
  return before;
};

/** The same time of day as many working days before, moved into working time. */
const workingDaysBefore = (moment: Instant, count: number): Instant =>
  nextWorkingMoment(momentAt(daysBefore(dayOf(moment), count), timeOf(moment)));

export const endOf = (startsAt: Instant, durationMinutes: number): Instant =>
  startsAt.add({ minutes: durationMinutes });

/** Whether a meeting can be then, whoever comes. */
export const checkTime = (
  { startsAt, durationMinutes }: { startsAt: Instant; durationMinutes: number },
  now: Instant,
): Result<null, MeetingRefusal> => {
  if (durationMinutes < DURATION_MINUTES.least || durationMinutes > DURATION_MINUTES.most)
    return refused('bad_duration');
  if (compareInstants(startsAt, now) <= 0) return refused('in_the_past');
  if (!isWorkingDay(dayOf(startsAt))) return refused('nobody_works');
  // A meeting that ends at midnight ends on the day it began.
  const last = endOf(startsAt, durationMinutes).subtract({ minutes: 1 });
  return dayOf(last).equals(dayOf(startsAt)) ? ok(null) : refused('ends_another_day');
};

/** Whether a slot can be looked for there. */
export const checkWindow = ({ from, until }: DaySpan, now: Instant): Result<null, MeetingRefusal> => {
  if (compareDays(until, dayOf(now)) <= 0) return refused('window_in_the_past');
  if (from.until(until, { largestUnit: 'days' }).days > LONGEST_WINDOW_DAYS)
    return refused('window_too_long');
  return [...daysIn({ from, until })].some(isWorkingDay) ? ok(null) : refused('window_without_working_day');
};

/** Whether people can be asked for these slots: each possible, and none of them twice. */
export const checkSlots = (
  slots: readonly Instant[],
  durationMinutes: number,
  now: Instant,
): Result<null, MeetingRefusal> => {
  for (const startsAt of slots) {
    const checked = checkTime({ startsAt, durationMinutes }, now);
    if (!checked.ok) return checked;
  }
  const distinct = new Set(slots.map(({ epochMilliseconds }) => epochMilliseconds));
  return distinct.size === slots.length ? ok(null) : refused('slot_twice');
};

/**
 * When a poll closes: in three working days, at the latest when the last working day before the first slot ends.
 *
 * @param asked as the organiser wants it; any moment from now until the day of the first slot begins.
 */
export const pollClosing = (
  firstSlot: Instant,
  asked: Instant | null,
  now: Instant,
): Result<Instant, MeetingRefusal> => {
  const firstDay = dayOf(firstSlot);
  if (asked !== null) {
    if (compareInstants(asked, now) <= 0) return refused('in_the_past');
    const isTooLate = compareDays(dayOf(asked), firstDay) >= 0;
    return isTooLate ? refused('poll_closes_too_late') : ok(asked);
  }
  const usual = addWorkingTime(
    now,
    Temporal.Duration.from({ minutes: WORKDAY.total('minutes') * POLL_WORKING_DAYS }),
  );
  const latest = momentAt(daysBefore(firstDay, 1), WORKDAY_CLOSES);
  if (compareInstants(latest, now) <= 0) return refused('poll_closes_too_late');
  return ok(compareInstants(usual, latest) < 0 ? usual : latest);
};

/** When those who have not voted are reminded; `null` when that moment has passed. */
export const pollReminder = (closesAt: Instant, now: Instant): Instant | null => {
  const moment = workingDaysBefore(closesAt, POLL_REMINDER_WORKING_DAYS);
  return compareInstants(moment, now) > 0 && compareInstants(moment, closesAt) < 0 ? moment : null;
};

/** When everybody is reminded of a meeting, as far as that is still to come. */
export const meetingReminders = (startsAt: Instant, now: Instant): { when: 'days' | 'hour'; at: Instant }[] =>
  [
    { when: 'days' as const, at: workingDaysBefore(startsAt, REMINDER_WORKING_DAYS) },
    { when: 'hour' as const, at: startsAt.subtract({ hours: REMINDER_HOURS }) },
  ].filter(({ at }) => compareInstants(at, now) > 0 && compareInstants(at, startsAt) < 0);

export type Voter = {
  staffId: string;
  municipalityId: string;
  required: boolean;
  /** The first day she no longer belongs to the office. */
  activeUntil: PlainDate | null;
};
export type VotedSlot = {
  slotId: string;
  startsAt: Instant;
  votes: readonly { staffId: string; answer: VoteAnswer }[];
};

/** Whom a slot fails on. */
export type Failing = { staffIds: string[]; municipalityIds: string[] };

const isThere = ({ activeUntil }: Voter, startsAt: Instant): boolean =>
  activeUntil === null || compareDays(dayOf(startsAt), activeUntil) < 0;

/** Those who count for a slot: whoever has left by then is waited for by nobody. */
const votersOf = (slot: VotedSlot, voters: readonly Voter[]): Voter[] =>
  voters.filter((voter) => isThere(voter, slot.startsAt));

const comes = (slot: VotedSlot, staffId: string): boolean =>
  slot.votes.some((vote) => vote.staffId === staffId && vote.answer !== 'no');

/**
 * Whom a slot fails on: required people who have not said that they come and, where too few municipalities do,
 * those of which nobody has. Empty when it fits.
 *
 * @param minShare percent of the invited municipalities.
 */
export const failsOn = (slot: VotedSlot, voters: readonly Voter[], minShare: number): Failing => {
  const there = votersOf(slot, voters);
  const all = new Set(there.map(({ municipalityId }) => municipalityId));
  const coming = new Set(
    there.filter(({ staffId }) => comes(slot, staffId)).map(({ municipalityId }) => municipalityId),
  );
  const hasEnough = coming.size > 0 && coming.size * 100 >= minShare * all.size;
  return {
    staffIds: there
      .filter(({ staffId, required }) => required && !comes(slot, staffId))
      .map(({ staffId }) => staffId),
    municipalityIds: hasEnough ? [] : [...all].filter((id) => !coming.has(id)),
  };
};

export const fits = ({ staffIds, municipalityIds }: Failing): boolean =>
  staffIds.length === 0 && municipalityIds.length === 0;

/** Nobody is waited for any more. */
export const haveAllVoted = (slots: readonly VotedSlot[], voters: readonly Voter[]): boolean =>
  slots.length > 0 &&
  slots.every((slot) =>
    votersOf(slot, voters).every(({ staffId }) => slot.votes.some((vote) => vote.staffId === staffId)),
  );

/**
 * The slot a poll comes to: of those that fit and are to come the one most people said yes to, then the one
 * with fewest "if need be", then the earlier. `null` when none fits.
 */
export const pickSlot = (
  slots: readonly VotedSlot[],
  voters: readonly Voter[],
  minShare: number,
  now: Instant,
): VotedSlot | null => {
  const count = (slot: VotedSlot, answer: VoteAnswer): number =>
    votersOf(slot, voters).filter(({ staffId }) =>
      slot.votes.some((vote) => vote.staffId === staffId && vote.answer === answer),
    ).length;
  const [best] = slots
    .filter((slot) => compareInstants(slot.startsAt, now) > 0 && fits(failsOn(slot, voters, minShare)))
    .sort(
      (a, b) =>
        count(b, 'yes') - count(a, 'yes') ||
        count(a, 'if_need_be') - count(b, 'if_need_be') ||
        compareInstants(a.startsAt, b.startsAt),
    );
  return best ?? null;
};

export type Quorum = { present: number; needed: number; of: number; reached: boolean };

/**
 * Whether enough of the invited municipalities were there to decide; `null` when nobody has noted who was.
 *
 * @param share percent of the invited municipalities.
 */
export const quorumAmong = (
  invited: readonly { municipalityId: string; attendance: Attendance | null }[],
  share: number,
): Quorum | null => {
  if (invited.every(({ attendance }) => attendance === null)) return null;
  const of = new Set(invited.map(({ municipalityId }) => municipalityId)).size;
  const there = invited.filter(({ attendance }) => attendance === 'present');
  const present = new Set(there.map(({ municipalityId }) => municipalityId)).size;
  const needed = Math.max(1, Math.ceil((share * of) / 100));
  return { present, needed, of, reached: present >= needed };
};

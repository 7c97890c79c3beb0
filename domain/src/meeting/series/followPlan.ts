/** Brings the meetings of a series that are still to come in line with a changed plan. */
import type { Trx } from '../../db/types.ts';
import { compareInstants, dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import {
  cancelOccurrence,
  type FutureMeeting,
  loadOccupiedDays,
  lockFutureMeetings,
  moveToOccurrence,
  takeOutOfSeries,
} from './futureMeetings.ts';
import { type Occurrence, occurrencesOf, type SeriesPlan } from './occurrences.ts';

/** What is moved may come to rest as many days later. */
const AROUND = { days: 40 } as const;

/** Whether somebody gave this meeting another time than the series had for it. */
const wasMovedAlone = (meeting: FutureMeeting, before: SeriesPlan): boolean => {
  const { occursOn } = meeting;
  const [planned] = occurrencesOf(
    { ...before, skips: [] },
    { from: occursOn, until: occursOn.add({ days: 1 }) },
  );
  return !planned?.startsAt.equals(meeting.startsAt) || !planned.endsAt.equals(meeting.endsAt);
};

const monthOf = ({ year, month }: { year: number; month: number }): string => `${year} ${month}`;

/**
 * Pairs meetings with the occurrences of the new plan: the same day first, then in order those of the same month. A
 * training that moves from the second Tuesday to the third Wednesday is moved and not called off.
 */
export const pairWithOccurrences = (
  meetings: readonly FutureMeeting[],
  occurrences: readonly Occurrence[],
  occupied: ReadonlySet<string>,
): Map<FutureMeeting, Occurrence | null> => {
  const byDay = new Map(occurrences.map((one) => [one.occursOn.toString(), one]));
  const free = Map.groupBy(
    occurrences.filter(({ occursOn }) => !occupied.has(occursOn.toString())),
    ({ occursOn }) => monthOf(occursOn),
  );
  return new Map(
    meetings.map((meeting) => [
      meeting,
      byDay.get(meeting.occursOn.toString()) ?? free.get(monthOf(meeting.occursOn))?.shift() ?? null,
    ]),
  );
};

/**
 * Moves what the new plan has at another time and calls off what it no longer has; nobody but calendars is told.
 * Meetings that somebody moved alone stay where they are, whatever becomes of the series. What is new is made by {@link materialiseSeries}.
 *
 * @returns the meetings that follow the plan and are still to take place.
 */
export const followPlan = async (
  trx: Trx,
  scope: Scope,
  { seriesId, before, after }: { seriesId: string; before: SeriesPlan; after: SeriesPlan },
  now: Instant,
): Promise<string[]> => {
  const all = await lockFutureMeetings(trx, scope, seriesId, now);
  const meetings = all.filter((meeting) => !wasMovedAlone(meeting, before));
  const last = meetings.at(-1);
  if (!last) return [];
  const span = { from: dayOf(now).subtract(AROUND), until: last.occursOn.add(AROUND) };
  const occurrences = occurrencesOf(after, span).filter(({ startsAt }) => compareInstants(startsAt, now) > 0);
  const occupied = await loadOccupiedDays(trx, scope, seriesId);
  const kept: string[] = [];
  for (const [meeting, occurrence] of pairWithOccurrences(meetings, occurrences, occupied)) {
    if (occurrence) {
      await moveToOccurrence(trx, scope, meeting, occurrence, now);
      kept.push(meeting.id);
    } else {
      await cancelOccurrence(trx, scope, meeting.id, now);
      await takeOutOfSeries(trx, scope, meeting.id);
    }
  }
  return kept;
};

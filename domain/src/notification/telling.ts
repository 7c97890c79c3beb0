/** When somebody is told something: pure, from what she wishes and the moment. */
import type { Held, Way } from '../db/reachTables.ts';
import {
  compareInstants,
  dayOf,
  type Instant,
  momentAt,
  type PlainDate,
  type PlainTime,
  Temporal,
} from '../kernel/time.ts';
import { isWorkingDay, nextWorkingDay } from '../kernel/workingTime.ts';
import type { Settings } from '../membership/settings.ts';
import type { Urgency } from './urgency.ts';

export type Wishes = {
  channel: Way;
  /** From `from` until `until` of a clock in Berlin; may pass midnight. */
  quietHours: { from: PlainTime; until: PlainTime } | null;
  /** Saturdays, Sundays and holidays are quiet from midnight to midnight. */
  quietOnFreeDays: boolean;
  digestAt: PlainTime | null;
};

/** Of whoever has set nothing. */
export const defaultWishes = ({ quietHours }: Pick<Settings, 'quietHours'>): Wishes => ({
  channel: 'chat',
  quietHours: quietHours && {
    from: Temporal.PlainTime.from(quietHours.from),
    until: Temporal.PlainTime.from(quietHours.until),
  },
  quietOnFreeDays: quietHours !== null,
  digestAt: null,
});

/** After a digest's time, so long it may still go out when quiet hours have begun. */
const DIGEST_GRACE = { hours: 1 } as const;

const isBefore = (a: Instant, b: Instant): boolean => compareInstants(a, b) < 0;

/**
 * When the quiet hours that are under way at a moment end, or `null` when none are. Hours are moments and not
 * readings of a clock: the hour that comes twice in autumn is quiet once.
 */
const quietUntil = ({ quietHours, quietOnFreeDays }: Wishes, now: Instant): Instant | null => {
  const today = dayOf(now);
  if (quietOnFreeDays && !isWorkingDay(today))
    return momentAt(today.add({ days: 1 }), Temporal.PlainTime.from('00:00'));
  if (!quietHours) return null;
  const { from, until } = quietHours;
  const passesMidnight = Temporal.PlainTime.compare(from, until) > 0;
  const spanOf = (day: PlainDate) => ({
    begins: momentAt(day, from),
    ends: momentAt(passesMidnight ? day.add({ days: 1 }) : day, until),
  });
  const under = [today.subtract({ days: 1 }), today]
    .map(spanOf)
    .find(({ begins, ends }) => !isBefore(now, begins) && isBefore(now, ends));
  return under?.ends ?? null;
};

/** `now` itself, or the first moment after it at which she may be rung. */
export const nextAudibleMoment = (wishes: Wishes, now: Instant): Instant => {
  let moment = now;
  for (;;) {
    const ends = quietUntil(wishes, moment);
    if (!ends) return moment;
    moment = ends;
  }
};

/** The first time for a digest after a moment: at her time on a working day. */
const nextDigest = (digestAt: PlainTime, now: Instant): Instant => {
  const today = dayOf(now);
  const first = isWorkingDay(today) ? momentAt(today, digestAt) : null;
  return first && isBefore(now, first) ? first : momentAt(nextWorkingDay(today), digestAt);
};

/** `at` now or later; `held` says what it waits for, `null` when it goes now. */
export type Telling = { at: Instant; held: Held | null };

/**
 * When to tell something that is due.
 *
 * @param waited what it has waited for until now, and since when that is over.
 */
export const whenToTell = (
  urgency: Urgency,
  wishes: Wishes,
  waited: { held: Held | null; dueAt: Instant },
  now: Instant,
): Telling => {
  if (urgency === 'urgent') return { at: now, held: null };
  const audible = nextAudibleMoment(wishes, now);
  if (urgency === 'news' && wishes.digestAt) {
    const isItsTime =
      waited.held === 'digest' &&
      // Whoever wants her digest in her quiet hours gets it there; one that is late waits for the next.
      (audible.equals(now) || !isBefore(waited.dueAt.add(DIGEST_GRACE), now));
    return isItsTime ? { at: now, held: 'digest' } : { at: nextDigest(wishes.digestAt, now), held: 'digest' };
  }
  return audible.equals(now) ? { at: now, held: null } : { at: audible, held: 'quiet' };
};

/**
 * The ways to try, the best first.
 *
 * @param message.asks it is answered on its card, which only the chat can show.
 * @param there the ways there are.
 */
export const waysToTell = (
  wishes: Pick<Wishes, 'channel'>,
  message: { urgency: Urgency; asks: boolean },
  there: readonly Way[],
): Way[] => {
  // Nobody looks at her mail at once.
  const wished: Way = message.urgency === 'urgent' || message.asks ? 'chat' : wishes.channel;
  const order: readonly Way[] = [wished, 'chat', 'mail'];
  return [...new Set(order)].filter((way) => there.includes(way));
};

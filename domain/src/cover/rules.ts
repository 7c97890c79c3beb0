/** Pure decisions about the life of a request. */
import type { NeedState, Pace, RequestState, RoundStage } from '../db/tables.ts';
import { compareInstants, type Duration, dayOf, type Instant, Temporal } from '../kernel/time.ts';
import { addWorkingTime } from '../kernel/workingTime.ts';
import type { Settings } from '../membership/settings.ts';

/** Working time one wave, and each step of escalation after it, leaves for an answer. */
export const answerTime = (pace: Pace, settings: Settings): Duration =>
  pace === 'planned'
    ? Temporal.Duration.from({ hours: settings.waves.planned.hours })
    : Temporal.Duration.from({ minutes: settings.waves.sameDay.minutes });

/**
 * `same_day` for a half-day of today, and for any that would begin before a planned wave could end:
 * asked on Monday at 16:00, Tuesday morning is as pressing as today.
 */
export const paceOf = (startsAt: Instant, now: Instant, settings: Settings): Pace =>
  dayOf(startsAt).equals(dayOf(now)) ||
  compareInstants(addWorkingTime(now, answerTime('planned', settings)), startsAt) > 0
    ? 'same_day'
    : 'planned';

/** How many people a wave asks for one half-day; the last same-day wave asks everyone eligible. */
export const waveSize = (pace: Pace, wave: number, settings: Settings): number => {
  if (pace === 'planned') return settings.waves.planned.size;
  return wave < settings.waves.sameDay.count ? settings.waves.sameDay.size : Number.POSITIVE_INFINITY;
};

const waveCount = (pace: Pace, settings: Settings): number =>
  pace === 'planned' ? settings.waves.planned.count : settings.waves.sameDay.count;

export type RoundPosition = { stage: RoundStage; wave: number };

/** What comes after this position when nobody has accepted; the search never ends without saying so. */
export const nextPosition = (
  { stage, wave }: RoundPosition,
  pace: Pace,
  settings: Settings,
): RoundPosition => {
  switch (stage) {
    case 'waiting':
      return { stage: 'wave', wave: 1 };
    case 'wave':
      return wave < waveCount(pace, settings) ? { stage: 'wave', wave: wave + 1 } : { stage: 'lead', wave };
    case 'lead':
      return { stage: 'all_leads', wave };
    case 'all_leads':
    case 'left_open':
      return { stage: 'left_open', wave };
    case 'done':
      return { stage: 'done', wave };
  }
};

/** The state of a request as its half-days make it. */
export const requestState = (needs: readonly NeedState[]): RequestState => {
  const wanted = needs.filter((state) => state !== 'withdrawn');
  if (wanted.length === 0) return 'withdrawn';
  if (wanted.every((state) => state === 'covered')) return 'fulfilled';
  if (wanted.includes('open')) return wanted.includes('covered') ? 'partly_covered' : 'open';
  return 'left_open';
};

/** The last moment a step can be taken back. */
export const undoLimit = (since: Instant, settings: Settings): Instant =>
  since.add({ minutes: settings.undoMinutes });

/** Somebody can still take over a half-day that has begun, but not one that is over. */
export const isOver = (need: { endsAt: Instant }, now: Instant): boolean =>
  compareInstants(need.endsAt, now) <= 0;

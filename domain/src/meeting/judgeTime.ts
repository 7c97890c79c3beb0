/** Whom a time does not suit, and why it does otherwise. */
import type { Trx } from '../db/types.ts';
import { dayOf, type Instant, timeOf } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import { proposeSlots } from './slots/proposeSlots.ts';
import type { BusyTimes, SlotReason, WantedSlot } from './slots/types.ts';

/** The time of a meeting is judged by who is invited, how long it takes and where it is. */
export type Judged = Omit<WantedSlot, 'windowFrom' | 'windowUntil' | 'at'>;

/** `reasons` is empty where it would not have been proposed; at a time nobody works, nobody can. */
export const judgeTime = async (
  trx: Trx,
  scope: Scope,
  { judged, startsAt }: { judged: Judged; startsAt: Instant },
  known: { busy: BusyTimes; now: Instant },
): Promise<{ reasons: SlotReason[]; cannot: string[] }> => {
  const day = dayOf(startsAt);
  const then = { windowFrom: day, windowUntil: day.add({ days: 1 }), at: timeOf(startsAt) };
  const [proposed] = (await proposeSlots(trx, scope, { ...judged, ...then }, known)).proposals;
  if (proposed) return { reasons: proposed.reasons, cannot: proposed.cannot };
  const optional = judged.participants.map(({ staffId }) => ({ staffId, required: false }));
  const anybody = { ...judged, ...then, participants: optional, minShare: 0 };
  const [possible] = (await proposeSlots(trx, scope, anybody, known)).proposals;
  return { reasons: [], cannot: possible?.cannot ?? optional.map(({ staffId }) => staffId) };
};

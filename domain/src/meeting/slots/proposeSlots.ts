import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { findSlots } from './findSlots.ts';
import { loadSlotFacts } from './loadSlotFacts.ts';
import type { BusyTimes, SlotSearch, WantedSlot } from './types.ts';

/**
 * Looks for a meeting's time among what is stored and what calendars elsewhere say.
 *
 * @param known.busy read before the transaction; empty where no calendar may be asked.
 */
export const proposeSlots = async (
  trx: Trx,
  scope: Scope,
  wanted: WantedSlot,
  { busy, now }: { busy: BusyTimes; now: Instant },
): Promise<SlotSearch> => findSlots({ ...(await loadSlotFacts(trx, scope, wanted)), busy, now }, wanted);

import { reachableLeads } from '../cover/search/leads.ts';
import type { Trx } from '../db/types.ts';
import { compareDays, dayOf, type Instant } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import type { MeetingRecord } from './record.ts';

/**
 * Whom to tell what waits for the organiser: her, as long as she belongs to the office, and while she is away the leads
 * of her municipality, else all leads, who may act for her.
 */
export const whoDecides = async (
  trx: Trx,
  scope: Scope,
  { organiserStaffId, organiserIsAway }: Pick<MeetingRecord, 'organiserStaffId' | 'organiserIsAway'>,
  now: Instant,
): Promise<string[]> => {
  const organiser = await trx
    .selectFrom('staff')
    .select(['municipalityId', 'activeUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', organiserStaffId)
    .executeTakeFirstOrThrow();
  const { municipalityId, activeUntil } = organiser;
  const hasLeft = activeUntil !== null && compareDays(activeUntil, dayOf(now)) <= 0;
  const hers = hasLeft ? [] : [organiserStaffId];
  if (!organiserIsAway) return hers;
  const near = await reachableLeads(trx, scope, municipalityId, now);
  const leads = near.length > 0 ? near : await reachableLeads(trx, scope, null, now);
  return [...new Set([...hers, ...leads])];
};

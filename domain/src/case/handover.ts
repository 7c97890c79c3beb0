/** What the commands on a handover share: its lock, and who is told. */
import { enqueue } from '../db/outbox.ts';
import type { HandoverItemState } from '../db/tables.ts';
import type { Trx } from '../db/types.ts';
import type { Instant } from '../kernel/time.ts';
import type { StaffScope } from '../membership/scope.ts';

export type LockedHandover = {
  id: string;
  fromStaffId: string;
  offeredByStaffId: string | null;
  version: number;
  recipients: { staffId: string; declinedAt: Instant | null }[];
  items: { caseId: string; state: HandoverItemState; acceptedByStaffId: string | null }[];
};

/** Locks the handover until the transaction ends, before any of its cases. */
export const lockHandover = async (
  trx: Trx,
  scope: StaffScope,
  handoverId: string,
): Promise<LockedHandover | null> => {
  const handover = await trx
    .selectFrom('caseHandover')
    .select(['id', 'fromStaffId', 'offeredByStaffId', 'version'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', handoverId)
    .forUpdate()
    .executeTakeFirst();
  if (!handover) return null;
  const recipients = await trx
    .selectFrom('caseHandoverRecipient')
    .select(['staffId', 'declinedAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('handoverId', '=', handoverId)
    .execute();
  const items = await trx
    .selectFrom('caseHandoverItem')
    .select(['caseId', 'state', 'acceptedByStaffId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('handoverId', '=', handoverId)
    .execute();
  return { ...handover, recipients, items };
};

/** Counts up the version and brings the cards of all who were asked up to date. */
export const touchHandover = async (
  trx: Trx,
  scope: StaffScope,
  { id, recipients }: LockedHandover,
  now: Instant,
): Promise<void> => {
  const { version } = await trx
    .updateTable('caseHandover')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  await enqueue(
    trx,
    scope,
    recipients.map(({ staffId }) => ({
      key: `refresh:case_handover:${id}:${version}:${staffId}`,
      recipientStaffId: staffId,
      kind: 'case_handover' as const,
      subjectId: id,
      mode: 'refresh' as const,
    })),
    now,
  );
};

/** Whoever gives the cases away and whoever offered them learn what became of it. */
export const tellGiver = async (
  trx: Trx,
  scope: StaffScope,
  { id, fromStaffId, offeredByStaffId, version }: LockedHandover,
  now: Instant,
): Promise<void> => {
  const concerned = new Set([fromStaffId, ...(offeredByStaffId === null ? [] : [offeredByStaffId])]);
  concerned.delete(scope.actor.staffId);
  await enqueue(
    trx,
    scope,
    [...concerned].map((recipientStaffId) => ({
      key: `case_handover_answered:${id}:${version}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'case_handover_answered' as const,
      subjectId: id,
      data: { byStaffId: scope.actor.staffId },
    })),
    now,
  );
};

import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { HandoverKind } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { actingStaffId, type Scope, type StaffScope } from '../../membership/scope.ts';
import type { CaseRights } from '../policy.ts';
import { listWhoMayTake } from '../queries/listWhoMayTake.ts';
import { openCase } from '../record.ts';
import type { CaseRefusal, HandoverOffer } from '../types.ts';

const findByKey = (trx: Trx, scope: Scope, clientKey: string) =>
  trx
    .selectFrom('caseKey')
    .select('subjectId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('clientKey', '=', clientKey)
    .executeTakeFirst();

const areOffered = async (trx: Trx, scope: Scope, caseIds: readonly string[]): Promise<boolean> => {
  const row = await trx
    .selectFrom('caseHandoverItem')
    .select('caseId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', 'in', caseIds)
    .where('state', '=', 'offered')
    .executeTakeFirst();
  return row !== undefined;
};

/** Who of those who may take all of the cases is meant; never the giver herself. */
const recipientsOf = (able: readonly CaseRights[], to: HandoverOffer['to'], fromStaffId: string): string[] =>
  able
    .filter(({ staffId }) => staffId !== fromStaffId)
    .filter((rights) =>
      'staffId' in to ? rights.staffId === to.staffId : rights.municipalityId === to.municipalityId,
    )
    .map(({ staffId }) => staffId);

/** Writes an offer and tells everybody it is made to. The caller has seen to what may be offered to whom. */
export const writeHandover = async (
  trx: Trx,
  scope: Scope,
  offer: {
    kind: HandoverKind;
    fromStaffId: string;
    recipients: readonly string[];
    caseIds: readonly string[];
    note: GuardedText | null;
  },
  now: Instant,
): Promise<string> => {
  const { cooperationId } = scope;
  const id = newId(now);
  const { kind, fromStaffId, note, recipients, caseIds } = offer;
  await trx
    .insertInto('caseHandover')
    .values({
      cooperationId,
      id,
      kind,
      fromStaffId,
      offeredByStaffId: actingStaffId(scope),
      note,
      createdAt: now,
    })
    .execute();
  await trx
    .insertInto('caseHandoverRecipient')
    .values(recipients.map((staffId) => ({ cooperationId, handoverId: id, staffId, declinedAt: null })))
    .execute();
  await trx
    .insertInto('caseHandoverItem')
    .values(
      caseIds.map((caseId) => ({
        cooperationId,
        handoverId: id,
        caseId,
        state: 'offered' as const,
        acceptedByStaffId: null,
      })),
    )
    .execute();
  for (const subjectId of caseIds) {
    await appendEvent(
      trx,
      scope,
      { kind: 'case.handover_offered', subjectId, data: { handoverId: id } },
      now,
    );
  }
  await enqueue(
    trx,
    scope,
    recipients.map((recipientStaffId) => ({
      key: `case_handover:${id}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'case_handover' as const,
      subjectId: id,
    })),
    now,
  );
  return id;
};

/**
 * Offers cases to a colleague, or to everybody of a municipality who may take all of them; the first to accept
 * gets them. Until then they stay where they are.
 */
export const offerHandover = async (
  trx: Trx,
  scope: StaffScope,
  { clientKey, caseIds, to, note }: HandoverOffer,
  now: Instant,
): Promise<Result<{ handoverId: string }, CaseRefusal>> => {
  const repeated = await findByKey(trx, scope, clientKey);
  if (repeated) return ok({ handoverId: repeated.subjectId });
  const owners = new Set<string>();
  // In one order, so that two who offer overlapping cases wait for each other and do not block each other.
  const distinct = [...new Set(caseIds)].sort();
  for (const caseId of distinct) {
    const opened = await openCase(trx, scope, caseId, now);
    if (!opened.ok) return opened;
    const { record, actions } = opened.value;
    if (record.state === 'closed') return refused('already_closed');
    if (!actions.includes('handover'))
      return refused(record.ownerStaffId === null ? 'is_free' : 'not_the_owner');
    owners.add(record.ownerStaffId ?? scope.actor.staffId);
  }
  if (await areOffered(trx, scope, distinct)) return refused('already_offered');
  const [owner] = owners;
  // A lead may hand over cases of several people at once; then they are hers to answer for.
  const fromStaffId = owners.size === 1 && owner !== undefined ? owner : scope.actor.staffId;
  const recipients = recipientsOf(await listWhoMayTake(trx, scope, distinct, now), to, fromStaffId);
  if (recipients.length === 0) return refused('nobody_to_offer');
  const offer = { kind: 'handover' as const, fromStaffId, recipients, caseIds: distinct, note };
  const handoverId = await writeHandover(trx, scope, offer, now);
  await trx
    .insertInto('caseKey')
    .values({ cooperationId: scope.cooperationId, clientKey, subjectId: handoverId })
    .execute();
  return ok({ handoverId });
};

import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { lockHandover, tellGiver, touchHandover } from '../handover.ts';
import { takeObstacle } from '../policy.ts';
import { openCase, updateCase } from '../record.ts';
import { endRing } from '../ring/endRing.ts';
import { leaseEnd } from '../rules.ts';
import type { CaseRefusal } from '../types.ts';

export type AnsweredHandover = {
  accepted: string[];
  /** Cases that could not be taken, each with its reason; the others hold nevertheless. */
  refused: { caseId: string; reason: CaseRefusal }[];
};

export type HandoverAnswer = {
  handoverId: string;
  answer: 'accept' | 'decline';
  caseIds: readonly string[] | 'all';
};

/**
 * One of those who were asked takes cases on, or declines all of them. The first to accept gets a case; accepting
 * again what one has accepted is no mistake.
 */
export const answerHandover = async (
  trx: Trx,
  scope: StaffScope,
  { handoverId, answer, caseIds }: HandoverAnswer,
  now: Instant,
): Promise<Result<AnsweredHandover, CaseRefusal>> => {
  const opened = await lockHandover(trx, scope, handoverId);
  if (!opened?.recipients.some(({ staffId }) => staffId === scope.actor.staffId)) {
    return refused('not_found');
  }
  if (answer === 'decline') return decline(trx, scope, opened, now);
  const chosen = opened.items.filter(({ caseId }) => caseIds === 'all' || caseIds.includes(caseId));
  const result: AnsweredHandover = { accepted: [], refused: [] };
  const settings = await loadSettings(trx, scope);
  for (const { caseId, state, acceptedByStaffId } of chosen.toSorted((a, b) =>
    a.caseId < b.caseId ? -1 : 1,
  )) {
    if (acceptedByStaffId === scope.actor.staffId) {
      result.accepted.push(caseId);
      continue;
    }
    const reason =
      state === 'offered'
        ? await take(trx, scope, opened.id, caseId, leaseEnd(now, settings), now)
        : 'already_taken';
    if (reason) result.refused.push({ caseId, reason });
    else result.accepted.push(caseId);
  }
  if (result.accepted.length === 0) return refused(result.refused[0]?.reason ?? 'nothing_left');
  await touchHandover(trx, scope, opened, now);
  await tellGiver(trx, scope, opened, now);
  return ok(result);
};

const take = async (
  trx: Trx,
  scope: StaffScope,
  handoverId: string,
  caseId: string,
  leaseUntil: Instant,
  now: Instant,
): Promise<CaseRefusal | null> => {
  const found = await openCase(trx, scope, caseId, now);
  if (!found.ok) return found.reason;
  const { record, rights } = found.value;
  if (record.state === 'closed') return 'already_closed';
  const obstacle = takeObstacle(rights, record);
  if (obstacle) return obstacle;
  await updateCase(trx, scope, caseId, { ownerStaffId: scope.actor.staffId, leaseUntil }, now);
  await trx
    .updateTable('caseHandoverItem')
    .set({ state: 'accepted', acceptedByStaffId: scope.actor.staffId })
    .where('cooperationId', '=', scope.cooperationId)
    .where('handoverId', '=', handoverId)
    .where('caseId', '=', caseId)
    .execute();
  await endRing(trx, scope, caseId, now);
  await appendEvent(trx, scope, { kind: 'case.handed_over', subjectId: caseId, data: { handoverId } }, now);
  return null;
};

const decline = async (
  trx: Trx,
  scope: StaffScope,
  handover: NonNullable<Awaited<ReturnType<typeof lockHandover>>>,
  now: Instant,
): Promise<Result<AnsweredHandover, CaseRefusal>> => {
  await trx
    .updateTable('caseHandoverRecipient')
    .set({ declinedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('handoverId', '=', handover.id)
    .where('staffId', '=', scope.actor.staffId)
    .where('declinedAt', 'is', null)
    .execute();
  const isLast = handover.recipients.every(
    ({ staffId, declinedAt }) => staffId === scope.actor.staffId || declinedAt !== null,
  );
  if (isLast) {
    const declined = await trx
      .updateTable('caseHandoverItem')
      .set({ state: 'declined' })
      .where('cooperationId', '=', scope.cooperationId)
      .where('handoverId', '=', handover.id)
      .where('state', '=', 'offered')
      .returning('caseId')
      .execute();
    for (const { caseId } of declined) {
      const data = { handoverId: handover.id };
      await appendEvent(trx, scope, { kind: 'case.handover_declined', subjectId: caseId, data }, now);
    }
    if (declined.length > 0) await tellGiver(trx, scope, handover, now);
  }
  await touchHandover(trx, scope, handover, now);
  return ok({ accepted: [], refused: [] });
};

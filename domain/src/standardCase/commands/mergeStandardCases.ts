import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { keepStandardCase } from '../../question/library/keepEntry.ts';
import { openStandardCase, updateStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

/** Lets one standard case stand for another that says the same: the ways it is asked find the one that stays. */
export const mergeStandardCases = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId, intoId }: { standardCaseId: string; intoId: string },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  if (standardCaseId === intoId) return refused('same_case');
  // Always in the same order, so that two people who merge crosswise do not lock each other out.
  const opened = new Map<string, Awaited<ReturnType<typeof openStandardCase>>>();
  for (const id of [standardCaseId, intoId].sort())
    opened.set(id, await openStandardCase(trx, scope, id, 'merge'));
  const [from, into] = [opened.get(standardCaseId), opened.get(intoId)];
  if (!from?.ok) return from ?? refused('not_found');
  if (!into?.ok) return into ?? refused('not_found');
  if (into.value.state !== 'approved') return refused('not_approved');
  await trx
    .updateTable('standardCase')
    .set({ mergedIntoId: intoId })
    .where('cooperationId', '=', scope.cooperationId)
    .where('mergedIntoId', '=', standardCaseId)
    .execute();
  await updateStandardCase(trx, scope, standardCaseId, { state: 'merged', mergedIntoId: intoId }, now);
  await keepStandardCase(trx, scope, standardCaseId);
  await keepStandardCase(trx, scope, intoId);
  await appendEvent(
    trx,
    scope,
    { kind: 'standard_case.merged', subjectId: standardCaseId, data: { intoId } },
    now,
  );
  return ok(null);
};

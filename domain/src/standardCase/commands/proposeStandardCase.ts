import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { isOnlyNetwork, type StaffScope } from '../../membership/scope.ts';
import { isArea } from '../../question/record.ts';
import { askForApproval, writeVersion } from '../record.ts';
import type { StandardCaseRefusal, WrittenCase } from '../types.ts';

/** Proposes a standard case, of an accepted answer or of one's own. The same client key is the same one. */
export const proposeStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  input: { clientKey: string; areaCode: string; sourceQuestionId: string | null; written: WrittenCase },
  now: Instant,
): Promise<Result<{ standardCaseId: string }, StandardCaseRefusal>> => {
  const { clientKey, areaCode, sourceQuestionId, written } = input;
  if (isOnlyNetwork(scope)) return refused('not_allowed');
  const known = await trx
    .selectFrom('questionKey')
    .select('subjectId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('clientKey', '=', clientKey)
    .executeTakeFirst();
  if (known) return ok({ standardCaseId: known.subjectId });
  if (!(await isArea(trx, scope, areaCode))) return refused('unknown_area');
  if (sourceQuestionId !== null) {
    const source = await trx
      .selectFrom('question')
      .select('id')
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', sourceQuestionId)
      .where('state', '=', 'accepted')
      .executeTakeFirst();
    if (!source) return refused('unknown_question');
  }
  const standardCaseId = newId(now);
  await trx
    .insertInto('standardCase')
    .values({
      cooperationId: scope.cooperationId,
      id: standardCaseId,
      areaCode,
      state: 'proposed',
      approvedVersion: null,
      sourceQuestionId,
      mergedIntoId: null,
      createdByStaffId: scope.actor.staffId,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  const version = await writeVersion(trx, scope, { standardCaseId, version: 1, written }, now);
  if (!version.ok) return version;
  await trx
    .insertInto('questionKey')
    .values({ cooperationId: scope.cooperationId, clientKey, subjectId: standardCaseId })
    .execute();
  await appendEvent(trx, scope, { kind: 'standard_case.proposed', subjectId: standardCaseId }, now);
  await askForApproval(trx, scope, { standardCaseId, version: 1 }, now);
  return ok({ standardCaseId });
};

import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { keepAnswer, keepStandardCase } from '../../question/library/keepEntry.ts';
import { openStandardCase, updateStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

/** Takes it out of use; the answer it came from can be found again. */
export const withdrawStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId }: { standardCaseId: string },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const opened = await openStandardCase(trx, scope, standardCaseId, 'withdraw');
  if (!opened.ok) return opened;
  const { sourceQuestionId } = opened.value;
  await updateStandardCase(trx, scope, standardCaseId, { state: 'withdrawn' }, now);
  await keepStandardCase(trx, scope, standardCaseId);
  if (sourceQuestionId !== null) await keepAnswer(trx, scope, sourceQuestionId);
  await appendEvent(trx, scope, { kind: 'standard_case.withdrawn', subjectId: standardCaseId }, now);
  return ok(null);
};

import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openStandardCase, updateStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

/** "Gilt weiter": somebody has looked, and says when to look again. */
export const confirmStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId, reviewOn }: { standardCaseId: string; reviewOn: PlainDate },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const opened = await openStandardCase(trx, scope, standardCaseId, 'confirm');
  if (!opened.ok) return opened;
  if (compareDays(reviewOn, dayOf(now)) <= 0) return refused('review_in_the_past');
  const { approvedVersion } = opened.value;
  const { validFrom } = await trx
    .selectFrom('standardCaseVersion')
    .select('validFrom')
    .where('cooperationId', '=', scope.cooperationId)
    .where('standardCaseId', '=', standardCaseId)
    .where('version', '=', approvedVersion ?? 0)
    .executeTakeFirstOrThrow();
  if (compareDays(reviewOn, validFrom) <= 0) return refused('review_before_it_begins');
  await trx
    .updateTable('standardCaseVersion')
    .set({ reviewOn })
    .where('cooperationId', '=', scope.cooperationId)
    .where('standardCaseId', '=', standardCaseId)
    .where('version', '=', approvedVersion ?? 0)
    .execute();
  await updateStandardCase(trx, scope, standardCaseId, { changedStatutes: [] }, now);
  await appendEvent(trx, scope, { kind: 'standard_case.confirmed', subjectId: standardCaseId }, now);
  return ok(null);
};

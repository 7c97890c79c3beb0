import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openStandardCase, updateStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

/** What was approved is written once more as the latest version, so that the history tells what was refused. */
const writeApprovedAgain = async (
  trx: Trx,
  scope: StaffScope,
  { id, version, latestVersion }: { id: string; version: number; latestVersion: number },
): Promise<void> => {
  const approved = await trx
    .selectFrom('standardCaseVersion')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('standardCaseId', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('standardCaseVersion')
    .values({ ...approved, version: latestVersion + 1 })
    .execute();
};

/** Refuses a proposal; of one that was changed, the change: what was approved before holds on. */
export const rejectStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId }: { standardCaseId: string },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const opened = await openStandardCase(trx, scope, standardCaseId, 'reject');
  if (!opened.ok) return opened;
  const { state, approvedVersion, latestVersion } = opened.value;
  if (state === 'proposed' || approvedVersion === null)
    await updateStandardCase(trx, scope, standardCaseId, { state: 'rejected' }, now);
  else {
    const again = latestVersion + 1;
    await writeApprovedAgain(trx, scope, { id: standardCaseId, version: approvedVersion, latestVersion });
    await updateStandardCase(
      trx,
      scope,
      standardCaseId,
      { latestVersion: again, approvedVersion: again },
      now,
    );
  }
  await appendEvent(trx, scope, { kind: 'standard_case.rejected', subjectId: standardCaseId }, now);
  return ok(null);
};

import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { keepAnswer, keepStandardCase } from '../../question/library/keepEntry.ts';
import { openStandardCase, type StandardCaseRecord, updateStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

const tellAuthor = async (
  trx: Trx,
  scope: StaffScope,
  { id, createdByStaffId, latestVersion }: StandardCaseRecord,
  now: Instant,
): Promise<void> => {
  await enqueue(
    trx,
    scope,
    [
      {
        key: `standard_case_approved:${id}:${latestVersion}`,
        recipientStaffId: createdByStaffId,
        kind: 'standard_case_approved',
        subjectId: id,
      },
    ],
    now,
  );
};

/**
 * One municipality of the coordination group approves the latest version. When enough have, it holds: it can be
 * found in place of the answer it came from.
 */
export const approveStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId, version }: { standardCaseId: string; version: number },
  now: Instant,
): Promise<Result<{ approved: boolean }, StandardCaseRefusal>> => {
  const opened = await openStandardCase(trx, scope, standardCaseId, 'approve');
  if (!opened.ok) return opened;
  const record = opened.value;
  if (version !== record.latestVersion) return refused('changed_meanwhile');
  const given = await trx
    .insertInto('standardCaseApproval')
    .values({
      cooperationId: scope.cooperationId,
      standardCaseId,
      version,
      municipalityId: scope.actor.municipalityId,
      staffId: scope.actor.staffId,
      approvedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute();
  if (given.length === 0) return refused('already_approved_there');
  await appendEvent(
    trx,
    scope,
    { kind: 'standard_case.approved', subjectId: standardCaseId, data: { version } },
    now,
  );
  const { count } = await trx
    .selectFrom('standardCaseApproval')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('cooperationId', '=', scope.cooperationId)
    .where('standardCaseId', '=', standardCaseId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const { standardCases } = await loadSettings(trx, scope);
  if (Number(count) < standardCases.approvals) return ok({ approved: false });
  await updateStandardCase(
    trx,
    scope,
    standardCaseId,
    { state: 'approved', approvedVersion: version, changedStatutes: [] },
    now,
  );
  await keepStandardCase(trx, scope, standardCaseId);
  if (record.sourceQuestionId !== null) await keepAnswer(trx, scope, record.sourceQuestionId);
  await tellAuthor(trx, scope, record, now);
  return ok({ approved: true });
};

import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { askForApproval, openStandardCase, updateStandardCase, writeVersion } from '../record.ts';
import type { StandardCaseRefusal, WrittenCase } from '../types.ts';

/** Writes a new version. What was approved holds on until the new one is. */
export const changeStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  input: { standardCaseId: string; version: number; written: WrittenCase },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const { standardCaseId, written } = input;
  const opened = await openStandardCase(trx, scope, standardCaseId, 'change');
  if (!opened.ok) return opened;
  const { state, latestVersion } = opened.value;
  if (input.version !== latestVersion) return refused('changed_meanwhile');
  const version = latestVersion + 1;
  const wrote = await writeVersion(trx, scope, { standardCaseId, version, written }, now);
  if (!wrote.ok) return wrote;
  await updateStandardCase(
    trx,
    scope,
    standardCaseId,
    { latestVersion: version, ...(state === 'rejected' ? { state: 'proposed' as const } : {}) },
    now,
  );
  await appendEvent(
    trx,
    scope,
    { kind: 'standard_case.changed', subjectId: standardCaseId, data: { version } },
    now,
  );
  await askForApproval(trx, scope, { standardCaseId, version }, now);
  return ok(null);
};

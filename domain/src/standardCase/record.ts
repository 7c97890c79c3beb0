/** What the commands on a standard case share: its lock, its versions, who is told. */

import { enqueue } from '../db/outbox.ts';
import type { StandardCaseState } from '../db/questionTables.ts';
import type { Trx } from '../db/types.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { compareDays, dayOf, type Instant, type PlainDate } from '../kernel/time.ts';
import { listByRole } from '../membership/queries/listByRole.ts';
import { hasRole, isOnlyNetwork, type StaffScope } from '../membership/scope.ts';
import { loadSettings } from '../membership/settings.ts';
import { citedStatutes } from '../question/retrieval/searchIndex.ts';
import {
  type StandardCaseFacts,
  type StandardCaseReader,
  seesStandardCase,
  standardCaseActions,
} from './policy.ts';
import type { StandardCaseAction } from './schema.ts';
import type { StandardCaseRefusal, WrittenCase } from './types.ts';

export type StandardCaseRecord = StandardCaseFacts & {
  id: string;
  areaCode: string;
  sourceQuestionId: string | null;
};

export const readerOf = (scope: StaffScope): StandardCaseReader => ({
  staffId: scope.actor.staffId,
  isCoordination: hasRole(scope, 'coordination'),
  isLead: hasRole(scope, 'team_lead'),
  isOnlyNetwork: isOnlyNetwork(scope),
});

/** The standard case, locked, with what the acting person may do with it. */
export const openStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  standardCaseId: string,
  action: StandardCaseAction,
): Promise<Result<StandardCaseRecord, StandardCaseRefusal>> => {
  const record = await trx
    .selectFrom('standardCase')
    .select([
      'id',
      'areaCode',
      'state',
      'latestVersion',
      'approvedVersion',
      'sourceQuestionId',
      'createdByStaffId',
    ])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', standardCaseId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const reader = readerOf(scope);
  if (!record || !seesStandardCase(record, reader)) return refused('not_found');
  return standardCaseActions(record, reader).includes(action) ? ok(record) : refused('not_allowed');
};

export const updateStandardCase = async (
  trx: Trx,
  scope: StaffScope,
  standardCaseId: string,
  changes: Partial<{
    state: StandardCaseState;
    latestVersion: number;
    approvedVersion: number | null;
    mergedIntoId: string;
    changedStatutes: string[];
  }>,
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('standardCase')
    .set({ ...changes, changedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', standardCaseId)
    .execute();
};

const reviewDay = async (
  trx: Trx,
  scope: StaffScope,
  validFrom: PlainDate,
  now: Instant,
): Promise<PlainDate> => {
  const { standardCases } = await loadSettings(trx, scope);
  const today = dayOf(now);
  const from = compareDays(validFrom, today) > 0 ? validFrom : today;
  return from.add({ months: standardCases.reviewMonths });
};

/** Writes one more version; refuses days that do not fit. */
export const writeVersion = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId, version, written }: { standardCaseId: string; version: number; written: WrittenCase },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const { title, patterns, answer, checklist, validFrom, validUntil } = written;
  const reviewOn = written.reviewOn ?? (await reviewDay(trx, scope, validFrom, now));
  if (validUntil !== null && compareDays(validUntil, validFrom) <= 0) return refused('ends_before_it_begins');
  if (compareDays(reviewOn, validFrom) <= 0) return refused('review_before_it_begins');
  if (compareDays(reviewOn, dayOf(now)) <= 0) return refused('review_in_the_past');
  await trx
    .insertInto('standardCaseVersion')
    .values({
      cooperationId: scope.cooperationId,
      standardCaseId,
      version,
      title,
      patterns: [...patterns],
      answer,
      statutes: citedStatutes([title, answer, ...patterns, ...checklist].join('\n')),
      checklist: [...checklist],
      validFrom,
      validUntil,
      reviewOn,
      writtenByStaffId: scope.actor.staffId,
      writtenAt: now,
    })
    .execute();
  return ok(null);
};

/** The coordination group is asked to approve a version; whoever acts knows of it. */
export const askForApproval = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId, version }: { standardCaseId: string; version: number },
  now: Instant,
): Promise<void> => {
  const group = await listByRole(trx, scope, { role: 'coordination', day: dayOf(now) });
  await enqueue(
    trx,
    scope,
    group
      .filter((id) => id !== scope.actor.staffId)
      .map((id) => ({
        key: `standard_case_proposed:${standardCaseId}:${version}:${id}`,
        recipientStaffId: id,
        kind: 'standard_case_proposed' as const,
        subjectId: standardCaseId,
        data: { version },
      })),
    now,
  );
};

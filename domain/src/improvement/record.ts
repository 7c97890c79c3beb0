/** What the commands on the improvement list share: the lock of an entry, and how one is added and changed. */
import { appendEvent } from '../db/events.ts';
import type { ImprovementState } from '../db/meetingTables.ts';
import { enqueue } from '../db/outbox.ts';
import type { Trx } from '../db/types.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { compareDays, dayOf, type Instant, type PlainDate } from '../kernel/time.ts';
import { maySchedule } from '../meeting/policy.ts';
import { isOnlyNetwork, type Scope, type StaffScope } from '../membership/scope.ts';
import { type ImprovementFacts, type ImprovementReader, improvementActions } from './policy.ts';
import type { ImprovementAction } from './schema.ts';
import type { ImprovementRefusal } from './types.ts';

export type ImprovementRecord = ImprovementFacts & {
  id: string;
  dueOn: PlainDate | null;
  timesReopened: number;
  version: number;
};

export const readerOf = (scope: StaffScope): ImprovementReader => ({
  staffId: scope.actor.staffId,
  isScheduler: maySchedule(scope),
});

/** The entry, locked, with what the acting person may do with it. */
export const openImprovement = async (
  trx: Trx,
  scope: StaffScope,
  improvementId: string,
): Promise<Result<{ record: ImprovementRecord; actions: ImprovementAction[] }, ImprovementRefusal>> => {
  const record = await trx
    .selectFrom('improvement')
    .select(['id', 'state', 'ownerStaffId', 'createdByStaffId', 'dueOn', 'timesReopened', 'version'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!record || isOnlyNetwork(scope)) return refused('not_found');
  return ok({ record, actions: improvementActions(record, readerOf(scope)) });
};

/** Whether somebody can have it and be done by then. */
export const checkTask = async (
  trx: Trx,
  scope: Scope,
  { ownerStaffId, dueOn }: { ownerStaffId: string | null; dueOn: PlainDate | null },
  now: Instant,
): Promise<Result<null, 'unknown_person' | 'due_in_the_past'>> => {
  const today = dayOf(now);
  if (dueOn !== null && compareDays(dueOn, today) < 0) return refused('due_in_the_past');
  if (ownerStaffId === null) return ok(null);
  const owner = await trx
    .selectFrom('staff')
    .select('roles')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', ownerStaffId)
    .where('activeFrom', '<=', today)
    .where((where) => where.or([where('activeUntil', 'is', null), where('activeUntil', '>', today)]))
    .executeTakeFirst();
  const sees = owner?.roles.some((role) => role !== 'expert_network');
  return sees ? ok(null) : refused('unknown_person');
};

/** Tells a new owner, unless she took it herself. `version` names this giving. */
export const tellOwner = async (
  trx: Trx,
  scope: StaffScope,
  {
    improvementId,
    ownerStaffId,
    version,
  }: { improvementId: string; ownerStaffId: string | null; version: number },
  now: Instant,
): Promise<void> => {
  if (ownerStaffId === null || ownerStaffId === scope.actor.staffId) return;
  await enqueue(
    trx,
    scope,
    [
      {
        key: `improvement_given:${improvementId}:${version}`,
        recipientStaffId: ownerStaffId,
        kind: 'improvement_given',
        subjectId: improvementId,
      },
    ],
    now,
  );
};

/** Puts an entry onto the list and tells whoever is to have it. */
export const insertImprovement = async (
  trx: Trx,
  scope: StaffScope,
  {
    improvementId,
    text,
    ownerStaffId,
    dueOn,
    meetingId,
  }: {
    improvementId: string;
    text: string;
    ownerStaffId: string | null;
    dueOn: PlainDate | null;
    meetingId: string | null;
  },
  now: Instant,
): Promise<Result<{ improvementId: string }, 'unknown_person' | 'due_in_the_past'>> => {
  const checked = await checkTask(trx, scope, { ownerStaffId, dueOn }, now);
  if (!checked.ok) return checked;
  await trx
    .insertInto('improvement')
    .values({
      cooperationId: scope.cooperationId,
      id: improvementId,
      text,
      ownerStaffId,
      dueOn,
      state: 'open',
      outcome: null,
      meetingId,
      createdByStaffId: scope.actor.staffId,
      createdAt: now,
      changedAt: now,
      closedAt: null,
    })
    .execute();
  await appendEvent(trx, scope, { kind: 'improvement.added', subjectId: improvementId }, now);
  await tellOwner(trx, scope, { improvementId, ownerStaffId, version: 1 }, now);
  return ok({ improvementId });
};

export const updateImprovement = async (
  trx: Trx,
  scope: Scope,
  improvementId: string,
  changes: Partial<{
    ownerStaffId: string | null;
    dueOn: PlainDate | null;
    state: ImprovementState;
    outcome: string | null;
    timesReopened: number;
    reminded: 'soon' | 'overdue' | null;
    closedAt: Instant | null;
  }>,
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('improvement')
    .set((row) => ({ ...changes, version: row('version', '+', 1), changedAt: now }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .execute();
};

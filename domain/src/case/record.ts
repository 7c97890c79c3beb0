/** What the commands on a case share: its lock, its facts, and what ends with a change of hands. */
import { sql } from 'kysely';
import type { CaseState, CaseUrgency } from '../db/tables.ts';
import type { Trx } from '../db/types.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { dayOf, type Instant, type PlainDate } from '../kernel/time.ts';
import type { StaffScope } from '../membership/scope.ts';
import { type CaseRights, caseActions, seenMunicipalities } from './policy.ts';
import { loadRightsOf } from './queries/loadCaseRights.ts';
import type { CaseFacts } from './rules.ts';
import type { CaseAction } from './schema.ts';
import type { CaseRefusal } from './types.ts';

export type CaseRecord = CaseFacts & {
  id: string;
  reference: string;
  receivedOn: PlainDate;
  dueOn: PlainDate | null;
  urgency: CaseUrgency;
  state: CaseState;
  nextStep: string | null;
  version: number;
  /** Whether it is offered to the acting person. */
  offeredToMe: boolean;
};

/** Locks the case until the transaction ends. */
const lockCase = async (trx: Trx, scope: StaffScope, caseId: string): Promise<CaseRecord | undefined> => {
  const { rows } = await sql<CaseRecord>`
    select c.id, c.reference, c.area_code, c.municipality_id, c.received_on, c.due_on, c.urgency, c.state,
      c.owner_staff_id, c.lease_until, c.next_step, c.version,
      exists (
        select 1 from case_recusal as r
        where r.cooperation_id = c.cooperation_id and r.case_id = c.id and r.staff_id = ${scope.actor.staffId}
      ) as recused,
      exists (
        select 1 from case_handover_item as i
        join case_handover_recipient as p
          on p.cooperation_id = i.cooperation_id and p.handover_id = i.handover_id
        where i.cooperation_id = c.cooperation_id and i.case_id = c.id and i.state = 'offered'
          and p.staff_id = ${scope.actor.staffId} and p.declined_at is null
      ) as offered_to_me
    from queue_case as c
    where c.cooperation_id = ${scope.cooperationId} and c.id = ${caseId}
    for no key update of c`.execute(trx);
  return rows[0];
};

export type OpenedCase = { record: CaseRecord; rights: CaseRights; actions: CaseAction[] };

export const sees = (
  rights: CaseRights,
  record: Pick<CaseRecord, 'municipalityId' | 'ownerStaffId' | 'offeredToMe'>,
): boolean =>
  seenMunicipalities(rights).includes(record.municipalityId) ||
  record.ownerStaffId === rights.staffId ||
  record.offeredToMe;

/** The case, locked, with what the acting person may do with it; `not_found` for one she may not see. */
export const openCase = async (
  trx: Trx,
  scope: StaffScope,
  caseId: string,
  now: Instant,
): Promise<Result<OpenedCase, CaseRefusal>> => {
  const record = await lockCase(trx, scope, caseId);
  if (!record) return refused('not_found');
  const rights = await loadRightsOf(trx, scope, scope.actor.staffId, dayOf(now));
  if (!sees(rights, record)) return refused('not_found');
  return ok({ record, rights, actions: caseActions(rights, record, now) });
};

/** @returns `version` and what else changed are counted by it. */
export const updateCase = async (
  trx: Trx,
  scope: StaffScope,
  caseId: string,
  changes: Partial<{
    areaCode: string;
    municipalityId: string;
    dueOn: PlainDate | null;
    urgency: CaseUrgency;
    state: CaseState;
    ownerStaffId: string | null;
    leaseUntil: Instant | null;
    nextStep: string | null;
    closedAt: Instant | null;
  }>,
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('queueCase')
    .set((row) => ({ ...changes, changedAt: now, version: row('version', '+', 1) }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', caseId)
    .execute();
};

/** A case that goes another way is no longer on offer. */
export const dropOffersOf = async (trx: Trx, scope: StaffScope, caseId: string): Promise<void> => {
  await trx
    .updateTable('caseHandoverItem')
    .set({ state: 'obsolete' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('state', '=', 'offered')
    .execute();
};

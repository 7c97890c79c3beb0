import { sql } from 'kysely';
import { violatedConstraint } from '../../db/errors.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { seenMunicipalities } from '../policy.ts';
import { loadRightsOf } from '../queries/loadCaseRights.ts';
import { checkReference } from '../reference.ts';
import { startRing } from '../ring/startRing.ts';
import type { CaseRefusal, NewCase } from '../types.ts';

type Surroundings = {
  knownCaseId: string | null;
  areaNames: string[];
  areaCodes: string[];
  municipalityNames: string[];
  isMunicipality: boolean;
};

const loadSurroundings = async (
  trx: Trx,
  { cooperationId }: StaffScope,
  input: NewCase,
): Promise<Surroundings> => {
  const { rows } = await sql<Surroundings>`
    select
      (select subject_id from case_key where cooperation_id = ${cooperationId} and client_key = ${input.clientKey})
        as known_case_id,
      array(select name_de from subject_area where cooperation_id = ${cooperationId}) as area_names,
      array(select code from subject_area where cooperation_id = ${cooperationId}) as area_codes,
      array(select name from municipality where cooperation_id = ${cooperationId}) as municipality_names,
      exists (
        select 1 from municipality
        where cooperation_id = ${cooperationId} and id = ${input.municipalityId} and is_member
      ) as is_municipality`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('A select without a table has one row.');
  return row;
};

/** Enters a case into the queue. An urgent one rings at once. The same client key is the same case. */
export const addCase = async (
  trx: Trx,
  scope: StaffScope,
  input: NewCase,
  now: Instant,
): Promise<Result<{ caseId: string }, CaseRefusal>> => {
  const { clientKey, areaCode, municipalityId, receivedOn, dueOn, urgency, nextStep } = input;
  const found = await loadSurroundings(trx, scope, input);
  if (found.knownCaseId !== null) return ok({ caseId: found.knownCaseId });
  const today = dayOf(now);
  const rights = await loadRightsOf(trx, scope, scope.actor.staffId, today);
  if (!found.areaCodes.includes(areaCode)) return refused('unknown_area');
  if (!found.isMunicipality) return refused('unknown_municipality');
  if (!seenMunicipalities(rights).includes(municipalityId)) return refused('not_allowed');
  if (compareDays(receivedOn, today) > 0) return refused('received_in_the_future');
  if (dueOn !== null && compareDays(dueOn, receivedOn) < 0) return refused('due_before_received');
  const reference = checkReference(input.reference, {
    known: [...found.areaCodes, ...found.areaNames, ...found.municipalityNames],
    today,
  });
  if (!reference.ok) return reference;

  const caseId = newId(now);
  try {
    await trx
      .insertInto('queueCase')
      .values({
        cooperationId: scope.cooperationId,
        id: caseId,
        reference: reference.value,
        areaCode,
        municipalityId,
        receivedOn,
        dueOn,
        urgency,
        state: 'open',
        ownerStaffId: null,
        leaseUntil: null,
        nextStep,
        createdByStaffId: scope.actor.staffId,
        createdAt: now,
        changedAt: now,
        closedAt: null,
      })
      .execute();
  } catch (error) {
    if (violatedConstraint(error)?.includes('reference')) return refused('reference_taken');
    throw error;
  }
  await trx
    .insertInto('caseKey')
    .values({ cooperationId: scope.cooperationId, clientKey, subjectId: caseId })
    .execute();
  await appendEvent(trx, scope, { kind: 'case.added', subjectId: caseId }, now);
  if (urgency === 'urgent') await startRing(trx, scope, { caseId, municipalityId, areaCode }, now);
  return ok({ caseId });
};

import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { dayOf, type Instant, isWithin } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { dropOffersOf, openCase, updateCase } from '../record.ts';
import { endRing } from '../ring/endRing.ts';
import { startRing } from '../ring/startRing.ts';
import type { CaseRefusal } from '../types.ts';

const isMember = async (
  trx: Trx,
  scope: StaffScope,
  municipalityId: string,
  now: Instant,
): Promise<boolean> => {
  const row = await trx
    .selectFrom('municipality')
    .select(['joinedOn', 'leftOn'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', municipalityId)
    .where('isMember', '=', true)
    .executeTakeFirst();
  return row !== undefined && isWithin(dayOf(now), row.joinedOn, row.leftOn);
};

/**
 * Sends a misdirected case to the municipality it belongs to. The date of receipt stays: an application counts as
 * made on the day it reached the wrong office (SGB I § 16(2)).
 */
export const forwardCase = async (
  trx: Trx,
  scope: StaffScope,
  { caseId, toMunicipalityId }: { caseId: string; toMunicipalityId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'closed') return refused('already_closed');
  if (record.municipalityId === toMunicipalityId) return refused('same_municipality');
  if (!actions.includes('forward')) return refused('not_the_owner');
  if (!(await isMember(trx, scope, toMunicipalityId, now))) return refused('unknown_municipality');
  await updateCase(
    trx,
    scope,
    caseId,
    { municipalityId: toMunicipalityId, ownerStaffId: null, leaseUntil: null },
    now,
  );
  await dropOffersOf(trx, scope, caseId);
  await endRing(trx, scope, caseId, now);
  const { municipalityId: fromMunicipalityId, version } = record;
  await appendEvent(
    trx,
    scope,
    { kind: 'case.forwarded', subjectId: caseId, data: { fromMunicipalityId, toMunicipalityId } },
    now,
  );
  await enqueue(
    trx,
    scope,
    (await reachableLeads(trx, scope, toMunicipalityId, now)).map((recipientStaffId) => ({
      key: `case_forwarded:${caseId}:${version}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'case_forwarded' as const,
      subjectId: caseId,
      data: { fromMunicipalityId },
    })),
    now,
  );
  if (record.urgency === 'urgent') {
    await startRing(trx, scope, { caseId, municipalityId: toMunicipalityId, areaCode: record.areaCode }, now);
  }
  return ok(null);
};

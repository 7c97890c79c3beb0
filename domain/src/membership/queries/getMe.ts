import { seenMunicipalities } from '../../case/policy.ts';
import { loadRightsOf } from '../../case/queries/loadCaseRights.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, isWithin } from '../../kernel/time.ts';
import type { Me } from '../schema.ts';
import { isOnlyNetwork, type StaffScope } from '../scope.ts';

/** Whoever acts, and what she can choose from in forms. */
export const getMe = async (trx: Trx, scope: StaffScope, now: Instant): Promise<Me> => {
  const { staffId, municipalityId, roles } = scope.actor;
  const today = dayOf(now);
  const municipalities = await trx
    .selectFrom('municipality')
    .select(['id', 'name', 'joinedOn', 'leftOn', 'isMember'])
    .where('cooperationId', '=', scope.cooperationId)
    .orderBy('name')
    .execute();
  const areas = await trx
    .selectFrom('subjectArea')
    .select(['code', 'nameDe', 'nameEn'])
    .where('cooperationId', '=', scope.cooperationId)
    .orderBy('nameDe')
    .execute();
  const people = await trx
    .selectFrom('staff')
    .select(['id as staffId', 'displayName as name', 'municipalityId', 'activeFrom', 'activeUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .orderBy('displayName')
    .execute();
  const rights = await loadRightsOf(trx, scope, staffId, today);
  return {
    staffId,
    name: people.find((person) => person.staffId === staffId)?.name ?? '',
    municipalityId,
    municipalityName: municipalities.find(({ id }) => id === municipalityId)?.name ?? '',
    roles: [...roles],
    municipalities: municipalities
      .filter(({ joinedOn, leftOn, isMember }) => isMember && isWithin(today, joinedOn, leftOn))
      .map(({ id, name }) => ({ municipalityId: id, name })),
    areas,
    colleagues: (isOnlyNetwork(scope) ? [] : people)
      .filter(({ activeFrom, activeUntil }) => isWithin(today, activeFrom, activeUntil))
      .map(({ activeFrom: _from, activeUntil: _until, ...person }) => person),
    caseMunicipalityIds: isOnlyNetwork(scope) ? [] : seenMunicipalities(rights),
    now: now.toString(),
  };
};

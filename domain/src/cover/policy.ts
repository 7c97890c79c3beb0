import { hasRole, type Scope } from '../membership/scope.ts';

type Owner = { forStaffId: string | null; requestedByStaffId: string; municipalityId: string };

const leadsMunicipality = (scope: Scope, municipalityId: string): boolean =>
  scope.actor.kind === 'staff' &&
  hasRole(scope, 'team_lead') &&
  scope.actor.municipalityId === municipalityId;

/** For herself, or as a lead for somebody of her own municipality. */
export const mayRequestFor = (scope: Scope, person: { staffId: string; municipalityId: string }): boolean =>
  scope.actor.kind === 'system' ||
  scope.actor.staffId === person.staffId ||
  leadsMunicipality(scope, person.municipalityId);

/** A gap is everybody's concern who works in that municipality. */
export const mayRequestForDesk = (scope: Scope, desk: { municipalityId: string }): boolean =>
  scope.actor.kind === 'system' || scope.actor.municipalityId === desk.municipalityId;

/** The person covered, whoever asked for her, and the leads of her municipality. */
export const mayManageRequest = (scope: Scope, request: Owner): boolean =>
  scope.actor.kind === 'system' ||
  scope.actor.staffId === request.forStaffId ||
  scope.actor.staffId === request.requestedByStaffId ||
  leadsMunicipality(scope, request.municipalityId);

/** Any lead of the cooperation: escalation reaches all of them. */
export const mayDecideEscalation = (scope: Scope): boolean => hasRole(scope, 'team_lead');

/** The reasons why colleagues are not eligible are for those who plan. */
export const mayExplainEligibility = (scope: Scope): boolean =>
  scope.actor.kind === 'system' || hasRole(scope, 'team_lead') || hasRole(scope, 'administrator');

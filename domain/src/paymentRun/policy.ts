import { hasRole, type StaffScope } from '../membership/scope.ts';

/** Payment runs of a municipality are planned by its leads and by administrators. */
export const mayPlanPaymentRuns = (scope: StaffScope, municipalityId: string): boolean =>
  hasRole(scope, 'administrator') ||
  (hasRole(scope, 'team_lead') && scope.actor.municipalityId === municipalityId);

import { hasRole, type StaffScope } from '../membership/scope.ts';

/** Who is told of the emergency roster of the own municipality, its leads and administrators say. */
export const mayNameRecipients = (scope: StaffScope): boolean =>
  hasRole(scope, 'team_lead') || hasRole(scope, 'administrator');

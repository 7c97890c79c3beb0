import { hasRole, type StaffScope } from '../membership/scope.ts';

/** What is posted in a channel of the own municipality, its leads and administrators say. */
export const mayPlaceTeamPosts = (scope: StaffScope): boolean =>
  hasRole(scope, 'team_lead') || hasRole(scope, 'administrator');

import type { Role } from '../db/tables.ts';

declare const minted: unique symbol;

export type StaffActor = { kind: 'staff'; staffId: string; municipalityId: string; roles: readonly Role[] };
export type SystemActor = { kind: 'system' };

/**
 * Who acts, and in which cooperation. Every read and write takes one. Only the authentication gates and the
 * timers mint it (the check enforces the callers); it never comes from a payload.
 */
export type Scope<A extends StaffActor | SystemActor = StaffActor | SystemActor> = Readonly<{
  cooperationId: string;
  actor: A;
}> & { readonly [minted]: true };

export type StaffScope = Scope<StaffActor>;

/** The staff member who acts, or `null` for the system. */
export const actingStaffId = (scope: Scope): string | null =>
  scope.actor.kind === 'staff' ? scope.actor.staffId : null;

export const hasRole = (scope: Scope, role: Role): boolean =>
  scope.actor.kind === 'staff' && scope.actor.roles.includes(role);

/** Of the expert network and nothing else: she reads standard cases and answers what she is asked. */
export const isOnlyNetwork = (scope: Scope): boolean =>
  scope.actor.kind === 'staff' &&
  scope.actor.roles.length > 0 &&
  scope.actor.roles.every((role) => role === 'expert_network');

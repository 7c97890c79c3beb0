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

/** For gates that have proved who somebody is. */
export const mintStaffScope = (cooperationId: string, actor: Omit<StaffActor, 'kind'>): StaffScope =>
  ({ cooperationId, actor: { kind: 'staff', ...actor } }) as unknown as StaffScope;

/** For timers and operators, who act for the cooperation itself. */
export const mintSystemScope = (cooperationId: string): Scope<SystemActor> =>
  ({ cooperationId, actor: { kind: 'system' } }) as unknown as Scope<SystemActor>;

/** The staff member who acts, or `null` for the system. */
export const actingStaffId = (scope: Scope): string | null =>
  scope.actor.kind === 'staff' ? scope.actor.staffId : null;

export const hasRole = (scope: Scope, role: Role): boolean =>
  scope.actor.kind === 'staff' && scope.actor.roles.includes(role);

/** Whoever imports this file vouches for somebody; the check names the files that may. */
import type { Scope, StaffActor, StaffScope, SystemActor } from './scope.ts';

/** For gates that have proved who somebody is. */
export const mintStaffScope = (cooperationId: string, actor: Omit<StaffActor, 'kind'>): StaffScope =>
  ({ cooperationId, actor: { kind: 'staff', ...actor } }) as unknown as StaffScope;

/** For timers and operators, who act for the cooperation itself. */
export const mintSystemScope = (cooperationId: string): Scope<SystemActor> =>
  ({ cooperationId, actor: { kind: 'system' } }) as unknown as Scope<SystemActor>;

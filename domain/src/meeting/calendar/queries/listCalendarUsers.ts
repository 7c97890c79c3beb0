import { sql } from 'kysely';
import type { Trx } from '../../../db/types.ts';
import type { Scope } from '../../../membership/scope.ts';

export type CalendarUserRow = { staffId: string; tenantId: string; objectId: string; email: string };

/** Of these people the ones whose calendars may be asked: their tenant allows it and their address is known. */
export const listCalendarUsers = async (
  trx: Trx,
  scope: Scope,
  staffIds: readonly string[],
): Promise<CalendarUserRow[]> => {
  if (staffIds.length === 0) return [];
  return trx
    .selectFrom('staff as s')
    .innerJoin('tenant as t', (join) =>
      join.onRef('t.cooperationId', '=', 's.cooperationId').onRef('t.tenantId', '=', 's.tenantId'),
    )
    .select(['s.id as staffId', 's.tenantId', 's.objectId', sql<string>`lower(s.email)`.as('email')])
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', 'in', [...staffIds])
    .where('s.email', 'is not', null)
    .where('t.calendarConsentAt', 'is not', null)
    .orderBy('s.id')
    .execute();
};

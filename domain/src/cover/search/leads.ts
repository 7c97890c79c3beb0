import { absentStaffIds } from '../../absence/queries/absentStaffIds.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, timeOf } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

type Lead = { id: string; municipalityId: string; deputyStaffId: string | null };

/**
 * Who can act as lead at this moment: each active team lead, or along her chain of deputies the first who is
 * not absent. A chain that runs in a circle or ends leaves nobody.
 *
 * @param municipalityId restricts to the leads of one municipality.
 */
export const reachableLeads = async (
  trx: Trx,
  scope: Scope,
  municipalityId: string | null,
  now: Instant,
): Promise<string[]> => {
  const today = dayOf(now);
  const people: (Lead & { roles: string[] })[] = await trx
    .selectFrom('staff')
    .select(['id', 'municipalityId', 'deputyStaffId', 'roles'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('activeFrom', '<=', today)
    .where((where) => where.or([where('activeUntil', 'is', null), where('activeUntil', '>', today)]))
    .orderBy('id')
    .execute();
  const half = timeOf(now).hour < 12 ? 'morning' : 'afternoon';
  const absent = await absentStaffIds(trx, scope, { day: today, half });
  const byId = new Map(people.map((person) => [person.id, person]));

  const standIn = (lead: Lead): string | null => {
    const seen = new Set<string>();
    let current: Lead | undefined = lead;
    while (current && !seen.has(current.id)) {
      if (!absent.has(current.id)) return current.id;
      seen.add(current.id);
      current = current.deputyStaffId === null ? undefined : byId.get(current.deputyStaffId);
    }
    return null;
  };

  const leads = people.filter(
    (person) =>
      person.roles.includes('team_lead') &&
      (municipalityId === null || person.municipalityId === municipalityId),
  );
  return [...new Set(leads.map(standIn).filter((id) => id !== null))];
};

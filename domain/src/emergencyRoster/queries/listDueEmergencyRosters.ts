import { sql } from 'kysely';
import type { Db } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';

/**
 * Municipalities that have desks and no roster kept for this day yet. It reads across cooperations, so it runs
 * as the owner of the tables.
 */
export const listDueEmergencyRosters = async (
  db: Db,
  day: PlainDate,
): Promise<{ cooperationId: string; municipalityId: string }[]> => {
  const { rows } = await sql<{ cooperationId: string; municipalityId: string }>`
    select municipality.cooperation_id, municipality.id as municipality_id
    from municipality
    where municipality.joined_on <= ${day} and (municipality.left_on is null or municipality.left_on > ${day})
      and exists (
        select 1 from desk
        where desk.cooperation_id = municipality.cooperation_id and desk.municipality_id = municipality.id
      )
      and not exists (
        select 1 from emergency_roster as kept
        where kept.cooperation_id = municipality.cooperation_id and kept.municipality_id = municipality.id
          and kept.day = ${day}
      )
    order by municipality.cooperation_id, municipality.id`.execute(db);
  return rows;
};

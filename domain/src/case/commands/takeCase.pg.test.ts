import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { aCooperation, NOW } from '../../../testing/builders.ts';
import { createServerDatabase } from '../../../testing/server.ts';
import { openServer } from '../../db/client.ts';
import { runCommand } from '../../db/run.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { takeCase } from './takeCase.ts';

const CLIENTS = 40;
const CASES = 400;

const server = await createServerDatabase();
afterAll(() => server?.close());

describe.skipIf(!server)('forty people at one queue on PostgreSQL', () => {
  it('get every case exactly once, and nobody gets one that another has', async () => {
    if (!server) return;
    const db = openServer(server.url, { maxConnections: CLIENTS });
    try {
      const cooperation = await aCooperation(db);
      const { scope } = cooperation.person('Jana Brandt');
      const { municipalityId } = scope.actor;
      const people = await sql<{ id: string }>`
        insert into staff (cooperation_id, id, municipality_id, tenant_id, object_id, display_name, roles, active_from)
        select ${cooperation.id}, gen_random_uuid(), ${municipalityId}, gen_random_uuid(), gen_random_uuid(),
          'Person ' || n, array['caseworker'], '2024-01-01'
        from generate_series(1, ${CLIENTS}) n returning id`.execute(db);
      const cases = await sql<{ id: string }>`
        insert into queue_case (cooperation_id, id, reference, area_code, municipality_id, received_on, urgency,
          state, created_by_staff_id, created_at, changed_at)
        select ${cooperation.id}, gen_random_uuid(), 'SO-2026-' || n, 'HZL', ${municipalityId}, '2026-11-01',
          'normal', 'open', ${scope.actor.staffId}, ${NOW}, ${NOW}
        from generate_series(1, ${CASES}) n returning id`.execute(db);

      const wins = new Map<string, string[]>();
      await Promise.all(
        people.rows.map(async ({ id: staffId }) => {
          const own: StaffScope = { ...scope, actor: { ...scope.actor, staffId } };
          for (const { id: caseId } of cases.rows) {
            if (wins.has(caseId)) continue;
            const taken = await runCommand(db, own, (trx) => takeCase(trx, own, { caseId }, NOW));
            if (taken.ok) wins.set(caseId, [...(wins.get(caseId) ?? []), staffId]);
          }
        }),
      );
      expect(wins.size).toBe(CASES);
      expect([...wins.values()].every((winners) => winners.length === 1)).toBe(true);
      const owners = await db.selectFrom('queueCase').select(['id', 'ownerStaffId']).execute();
      expect(owners.every(({ id, ownerStaffId }) => wins.get(id)?.[0] === ownerStaffId)).toBe(true);
    } finally {
      await db.destroy();
    }
  });
});

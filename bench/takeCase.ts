/**
 * 40 clients take from one queue of 2,000 cases on PostgreSQL, every case wanted by two of them. Beside it, in
 * turns and in the same run, the same compare-and-set sent bare by the same driver: no permission, no trail,
 * no notification, no row-level security.
 */
import { takeCase } from '@verbund/domain/case/commands/takeCase';
import { openServer } from '@verbund/domain/db/client';
import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { aCooperation, NOW } from '@verbund/domain/testing/builders';
import { createServerDatabase } from '@verbund/domain/testing/server';
import { sql } from 'kysely';
import { median } from './figures.ts';

const CLIENTS = 40;
const CASES = 2_000;
/** Every case is wanted by the client whose share it is and by the next one. */
const SHARE = CASES / CLIENTS;
const ROUNDS = 7;

export type TakeCaseResult = {
  name: 'takeCase';
  figures: {
    clients: number;
    cases: number;
    rounds: number;
    /** Attempts a second, two for each case. */
    ours: { median: number; minimum: number; maximum: number };
    bare: { median: number; minimum: number; maximum: number };
    /** Median over the rounds of ours divided by the bare one of the same round; aim: 0.5 or more. */
    ratio: { median: number; minimum: number; maximum: number };
  };
};

/** @returns whether this client got the case. */
type Take = (db: Db, client: number, caseId: string) => Promise<boolean>;

const bareTake =
  (cooperationId: string, staffIds: readonly string[], now: Instant): Take =>
  async (db, client, caseId) => {
    const { rows } = await sql`
      update queue_case set owner_staff_id = ${staffIds[client]}, lease_until = ${now.add({ hours: 2 })},
        version = version + 1
      where cooperation_id = ${cooperationId} and id = ${caseId} and state = 'open'
        and (owner_staff_id is null or lease_until <= ${now})
      returning id`.execute(db);
    return rows.length === 1;
  };

/** Lets all clients work at once. @returns attempts a second. @throws when a case was not taken exactly once. */
const race = async (db: Db, caseIds: readonly string[], take: Take): Promise<number> => {
  const wins = new Map<string, number>();
  const work = async (client: number): Promise<void> => {
    for (let step = 0; step < 2 * SHARE; step += 1) {
      const caseId = caseIds[(client * SHARE + step) % CASES];
      if (caseId === undefined) throw new Error('The queue is shorter than it should be.');
      if (await take(db, client, caseId)) wins.set(caseId, (wins.get(caseId) ?? 0) + 1);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));
  const seconds = (performance.now() - started) / 1000;
  const wrong = caseIds.filter((caseId) => wins.get(caseId) !== 1);
  if (wrong.length > 0) throw new Error(`${wrong.length} cases were not taken exactly once.`);
  return (2 * CASES) / seconds;
};

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const figuresOf = (values: readonly number[], digits: number) => ({
  median: round(median(values), digits),
  minimum: round(Math.min(...values), digits),
  maximum: round(Math.max(...values), digits),
});

export const run = async (): Promise<TakeCaseResult> => {
  const server = await createServerDatabase();
  if (!server) throw new Error('This benchmark needs a PostgreSQL server.');
  const db = openServer(server.url, { maxConnections: CLIENTS });
  try {
    const cooperation = await aCooperation(db);
    const { scope } = cooperation.person('Jana Brandt');
    const { municipalityId } = scope.actor;
    // A colleague for each client: whoever takes her own case again only renews it.
    const colleagues = await sql<{ id: string }>`
      insert into staff (cooperation_id, id, municipality_id, tenant_id, object_id, display_name, roles, active_from)
      select ${scope.cooperationId}, gen_random_uuid(), ${municipalityId}, gen_random_uuid(), gen_random_uuid(),
        'Person ' || n, array['caseworker'], '2024-01-01'
      from generate_series(1, ${CLIENTS}) n returning id`.execute(db);
    const staffIds = colleagues.rows.map(({ id }) => id);
    const { rows } = await sql<{ id: string }>`
      insert into queue_case (cooperation_id, id, reference, area_code, municipality_id, received_on, urgency, state,
        created_by_staff_id, created_at, changed_at)
      select ${scope.cooperationId}, gen_random_uuid(), 'SO-2026-' || n,
        (select min(code) from subject_area where cooperation_id = ${scope.cooperationId}), ${municipalityId},
        '2026-11-01', 'normal', 'open', ${scope.actor.staffId}, ${NOW}, ${NOW}
      from generate_series(1, ${CASES}) n returning id`.execute(db);
    const caseIds = rows.map(({ id }) => id);
    const reset = () =>
      sql`update queue_case set owner_staff_id = null, lease_until = null where owner_staff_id is not null`.execute(
        db,
      );
    const scopes = staffIds.map((staffId) => ({ ...scope, actor: { ...scope.actor, staffId } }));
    const ourTake: Take = async (pool, client, caseId) => {
      const taker = scopes[client] ?? scope;
      const taken = await runCommand(pool, taker, (trx) => takeCase(trx, taker, { caseId }, NOW));
      return taken.ok;
    };
    const bare = bareTake(scope.cooperationId, staffIds, NOW);
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first round warms up connections and prepared statements and does not count.
    for (let count = 0; count <= ROUNDS; count += 1) {
      await reset();
      const own = await race(db, caseIds, ourTake);
      await reset();
      const plain = await race(db, caseIds, bare);
      if (count === 0) continue;
      ours.push(own);
      theirs.push(plain);
    }
    const ratios = ours.map((value, position) => value / (theirs[position] ?? Number.NaN));
    return {
      name: 'takeCase',
      figures: {
        clients: CLIENTS,
        cases: CASES,
        rounds: ROUNDS,
        ours: figuresOf(ours, 0),
        bare: figuresOf(theirs, 0),
        ratio: figuresOf(ratios, 2),
      },
    };
  } finally {
    await db.destroy();
    await server.close();
  }
};

if (import.meta.main) console.log(await run());

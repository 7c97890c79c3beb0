import { listDueRounds } from '@verbund/domain/cover/queries/listDueRounds';
import { systemClock } from '@verbund/domain/kernel/time';
import { aCooperation, aDuty, anAbsence } from '@verbund/domain/testing/builders';
import { CoverStory } from '@verbund/domain/testing/coverStory';
import { createServerDatabase, type ServerDatabase } from '@verbund/domain/testing/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, build, get, removeBuilt, runBuilt, timer } from './testing/runBuilt.ts';

const database: ServerDatabase | null = await createServerDatabase();

beforeAll(build);
afterAll(async () => {
  await removeBuilt();
  await database?.close();
});

describe.skipIf(!database)('the built functions on PostgreSQL', () => {
  const opened = (): ServerDatabase => {
    if (!database) throw new Error('There is no server.');
    return database;
  };
  const environment = () => ({
    DATABASE_URL: opened().url,
    BOT_WITHOUT_CREDENTIALS: 'yes',
    ENTRA_API_APP_ID: '5f3759df-1f4e-4a7b-9c3d-2b7a6f0c9e11',
  });

  it('are healthy on a migrated database, and not on one that lacks a migration', async () => {
    const { db } = opened();
    const health = async () => {
      const input = get('http://localhost/api/health');
      return answerOf((await runBuilt([{ name: 'health', input }], environment())).results[0]);
    };
    expect(await health()).toMatchObject({ status: 200, body: { status: 'ok', database: 'reachable' } });

    const last = await db
      .withTables<{ schemaMigration: { name: string; sha256: string } }>()
      .selectFrom('schemaMigration')
      .selectAll()
      .orderBy('name', 'desc')
      .executeTakeFirstOrThrow();
    const forget = db.withTables<{ schemaMigration: { name: string; sha256: string } }>();
    await forget.deleteFrom('schemaMigration').where('name', '=', last.name).execute();
    const { status, body } = await health();
    expect([status, body.detail]).toEqual([503, `Migrations are pending: ${last.name}`]);
    await forget.insertInto('schemaMigration').values({ name: last.name, sha256: last.sha256 }).execute();
  });

  it('take up every search that is due, and delete what is past its time', async () => {
    const { db } = opened();
    const cooperation = await aCooperation(db);
    const jana = cooperation.person('Jana Brandt');
    const { desk } = cooperation.at('Lippetal');
    await aDuty(db, cooperation, { of: jana, at: desk, day: '2026-11-24', half: 'morning' });
    const story = new CoverStory(db, cooperation);
    const requestId = await story.hasAsked(jana, { days: '2026-11-24', part: 'morning' });
    await anAbsence(db, cooperation, { of: jana, from: '2025-01-07' });
    const now = systemClock.now();
    await db.updateTable('coverRound').set({ dueAt: now }).where('requestId', '=', requestId).execute();

    const { results } = await runBuilt(
      ['advanceCoverWaves', 'escalateCover', 'expireRecords', 'sweepOutbox'].map((name) => ({
        name,
        input: timer(),
      })),
      environment(),
    );
    expect(results.map(({ error }) => error)).toEqual([undefined, undefined, undefined, undefined]);
    // Moved on within working hours, put off to the next of them outside: due no longer either way.
    const due = await listDueRounds(
      db,
      { stages: ['waiting', 'wave', 'lead', 'all_leads'], limit: 100 },
      now,
    );
    expect(due).toEqual([]);
    expect(
      await db.selectFrom('absence').select('id').where('cooperationId', '=', cooperation.id).execute(),
    ).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, anAbsence, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { enqueue } from '../../db/outbox.ts';
import { runCommand } from '../../db/run.ts';
import { newId } from '../../kernel/ids.ts';
import type { NotificationKind } from '../types.ts';
import { passOnToDeputies } from './passOnToDeputies.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  await database.db
    .updateTable('staff')
    .set({ deputyStaffId: deputy().id })
    .where('id', '=', lead().id)
    .execute();
});
afterAll(() => database.close());

const lead = () => cooperation.at('Lippetal').lead;
const deputy = () => cooperation.person('Jana Brandt');
const subjectId = newId(NOW);

const say = (kind: NotificationKind, recipientStaffId: string, key = `${kind}:${recipientStaffId}`) => {
  const scope = cooperation.systemScope;
  const entry = { key, kind, recipientStaffId, subjectId };
  return runCommand(database.db, scope, (trx) => enqueue(trx, scope, [entry], NOW));
};
const passOn = () => {
  const scope = cooperation.systemScope;
  return runCommand(database.db, scope, (trx) => passOnToDeputies(trx, scope, NOW));
};
const waitingFor = async (staffId: string): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('outbox')
    .select('kind')
    .where('cooperationId', '=', cooperation.systemScope.cooperationId)
    .where('recipientStaffId', '=', staffId)
    .where('state', '=', 'pending')
    .execute();
  return rows.map(({ kind }) => kind);
};

describe('what waits for a lead', () => {
  it('is told to her deputy as well once she is away, and once only', async () => {
    await say('case_forwarded', lead().id);
    expect(await passOn()).toBe(0);
    await anAbsence(database.db, cooperation, { of: lead(), from: '2026-11-23' });
    expect(await passOn()).toBe(1);
    expect(await passOn()).toBe(0);
    expect(await waitingFor(deputy().id)).toEqual(['case_forwarded']);
    expect(await waitingFor(lead().id)).toEqual(['case_forwarded']);
  });

  it('is not told to a deputy who knows it already', async () => {
    await say('payment_run_short', lead().id);
    await say('payment_run_short', deputy().id);
    await anAbsence(database.db, cooperation, { of: lead(), from: '2026-11-23' });
    expect(await passOn()).toBe(0);
  });

  it('stays with her when it is only news, and with a caseworker who is away', async () => {
    await say('cover_accepted', lead().id);
    await say('cover_left_open', cooperation.person('Murat Aydin').id);
    await anAbsence(database.db, cooperation, { of: lead(), from: '2026-11-23' });
    await anAbsence(database.db, cooperation, { of: cooperation.person('Murat Aydin'), from: '2026-11-23' });
    expect(await passOn()).toBe(0);
  });

  it('was said already and is not said again', async () => {
    await say('case_without_owner', lead().id);
    await database.db.updateTable('outbox').set({ state: 'sent', finishedAt: NOW }).execute();
    await anAbsence(database.db, cooperation, { of: lead(), from: '2026-11-23' });
    expect(await passOn()).toBe(0);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCooperation,
  aCover,
  aDuty,
  anAbsence,
  NOW,
  type TestCooperation,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runCommand, runQuery } from '../../db/run.ts';
import { type Instant, plainDate } from '../../kernel/time.ts';
import { expireCalendarEntries } from '../../retention/commands/expireCalendarEntries.ts';
import { listFeeds } from '../queries/listFeeds.ts';
import { makeFeed } from './makeFeed.ts';
import { openFeed } from './openFeed.ts';
import { revokeFeed } from './revokeFeed.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
});
afterAll(() => database.close());

const jana = () => cooperation.person('Jana Brandt');
const desk = () => cooperation.at('Lippetal').desk;
const hasDuty = (day: string) =>
  aDuty(database.db, cooperation, { of: jana(), at: desk(), day, half: 'morning' });
const make = async (deskId: string | null = null, by = jana().scope) => {
  const made = await runCommand(database.db, by, (trx) => makeFeed(trx, by, { deskId }, NOW));
  if (!made.ok) throw new Error(made.reason);
  return made.value;
};
const open = (secret: string, now: Instant = NOW) =>
  runCommand(database.db, cooperation.systemScope, (trx) =>
    openFeed(trx, cooperation.systemScope, { secret }, now),
  );
const entries = async (secret: string, now?: Instant) => {
  const opened = await open(secret, now);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value.entries;
};

describe('the calendar behind a link', () => {
  it('has the half-days of the person, each with its own lasting UID', async () => {
    await hasDuty('2026-11-24');
    await hasDuty('2026-11-26');
    const { secret } = await make();
    const told = await entries(secret);
    expect(told.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      [`${jana().id}-2026-11-24-morning@verbund`, 0],
      [`${jana().id}-2026-11-26-morning@verbund`, 0],
    ]);
    expect(await entries(secret)).toEqual(told);
  });

  it('counts the sequence up when a half-day is called off, and again when it is back', async () => {
    await hasDuty('2026-11-24');
    const { secret } = await make();
    await entries(secret);
    await anAbsence(database.db, cooperation, { of: jana(), from: '2026-11-24' });
    expect(await entries(secret)).toMatchObject([{ sequence: 1, words: null }]);
    expect(await entries(secret)).toMatchObject([{ sequence: 1, words: null }]);
    await database.db
      .updateTable('absence')
      .set({ cancelledAt: NOW })
      .where('cooperationId', '=', cooperation.id)
      .execute();
    expect(await entries(secret)).toMatchObject([{ sequence: 2, words: { kind: 'duty' } }]);
  });

  it('counts the sequence up when the hours change', async () => {
    await hasDuty('2026-11-24');
    const { secret } = await make();
    const [before] = await entries(secret);
    await database.db
      .updateTable('openingHours')
      .set({ opens: before?.startsAt.toZonedDateTimeISO('UTC').toPlainTime() as never })
      .where('cooperationId', '=', cooperation.id)
      .where('deskId', '=', desk().id)
      .where('half', '=', 'morning')
      .execute();
    const [after] = await entries(secret);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe(1);
  });

  it('goes on counting under a new link', async () => {
    await hasDuty('2026-11-24');
    const first = await make();
    await entries(first.secret);
    await anAbsence(database.db, cooperation, { of: jana(), from: '2026-11-24' });
    await entries(first.secret);
    const second = await make();
    expect(second.feedId).toBe(first.feedId);
    expect(await entries(second.secret)).toMatchObject([{ sequence: 1 }]);
    expect(await open(first.secret)).toEqual({ ok: false, reason: 'not_found' });
  });

  it('names who is at a desk and what is missing, and says of a cover not whom it is for', async () => {
    const tobias = cooperation.person('Tobias Krüger');
    await aCover(database.db, cooperation, {
      by: cooperation.person('Murat Aydin'),
      of: tobias,
      at: desk(),
      day: '2026-11-24',
      half: 'morning',
    });
    const { secret } = await make(desk().id);
    const told = await entries(secret);
    expect(told.map(({ words }) => words)).toContainEqual(
      expect.objectContaining({ kind: 'desk', names: ['Murat Aydin'], missing: 0 }),
    );
    const murat = await make(null, cooperation.person('Murat Aydin').scope);
    expect(await entries(murat.secret)).toMatchObject([{ words: { isCover: true } }]);
    const kept = await database.db
      .selectFrom('calendarEntry')
      .selectAll()
      .where('cooperationId', '=', cooperation.id)
      .execute();
    expect(JSON.stringify([told, await entries(murat.secret), kept])).not.toContain('Krüger');
    expect(JSON.stringify(kept)).not.toContain('Aydin');
  });

  it('is closed to links that never were, were revoked, or belong to whoever has left', async () => {
    const { secret, feedId } = await make();
    const closed = { ok: false, reason: 'not_found' };
    expect(await open('x'.repeat(43))).toEqual(closed);
    const other = cooperation.person('Murat Aydin').scope;
    const revoke = (by: typeof other) =>
      runCommand(database.db, by, (trx) => revokeFeed(trx, by, { feedId }, NOW));
    expect(await revoke(other)).toEqual(closed);
    expect((await open(secret)).ok).toBe(true);
    expect(await revoke(jana().scope)).toEqual({ ok: true, value: null });
    expect(await open(secret)).toEqual(closed);

    const again = await make();
    await database.db
      .updateTable('staff')
      .set({ activeUntil: plainDate('2026-11-23') })
      .where('cooperationId', '=', cooperation.id)
      .where('id', '=', jana().id)
      .execute();
    expect(await open(again.secret)).toEqual(closed);
  });

  it('keeps a digest of the secret and lists each link to its owner only', async () => {
    const { secret } = await make();
    await make(desk().id);
    const list = (by: ReturnType<typeof jana>['scope']) =>
      runQuery(database.db, by, (trx) => listFeeds(trx, by));
    expect((await list(jana().scope)).map(({ deskName }) => deskName)).toEqual([null, 'Schalter']);
    expect(await list(cooperation.person('Murat Aydin').scope)).toEqual([]);
    const rows = await database.db.selectFrom('calendarFeed').selectAll().execute();
    const events = await database.db.selectFrom('event').selectAll().execute();
    expect(JSON.stringify([rows, events])).not.toContain(secret);
  });

  it('forgets half-days that no calendar shows any more', async () => {
    await hasDuty('2026-11-24');
    const { secret } = await make();
    await entries(secret);
    const expire = (now: Instant) =>
      runCommand(database.db, cooperation.systemScope, (trx) =>
        expireCalendarEntries(trx, cooperation.systemScope, { limit: 10 }, now),
      );
    expect(await expire(NOW)).toBe(0);
    expect(await expire(NOW.add({ hours: 24 * 40 }))).toBe(1);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCase,
  aCooperation,
  aCover,
  aCoverRequest,
  aDuty,
  anAbsence,
  NOW,
  type TestCooperation,
} from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { enqueue } from '../../db/outbox.ts';
import { runCommand } from '../../db/run.ts';
import type { Tables } from '../../db/tables.ts';
import { newId } from '../../kernel/ids.ts';
import { type Instant, instant, plainDate } from '../../kernel/time.ts';
import { listCooperationsWithExpired } from '../queries/listCooperationsWithExpired.ts';
import { expireRecords } from './expireRecords.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
});
afterAll(() => database.close());

const expire = (now: Instant = NOW, limit = 100) =>
  runCommand(database.db, cooperation.systemScope, (trx) =>
    expireRecords(trx, cooperation.systemScope, { limit }, now),
  );

const count = async (table: keyof Tables): Promise<number> => {
  const rows = await database.db
    .selectFrom(table)
    .select('cooperationId')
    .where('cooperationId', '=', cooperation.id)
    .execute();
  return rows.length;
};

const jana = () => cooperation.person('Jana Brandt');
const murat = () => cooperation.person('Murat Aydin');
const desk = () => cooperation.at('Lippetal').desk;

describe('records past their time', () => {
  it('forgets how somebody wanted to be told when she has left, and channels that the bot is long out of', async () => {
    const { id: cooperationId } = cooperation;
    const wishes = { channel: 'mail', quietFrom: null, quietUntil: null, quietOnFreeDays: true } as const;
    for (const { id: staffId } of [jana(), murat()])
      await database.db
        .insertInto('notificationPreference')
        .values({ cooperationId, staffId, ...wishes, digestAt: null, changedAt: NOW })
        .execute();
    await database.db
      .updateTable('staff')
      .set({ activeUntil: plainDate('2026-11-23') })
      .where('id', '=', jana().id)
      .execute();
    for (const [conversationId, goneAt] of [
      ['long gone', '2026-10-01T08:00:00Z'],
      ['gone lately', '2026-11-20T08:00:00Z'],
    ] as const)
      await database.db
        .insertInto('teamChannel')
        .values({
          cooperationId,
          id: newId(NOW),
          municipalityId: cooperation.at('Lippetal').id,
          tenantId: jana().tenantId,
          conversationId,
          reference: '{}',
          posts: ['gaps'],
          goneAt: instant(goneAt),
          createdByStaffId: murat().id,
          createdAt: NOW,
        })
        .execute();
    expect(await listCooperationsWithExpired(database.db, NOW)).toContain(cooperationId);
    expect((await expire()).reach).toBe(2);
    expect([await count('notificationPreference'), await count('teamChannel')]).toEqual([1, 1]);
    expect((await expire()).reach).toBe(0);
  });

  it('keeps a case for twelve months after it was closed, and then nothing that hung on it', async () => {
    const lippetal = cooperation.at('Lippetal');
    const [old, young, open] = [
      await aCase(database.db, cooperation, { of: lippetal }),
      await aCase(database.db, cooperation, { of: lippetal }),
      await aCase(database.db, cooperation, { of: lippetal, receivedOn: '2024-01-02' }),
    ];
    const close = (id: string, at: string) =>
      database.db
        .updateTable('queueCase')
        .set({ state: 'closed', closedAt: instant(at) })
        .where('id', '=', id)
        .execute();
    await close(old, '2025-11-22T10:00:00+01:00');
    await close(young, '2025-11-24T10:00:00+01:00');
    await database.db
      .insertInto('caseRecusal')
      .values({ cooperationId: cooperation.id, caseId: old, staffId: jana().id, at: NOW })
      .execute();
    expect(await listCooperationsWithExpired(database.db, NOW)).toContain(cooperation.id);
    expect((await expire()).cases).toBe(1);
    const left = await database.db
      .selectFrom('queueCase')
      .select('id')
      .where('cooperationId', '=', cooperation.id)
      .execute();
    expect(left.map(({ id }) => id).sort()).toEqual([young, open].sort());
    expect(await count('caseRecusal')).toBe(0);
    expect((await expire()).cases).toBe(0);
  });

  it('keeps an absence for three months after its last day, and not a day longer', async () => {
    await anAbsence(database.db, cooperation, { of: jana(), from: '2026-08-10', until: '2026-08-24' });
    await anAbsence(database.db, cooperation, { of: murat(), from: '2026-08-10', until: '2026-08-23' });
    expect((await expire()).absences).toBe(1);
    const left = await database.db
      .selectFrom('absence')
      .select('staffId')
      .where('cooperationId', '=', cooperation.id)
      .execute();
    expect(left).toEqual([{ staffId: jana().id }]);
    expect((await expire(NOW.add({ hours: 24 }))).absences).toBe(1);
  });

  it('deletes a cover after a year with its offers, answers, rounds and both duties', async () => {
    const old = { by: murat(), of: jana(), at: desk(), day: '2025-11-20', half: 'morning' } as const;
    const askedAt = instant('2025-11-10T09:00:00+01:00');
    const { needId } = await aCover(database.db, cooperation, { ...old, askedAt });
    const takenOver = await aDuty(database.db, cooperation, {
      of: jana(),
      at: desk(),
      day: old.day,
      half: old.half,
      state: 'handed_over',
    });
    await database.db.updateTable('coverNeed').set({ dutyId: takenOver }).where('id', '=', needId).execute();

    expect((await expire()).covers).toBe(1);
    for (const table of [
      'coverRequest',
      'coverNeed',
      'coverOffer',
      'coverOfferNeed',
      'coverRound',
      'duty',
    ] as const) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
  });

  it('keeps a request while one of its half-days is younger than a year', async () => {
    await aCoverRequest(database.db, cooperation, {
      of: jana(),
      at: desk(),
      halfDays: [
        { day: '2025-11-20', half: 'morning' },
        { day: '2025-11-24', half: 'morning' },
      ],
    });
    expect((await expire()).covers).toBe(0);
    expect(await count('coverNeed')).toBe(2);
  });

  it('deletes what the real commands wrote, once a year has passed', async () => {
    const story = new CoverStory(database.db, cooperation);
    await aDuty(database.db, cooperation, { of: jana(), at: desk(), day: '2026-11-24', half: 'morning' });
    const requestId = await story.hasAsked(jana(), { days: '2026-11-24', part: 'morning' });
    await story.accepts(murat(), requestId);
    const events = await count('event');
    await expire(NOW.add({ hours: 24 * 300 }));
    expect(await count('coverRequest')).toBe(1);

    const expired = await expire(NOW.add({ hours: 24 * 370 }));
    expect(expired.covers).toBe(1);
    for (const table of [
      'coverRequest',
      'coverRequestKey',
      'coverNeed',
      'coverOffer',
      'coverRound',
    ] as const) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
    expect(await count('event')).toBeGreaterThan(events);
  });

  it('leaves the roster of somebody whose request was withdrawn', async () => {
    const day = '2025-11-20';
    const dutyId = await aDuty(database.db, cooperation, { of: jana(), at: desk(), day, half: 'morning' });
    const { needIds } = await aCoverRequest(database.db, cooperation, {
      of: jana(),
      at: desk(),
      halfDays: [{ day, half: 'morning' }],
    });
    await database.db.updateTable('coverNeed').set({ dutyId }).where('id', 'in', needIds).execute();
    await expire();
    expect(await count('coverNeed')).toBe(0);
    expect(await count('duty')).toBe(1);
  });

  it('forgets which activities were answered after a week', async () => {
    await database.db
      .insertInto('inboundActivity')
      .values([
        {
          cooperationId: cooperation.id,
          activityKey: 'old',
          receivedAt: NOW.subtract({ hours: 7 * 24 + 1 }),
        },
        {
          cooperationId: cooperation.id,
          activityKey: 'new',
          receivedAt: NOW.subtract({ hours: 7 * 24 - 1 }),
        },
      ])
      .execute();
    expect((await expire()).inboundActivities).toBe(1);
    expect(await count('inboundActivity')).toBe(1);
  });

  it('deletes finished notifications after thirty days, and never one that still waits', async () => {
    const { systemScope } = cooperation;
    const subjectId = newId(NOW);
    const long = NOW.subtract({ hours: 31 * 24 });
    await runCommand(database.db, systemScope, (trx) =>
      enqueue(
        trx,
        systemScope,
        ['sent', 'waiting'].map((key) => ({
          key,
          recipientStaffId: jana().id,
          kind: 'cover_offer',
          subjectId,
        })),
        long,
      ),
    );
    await database.db
      .updateTable('outbox')
      .set({ state: 'sent', finishedAt: long })
      .where('cooperationId', '=', cooperation.id)
      .where('key', '=', 'sent')
      .execute();
    expect((await expire()).notifications).toBe(1);
    expect(await count('outbox')).toBe(1);
  });

  it('keeps what was answered, and after twelve months neither who was asked nor what was withdrawn', async () => {
    const ask = async (state: 'helped' | 'withdrawn', closedAt: string): Promise<string> => {
      const id = newId(NOW);
      const questionId = id;
      const { id: staffId } = murat();
      const owned = { cooperationId: cooperation.id };
      await database.db
        .insertInto('question')
        .values({
          ...owned,
          id,
          text: 'Gilt das auch hier?',
          areaCode: null,
          askedByStaffId: jana().id,
          askedAt: instant(closedAt),
          state,
          dueAt: null,
          claimedByStaffId: null,
          helpedById: state === 'helped' ? newId(NOW) : null,
          groupId: null,
          changedAt: instant(closedAt),
          closedAt: instant(closedAt),
        })
        .execute();
      await database.db
        .insertInto('questionExpert')
        .values({
          ...owned,
          questionId,
          staffId,
          state: 'declined',
          reasons: '[]',
          askedAt: instant(closedAt),
        })
        .execute();
      return id;
    };
    const known = await ask('helped', '2025-11-01T10:00:00+01:00');
    await ask('withdrawn', '2025-11-01T10:00:00+01:00');
    const young = await ask('withdrawn', '2026-11-01T10:00:00+01:00');
    expect(await listCooperationsWithExpired(database.db, NOW)).toContain(cooperation.id);
    expect((await expire()).questions).toBe(2);
    expect((await expire()).questions).toBe(0);
    const left = await database.db
      .selectFrom('question')
      .select('id')
      .where('cooperationId', '=', cooperation.id)
      .orderBy('closedAt')
      .execute();
    expect(left.map(({ id }) => id)).toEqual([known, young]);
    expect(await count('questionExpert')).toBe(1);
  });

  it('works in batches and proves with an event how much each deleted', async () => {
    for (const day of ['2026-07-01', '2026-07-02', '2026-07-03']) {
      await anAbsence(database.db, cooperation, { of: jana(), from: day });
    }
    expect((await expire(NOW, 2)).absences).toBe(2);
    expect((await expire(NOW, 2)).absences).toBe(1);
    expect((await expire(NOW, 2)).absences).toBe(0);
    const events = await database.db
      .selectFrom('event')
      .select('data')
      .where('cooperationId', '=', cooperation.id)
      .where('kind', '=', 'records.expired')
      .orderBy('id')
      .execute();
    expect(events.map(({ data }) => data)).toMatchObject([{ absences: 2 }, { absences: 1 }]);
  });

  it('touches no other cooperation, and names only those with something to delete', async () => {
    const other = await aCooperation(database.db);
    await anAbsence(database.db, other, { of: other.person('Jana Brandt'), from: '2026-01-05' });
    await anAbsence(database.db, cooperation, { of: jana(), from: '2026-11-05' });
    expect(await listCooperationsWithExpired(database.db, NOW)).toContain(other.id);
    expect(await listCooperationsWithExpired(database.db, NOW)).not.toContain(cooperation.id);
    expect((await expire()).absences).toBe(0);
    expect(await listCooperationsWithExpired(database.db, NOW)).toContain(other.id);
  });
});

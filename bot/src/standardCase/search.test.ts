import { runCommand } from '@verbund/domain/db/run';
import { plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { proposeStandardCase } from '@verbund/domain/standardCase/commands/proposeStandardCase';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

const guarded = (text: string) => text as GuardedText;

type Given = { title: string; answer: string; from: string };

const propose = async ({ title, answer, from }: Given): Promise<string> => {
  const { scope } = cooperation.person('Jana Brandt');
  const written = {
    title: guarded(title),
    patterns: [],
    answer: guarded(answer),
    checklist: [],
    validFrom: plainDate(from),
    validUntil: null,
    reviewOn: null,
  };
  const input = { clientKey: crypto.randomUUID(), areaCode: 'BEST', sourceQuestionId: null, written };
  const made = await runCommand(database.db, scope, (trx) => proposeStandardCase(trx, scope, input, NOW));
  if (!made.ok) throw new Error(made.reason);
  return made.value.standardCaseId;
};

const approve = async (standardCaseId: string): Promise<void> => {
  for (const name of ['Petra Vogt', 'Sabine Ostermann'])
    await chats.at(name).send('standardCase.approve', { version: 1, standardCaseId, caseVersion: 1 });
};

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
  const names = ['Petra Vogt', 'Sabine Ostermann'];
  await database.db
    .updateTable('staff')
    .set({ roles: ['team_lead', 'coordination'] })
    .where(
      'id',
      'in',
      names.map((name) => cooperation.person(name).id),
    )
    .execute();
  await database.db
    .updateTable('staff')
    .set({ roles: ['expert_network'] })
    .where('id', '=', cooperation.person('Nele Schuster').id)
    .execute();
  chats = await openChats(database.db, cooperation, { now: NOW });
  for (const [title, answer, from] of [
    ['Bestattungskosten nach ausgeschlagenem Erbe', 'Ja, nach § 74 SGB XII.', '2026-03-01'],
    ['Überführung ins Ausland', 'Nur auf Antrag.', '2026-11-01'],
    ['Grabstein und Grabpflege', 'Ja, nach § 74 SGB XII.', '2026-07-01'],
  ] as const)
    await approve(await propose({ title, answer, from }));
  await propose({ title: 'Leichenschmaus', answer: 'Nein.', from: '2026-11-20' });
});
afterAll(() => database.close());

const found = async (name: string, text: string) =>
  (await chats.at(name).search('searchStandardCases', text)).map(({ title }) => title);

describe('the search for standard cases while writing a message', () => {
  it.each([
    ['Grab', 'Grabstein und Grabpflege'],
    ['grabstein', 'Grabstein und Grabpflege'],
    ['Erbe ausgeschlagen', 'Bestattungskosten nach ausgeschlagenem Erbe'],
    ['Überführung', 'Überführung ins Ausland'],
    ['ueberfuehrung', 'Überführung ins Ausland'],
  ])('finds by "%s" what is typed', async (text, title) => {
    expect((await found('Jana Brandt', text))[0]).toBe(title);
  });

  it('finds by a section everything that cites it', async () => {
    expect(await found('Jana Brandt', '§ 74 SGB XII')).toHaveLength(2);
  });

  it('begins with what holds since the latest day', async () => {
    expect(await found('Jana Brandt', '')).toEqual([
      'Überführung ins Ausland',
      'Grabstein und Grabpflege',
      'Bestattungskosten nach ausgeschlagenem Erbe',
    ]);
  });

  it('shows what is approved, to members and the expert network alike, and nothing to strangers', async () => {
    for (const name of ['Jana Brandt', 'Nele Schuster']) {
      expect(await found(name, 'Leichenschmaus')).toEqual([]);
      expect(await found(name, 'Grabpflege')).toEqual(['Grabstein und Grabpflege']);
      expect(await found(name, '')).toHaveLength(3);
    }
    const unknown = chats.stranger({ tenantId: crypto.randomUUID(), objectId: crypto.randomUUID() });
    const { tenantId } = cooperation.person('Jana Brandt');
    const newcomer = chats.stranger({ tenantId, objectId: crypto.randomUUID() });
    for (const stranger of [unknown, newcomer])
      for (const text of ['', 'Grabpflege'])
        expect(await stranger.search('searchStandardCases', text)).toEqual([]);
  });

  it('puts a card into the message that names nobody', async () => {
    const [hit] = await chats.at('Jana Brandt').search('searchStandardCases', 'Grabpflege');
    expect(hit?.subtitle).toBe('Bestattungskosten');
    expect(wordsOf(hit?.card)).toContain('Ja, nach § 74 SGB XII.');
    expect(wordsOf(hit?.card)).not.toMatch(/Jana|Petra|Sabine/);
  });

  it('answers long before Teams gives up after five seconds', async () => {
    const started = performance.now();
    for (const text of ['', 'Grabpflege', '§ 74 SGB XII', 'x'.repeat(2000)]) await found('Jana Brandt', text);
    expect(performance.now() - started).toBeLessThan(4 * 2_500);
  });
});

import { aCase, aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db, { secondments: 'none' });
  chats = await openChats(database.db, cooperation, { now: NOW });
  const add = (municipality: string, reference: string, area = 'HZL') =>
    aCase(database.db, cooperation, { of: cooperation.at(municipality), reference, area });
  await add('Lippetal', 'SO-2026-00077');
  await add('Lippetal', 'SO-2026-00078', 'GRUSI');
  await add('Lippetal', 'A%B_1');
  await add('Welver', 'SO-2026-00079');
});
afterAll(() => database.close());

const found = async (name: string, text: string) =>
  (await chats.at(name).search('searchCases', text)).map(({ title }) => title).sort();

describe('the search for cases while writing a message', () => {
  it.each([
    ['00077', ['SO-2026-00077']],
    ['so-2026', ['SO-2026-00077', 'SO-2026-00078']],
    ['grundsicherung', ['SO-2026-00078']],
    ['HZL so', ['SO-2026-00077']],
    ['lippetal grusi', ['SO-2026-00078']],
    ['%', ['A%B_1']],
    ['_', ['A%B_1']],
    ['nichts davon', []],
  ])('finds by "%s" what it means', async (text, references) => {
    expect(await found('Jana Brandt', text)).toEqual(references);
  });

  it('begins with my own', async () => {
    expect(await found('Jana Brandt', '')).toEqual([]);
    await chats.at('Jana Brandt').write('Ich übernehme SO-2026-00077');
    expect(await found('Jana Brandt', '')).toEqual(['SO-2026-00077']);
  });

  it('shows nothing of other municipalities, to strangers, or for another command', async () => {
    expect(await found('Jana Brandt', '00079')).toEqual([]);
    expect(await found('Murat Aydin', '00079')).toEqual(['SO-2026-00079']);
    const stranger = chats.stranger({ tenantId: crypto.randomUUID(), objectId: crypto.randomUUID() });
    expect(await stranger.search('searchCases', '00077')).toEqual([]);
    expect(await chats.at('Jana Brandt').search('other', '00077')).toEqual([]);
  });

  it('puts a card into the message that says where the case belongs', async () => {
    const [hit] = await chats.at('Jana Brandt').search('searchCases', '00078');
    expect(hit?.subtitle).toBe('Grundsicherung im Alter und bei Erwerbsminderung · Lippetal');
    expect(wordsOf(hit?.card)).toContain('SO-2026-00078');
    expect(wordsOf(hit?.card)).not.toMatch(/Ich übernehme|Nächster Schritt/);
  });
});

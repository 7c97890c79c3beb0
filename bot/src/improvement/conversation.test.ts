import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { everythingStored } from '@verbund/domain/testing/everythingStored';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

const firstCard = async (name: string, text: string) => (await chats.at(name).write(text))[0]?.card;
const stored = async (): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('improvement')
    .select('text')
    .where('cooperationId', '=', cooperation.id)
    .execute();
  return rows.map(({ text }) => text);
};

describe('what should be done better', () => {
  it('is noted by one sentence, taken on and given a day', async () => {
    const jana = chats.at('Jana Brandt');
    const noted = await firstCard('Jana Brandt', 'Verbesserung: Übergabezettel vereinheitlichen');
    expect(wordsOf(noted)).toContain('Notiert. Danke!');
    expect(wordsOf(noted)).toContain('Übergabezettel vereinheitlichen');
    const taken = await jana.press(noted, 'Ich übernehme');
    expect(wordsOf(taken.card)).toContain('Du kümmerst dich darum.');
    const again = await jana.press(noted, 'Ich übernehme');
    expect(wordsOf(again.card)).toContain('Du kümmerst dich darum.');
    const due = await jana.press(taken.card, 'Tag speichern', { dueOn: '18.12.2026' });
    expect(wordsOf(due.card)).toContain('Bis Fr., 18.12.');
    expect(await stored()).toEqual(['Übergabezettel vereinheitlichen']);
  });

  it('keeps a day that somebody set meanwhile', async () => {
    const jana = chats.at('Jana Brandt');
    const noted = await firstCard('Jana Brandt', 'Das sollten wir besser machen: Urlaubsplanung');
    await jana.press(noted, 'Tag speichern', { dueOn: '2026-12-18' });
    const stale = await jana.press(noted, 'Tag speichern', { dueOn: '2026-12-20' });
    expect(wordsOf(stale.card)).toContain('inzwischen geändert');
    expect(wordsOf(stale.card)).toContain('Bis Fr., 18.12.');
    const bad = await jana.press(stale.card, 'Tag speichern', { dueOn: '31.2.2027' });
    expect(wordsOf(bad.card)).toContain('Diesen Tag gibt es nicht.');
    const past = await jana.press(bad.card, 'Tag speichern', { dueOn: '2026-11-01' });
    expect(wordsOf(past.card)).toContain('schon vorbei');
  });

  it('that nobody named is asked for', async () => {
    const form = await firstCard('Jana Brandt', 'Ich habe eine Verbesserungsidee');
    const jana = chats.at('Jana Brandt');
    expect(wordsOf((await jana.press(form, 'Notieren')).card)).toContain(
      'Bitte schreib, was besser werden soll.',
    );
    const noted = await jana.press(form, 'Notieren', { text: 'Notfallplan früher drucken' });
    await jana.press(form, 'Notieren', { text: 'Notfallplan früher drucken' });
    expect(wordsOf(noted.card)).toContain('Notiert. Danke!');
    expect(await stored()).toEqual(['Notfallplan früher drucken']);
  });

  it('never keeps details of persons', async () => {
    const messages = await chats
      .at('Jana Brandt')
      .write('Verbesserung: Frau Zwiebelfisch, geb. 12.03.1961, wartete zu lange');
    expect(wordsOf(messages[0])).toContain('nichts davon gespeichert');
    expect(await stored()).toEqual([]);
    const form = messages[1]?.card;
    expect(wordsOf(form)).toContain('Platzhalter');
    const typed = await chats
      .at('Jana Brandt')
      .press(form, 'Notieren', { text: 'Frau Zwiebelfisch, geb. 12.03.1961, wartete zu lange' });
    expect(wordsOf(typed.card)).toContain('Angaben zu Personen');
    await chats.at('Jana Brandt').press(typed.card, 'Mit Platzhaltern notieren');
    expect(await stored()).toHaveLength(1);
    expect(await everythingStored(database)).not.toContain('Zwiebelfisch');
  });

  it('is seen by everybody on the list, and anybody may take it on', async () => {
    await firstCard('Jana Brandt', 'Verbesserung: eine Vorlage für alle');
    const murat = chats.at('Murat Aydin');
    const list = await firstCard('Murat Aydin', 'Zeig die Verbesserungsliste');
    expect(wordsOf(list)).toContain('eine Vorlage für alle');
    expect(wordsOf(list)).toContain('noch niemand');
    const taken = await murat.press(list, 'Ich übernehme');
    expect(wordsOf(taken.card)).toContain('Du kümmerst dich darum.');
    const late = await chats.at('Nele Schuster').press(list, 'Ich übernehme');
    expect(wordsOf(late.card)).toContain('Murat Aydin (Welver) kümmert sich darum.');
  });

  it('that is gone is said plainly', async () => {
    const gone = await chats
      .at('Jana Brandt')
      .send('improvement.take', { version: 1, improvementId: crypto.randomUUID() });
    expect(wordsOf(gone.messages[0])).toContain('Diesen Eintrag gibt es nicht');
  });
});

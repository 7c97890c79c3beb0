import { aCooperation, aDuty, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';
import type { Card, Message } from '../teams/types.ts';

let database: TestDatabase;
let verbund: TestCooperation;
let chats: Chats;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  verbund = await aCooperation(database.db);
  chats = await openChats(database.db, verbund, { now: NOW });
});

const cardOf = (messages: readonly Message[]): Card | undefined => messages.find(({ card }) => card)?.card;

const absences = () =>
  database.db
    .selectFrom('absence')
    .selectAll()
    .where('cooperationId', '=', verbund.id)
    .where('cancelledAt', 'is', null)
    .execute();

test('who is not there today says so once: the absence stands and cover is sought', async () => {
  const card = cardOf(await chats.at('Jana Brandt').write('Bin heute nicht da'));
  expect(wordsOf(card)).toContain('Abwesenheit eingetragen');
  expect(wordsOf(card)).toContain('Für 2 Halbtage suche ich jetzt eine Vertretung.');
  expect(wordsOf(card)).toContain('Mo., 23.11., ganztags');
  expect(await absences()).toHaveLength(1);
});

test('a reason is kindly dropped and the days are kept', async () => {
  const card = cardOf(await chats.at('Jana Brandt').write('Bin heute krank, habe Migräne'));
  expect(wordsOf(card)).toContain('Den Grund brauche ich nicht und habe ihn nicht gespeichert.');
  expect(wordsOf(card)).not.toMatch(/Migräne|krank/);
  expect(await absences()).toHaveLength(1);
});

test('a mistaken report is taken back, and with it the search', async () => {
  const jana = chats.at('Jana Brandt');
  const card = cardOf(await jana.write('Bin heute nicht da'));
  const undone = await jana.press(card, 'Rückgängig');
  expect(wordsOf(undone.card)).toContain('Abwesenheit zurückgenommen');
  expect(await absences()).toEqual([]);
});

test('too late to take it back is said plainly and the absence stays', async () => {
  const jana = chats.at('Jana Brandt');
  const card = cardOf(await jana.write('Bin heute nicht da'));
  chats.now = NOW.add({ minutes: 6 });
  const { card: after } = await jana.press(card, 'Rückgängig');
  expect(wordsOf(after)).toContain('Zum Rückgängigmachen ist es zu spät.');
  expect(await absences()).toHaveLength(1);
});

test('the days can be changed shortly afterwards', async () => {
  const jana = chats.at('Jana Brandt');
  const form = await jana.press(cardOf(await jana.write('Bin heute nicht da')), 'Ändern');
  const { card } = await jana.press(form.card, 'Eintragen', { from: '2026-11-24', to: '2026-11-25' });
  expect(wordsOf(card)).toContain('Di., 24.11. bis Mi., 25.11., ganztags');
  expect(await absences()).toHaveLength(1);
});

test('changing too late says what to do instead and changes nothing', async () => {
  const jana = chats.at('Jana Brandt');
  const form = await jana.press(cardOf(await jana.write('Bin heute nicht da')), 'Ändern');
  chats.now = NOW.add({ minutes: 6 });
  const { card } = await jana.press(form.card, 'Eintragen', { from: '2026-11-24', to: '2026-11-24' });
  expect(wordsOf(card)).toContain('Ändern lässt es sich nur kurz nach dem Eintragen.');
  expect((await absences()).map(({ fromDay }) => fromDay.toString())).toEqual(['2026-11-23']);
});

test.each([
  [{ from: '2026-11-25', to: '2026-11-24' }, 'Der letzte Tag liegt vor dem ersten.'],
  [{ from: '' }, 'Bitte gib den ersten und den letzten Tag an'],
  [{ from: '2026-11-02', to: '2026-11-02' }, 'Diese Tage sind schon vorbei.'],
])('a form with %o says what to change', async (inputs, sentence) => {
  const jana = chats.at('Jana Brandt');
  const form = await jana.send('help.absenceForm', { version: 1 });
  const { card } = await jana.press(cardOf(form.messages), 'Eintragen', inputs);
  expect(wordsOf(card)).toContain(sentence);
  expect(await absences()).toEqual([]);
});

test('a team lead enters it for somebody of her office', async () => {
  const petra = chats.at('Petra Vogt');
  const form = cardOf(await petra.write('Meine Kollegin ist heute krank'));
  const staffId = verbund.person('Jana Brandt').id;
  const { card } = await petra.press(form, 'Eintragen', { forStaffId: staffId });
  expect(wordsOf(card)).toContain('Abwesenheit eingetragen: Jana Brandt');
  expect((await absences()).map((absence) => absence.staffId)).toEqual([staffId]);
});

test('a caseworker is told who enters it for others', async () => {
  const [answer] = await chats.at('Jana Brandt').write('Meine Kollegin ist heute krank');
  expect(answer?.text).toContain('Für andere kann nur die Fachbereichsleitung');
  expect(await absences()).toEqual([]);
});

test('who covers elsewhere and falls ill is replaced there as well', async () => {
  const jana = verbund.person('Jana Brandt');
  await aDuty(database.db, verbund, {
    of: jana,
    at: verbund.at('Lippetal').desk,
    day: '2026-11-24',
    half: 'morning',
  });
  const card = cardOf(await chats.at('Jana Brandt').write('Ich bin morgen nicht da'));
  expect(wordsOf(card)).toContain('Für 1 Halbtag suche ich jetzt eine Vertretung.');
});

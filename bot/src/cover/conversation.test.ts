import type { TestCooperation } from '@verbund/domain/testing/builders';
import { aCooperation, aCover, NOW } from '@verbund/domain/testing/builders';
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

/** Jana asks for cover of Monday morning. */
const askForMonday = async (text = 'Ich brauche am 30.11. vormittags eine Vertretung'): Promise<Card> => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write(text));
  const { card } = await jana.press(draft, 'Vertretung anfragen');
  if (!card) throw new Error('no card');
  return card;
};

const asked = async (): Promise<string[]> => {
  const names: string[] = [];
  for (const { caseworkers } of verbund.municipalities)
    for (const { name } of caseworkers)
      if ((await chats.at(name).inbox()).some((message) => wordsOf(message).includes('Ich übernehme')))
        names.push(name);
  return names;
};

const requests = () =>
  database.db.selectFrom('coverRequest').select('id').where('cooperationId', '=', verbund.id).execute();

const onlyRequest = async (): Promise<string> => {
  const [request] = await requests();
  if (!request) throw new Error('no request');
  return request.id;
};

test('a request in one sentence becomes a draft that shows the half-day and nothing is asked before the press', async () => {
  const draft = cardOf(
    await chats.at('Jana Brandt').write('Ich brauche am 30.11. vormittags eine Vertretung'),
  );
  expect(wordsOf(draft)).toContain('Zu vertreten: 1 Halbtag');
  expect(wordsOf(draft)).toContain('Mo., 30.11. vormittags · Schalter');
  expect(await requests()).toEqual([]);
});

test('a colleague of another municipality accepts and the asker is told', async () => {
  const status = await askForMonday();
  expect(wordsOf(status)).toContain('0 von 1 Halbtag übernommen');
  const names = await asked();
  expect(names).toHaveLength(3);

  const helper = chats.at(names[1] ?? '');
  const { card } = await helper.press(await helper.cardWith('Ich übernehme'), 'Ich übernehme');
  expect(wordsOf(card)).toContain('Danke! Du übernimmst 1 Halbtag.');

  const told = (await chats.at('Jana Brandt').inbox()).map(wordsOf);
  expect(told).toContainEqual(
    expect.stringContaining(`${helper.staff.name} (Welver) vertritt dich: Mo., 30.11. vormittags.`),
  );
});

test('the status card in the chat of the asker is brought up to date after somebody accepted', async () => {
  await askForMonday();
  const [first] = await asked();
  const helper = chats.at(first ?? '');
  await helper.press(await helper.cardWith('Ich übernehme'), 'Ich übernehme');
  await chats.at('Jana Brandt').inbox();
  const updates = chats.sender.recorded.filter(({ updated }) => updated === 'activity-of-card');
  expect(updates.map(({ message }) => wordsOf(message))).toContainEqual(
    expect.stringContaining('1 von 1 Halbtag übernommen'),
  );
});

test('two accept: the second gets the present state and a sentence about what happened since', async () => {
  await askForMonday();
  const [first, second] = (await asked()).map((name) => chats.at(name));
  if (!first || !second) throw new Error('two have to be asked');
  const stale = await second.cardWith('Ich übernehme');
  await first.press(await first.cardWith('Ich übernehme'), 'Ich übernehme');
  const { card } = await second.press(stale, 'Ich übernehme');
  expect(wordsOf(card)).toContain('Das hat inzwischen jemand anderes übernommen');
  expect(wordsOf(card)).toContain(`Inzwischen übernommen von ${first.staff.name}`);
  expect(wordsOf(card)).not.toContain('Ich übernehme');
  expect((await second.inbox()).map(wordsOf)).toContainEqual(
    expect.stringContaining('hat inzwischen jemand anderes übernommen. Du musst nichts mehr tun'),
  );
});

test('pressing twice is pressing once', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. eine Vertretung'));
  await jana.press(draft, 'Vertretung anfragen');
  const { card } = await jana.press(draft, 'Vertretung anfragen');
  expect(wordsOf(card)).toContain('0 von 2 Halbtagen übernommen');
  expect(await requests()).toHaveLength(1);
});

test('a mistaken yes can be undone, and then be turned into a yes again', async () => {
  await askForMonday();
  const [first] = await asked();
  const helper = chats.at(first ?? '');
  const accepted = await helper.press(await helper.cardWith('Ich übernehme'), 'Ich übernehme');
  const undone = await helper.press(accepted.card, 'Rückgängig');
  expect(wordsOf(undone.card)).toContain('Du hast abgesagt');
  const again = await helper.press(undone.card, 'Ich kann doch');
  expect(wordsOf(again.card)).toContain('Du übernimmst 1 Halbtag');
});

test('only some of several half-days are taken', async () => {
  await askForMonday('Ich brauche am 30.11. eine Vertretung');
  const [first] = await asked();
  const helper = chats.at(first ?? '');
  const offer = await helper.cardWith('Ich übernehme');
  const input = JSON.stringify(offer).match(/"value":"([0-9a-f-]{36}),([0-9a-f-]{36})"/);
  const { card } = await helper.press(offer, 'Ich übernehme', { needIds: input?.[2] ?? '' });
  expect(wordsOf(card)).toContain('Danke! Du übernimmst 1 Halbtag.');
  expect(wordsOf(card)).toContain('Mo., 30.11. nachmittags');
});

test('with nothing picked she is told to pick', async () => {
  await askForMonday('Ich brauche am 30.11. eine Vertretung');
  const [first] = await asked();
  const helper = chats.at(first ?? '');
  const { card } = await helper.press(await helper.cardWith('Ich übernehme'), 'Ich übernehme', {
    needIds: '',
  });
  expect(wordsOf(card)).toContain('Bitte wähle mindestens einen Halbtag aus.');
});

test('who says no is thanked and the next are asked once all have said no', async () => {
  await askForMonday();
  const before = await asked();
  for (const name of before) {
    const chat = chats.at(name);
    const { card } = await chat.press(await chat.cardWith('Leider nicht'), 'Leider nicht');
    expect(wordsOf(card)).toContain('Du hast abgesagt. Danke für die schnelle Antwort.');
  }
  expect((await asked()).length).toBeGreaterThan(before.length);
});

test('a request is withdrawn after a question, and taken up again', async () => {
  await askForMonday();
  const jana = chats.at('Jana Brandt');
  const question = cardOf(await jana.write('Zieh meine Vertretungsanfrage zurück'));
  expect(wordsOf(question)).toContain('Anfrage zurückziehen?');
  const withdrawn = await jana.press(question, 'Ja, zurückziehen');
  expect(wordsOf(withdrawn.card)).toContain('Zurückgezogen.');
  const again = await jana.press(withdrawn.card, 'Rückgängig');
  expect(wordsOf(again.card)).toContain('Die Suche läuft.');
});

test('of two requests she chooses which to withdraw', async () => {
  await askForMonday();
  await askForMonday('Ich brauche am 7.12. vormittags eine Vertretung');
  const jana = chats.at('Jana Brandt');
  const choice = cardOf(await jana.write('Ich möchte meine Anfrage zurückziehen'));
  expect(wordsOf(choice)).toContain('Welche Anfrage ziehst du zurück?');
  const { card } = await jana.press(choice, 'Zurückziehen');
  expect(wordsOf(card)).toContain('Anfrage zurückziehen?');
});

test('who covers can give it back, everyone is told and the search begins again', async () => {
  await askForMonday();
  const [first] = await asked();
  const helper = chats.at(first ?? '');
  await helper.press(await helper.cardWith('Ich übernehme'), 'Ich übernehme');
  chats.now = NOW.add({ hours: 1 });
  const question = cardOf(await helper.write('Ich kann die Vertretung am 30.11. doch nicht übernehmen'));
  expect(wordsOf(question)).toContain('Vertretung abgeben?');
  const { card } = await helper.press(question, 'Ja, abgeben');
  expect(wordsOf(card)).toContain('Du hast die Vertretung abgegeben.');
  expect((await chats.at('Jana Brandt').inbox()).map(wordsOf)).toContainEqual(
    expect.stringContaining('kann die Vertretung für Jana Brandt doch nicht übernehmen'),
  );
});

test('who offers her help gets what is open and can take it', async () => {
  await askForMonday();
  const before = await asked();
  const helper = verbund.municipalities
    .flatMap(({ caseworkers }) => caseworkers)
    .find(({ name }) => !before.includes(name) && name !== 'Jana Brandt');
  const chat = chats.at(helper?.name ?? '');
  const card = cardOf(await chat.write('Ich könnte am 30.11. vormittags aushelfen'));
  expect(wordsOf(card)).toContain('Vertretung gesucht in Lippetal');
  const taken = await chat.press(card, 'Ich übernehme');
  expect(wordsOf(taken.card)).toContain('Danke! Du übernimmst 1 Halbtag.');
});

test('an offer of help that nobody needs is thanked for', async () => {
  const [answer] = await chats.at('Murat Aydin').write('Ich könnte am 2.12. aushelfen');
  expect(answer?.text).toContain(
    'Danke für dein Angebot! Für Mi., 2.12. liegt gerade keine Anfrage bei dir.',
  );
});

test('a note with details of a person comes back with everything that was typed', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  const note = 'Termin mit Frau Zwiebelfisch, Tel. 02921 123456';
  const { card } = await jana.press(draft, 'Vertretung anfragen', {
    note,
    from1: '2026-12-01',
    to1: '2026-12-01',
  });
  expect(wordsOf(card)).toContain(
    'Im Hinweis steht etwas, das ich nicht speichern darf: ein Name, eine Telefonnummer.',
  );
  expect(JSON.stringify(card)).toContain('2026-12-01');
  expect(wordsOf(card)).toContain(note);
  expect(await requests()).toEqual([]);
  const sent = await jana.press(card, 'Vertretung anfragen', { note: 'Schlüssel am Empfang' });
  expect(wordsOf(sent.card)).toContain('„Schlüssel am Empfang“');
});

test('a note may go with placeholders once she was told', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  const note = 'Frau Zwiebelfisch braucht ihren Bescheid';
  const told = await jana.press(draft, 'Vertretung anfragen', { note });
  const { card } = await jana.press(told.card, 'Mit Platzhaltern anfragen');
  expect(wordsOf(card)).toContain('[Name] braucht ihren Bescheid');
  expect(wordsOf(card)).not.toContain('Zwiebelfisch');
});

test('an area that no desk of hers serves is not asked for unseen', async () => {
  const text = 'Ich brauche am 30.11. vormittags eine Vertretung im Wohngeld';
  const draft = cardOf(await chats.at('Jana Brandt').write(text));
  expect(wordsOf(draft)).toContain('Zu vertreten: 1 Halbtag');
});

test.each([
  [{ from1: '', to1: '' }, 'Bitte gib den ersten und den letzten Tag an'],
  [{ from1: '2026-02-30', to1: '2026-12-01' }, 'Diesen Tag gibt es nicht.'],
  [{ from1: '2026-12-01', to1: '2026-11-30' }, 'Der letzte Tag liegt vor dem ersten.'],
  [{ from1: '2026-11-29', to1: '2026-11-29' }, 'An diesen Tagen ist nichts zu vertreten'],
  [{ from1: '2026-11-02', to1: '2026-11-02' }, 'Diese Tage sind schon vorbei.'],
  [{ note: 'x'.repeat(600) }, 'Der Hinweis ist zu lang.'],
])('a draft with %o says what to change', async (inputs, sentence) => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  const { card } = await jana.press(draft, 'Vertretung anfragen', inputs);
  expect(wordsOf(card)).toContain(sentence);
});

test('a draft takes a further period', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  const wider = await jana.press(draft, 'Weiterer Zeitraum');
  const { card } = await jana.press(wider.card, 'Vorschau aktualisieren', {
    from2: '2026-12-02',
    to2: '2026-12-02',
  });
  expect(wordsOf(card)).toContain('Zu vertreten: 2 Halbtage');
});

test('a dropped draft asks for nothing', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  const { card } = await jana.press(draft, 'Abbrechen');
  expect(wordsOf(card)).toContain('Ich habe nichts angefragt und nichts gespeichert.');
});

test('a team lead asks for somebody of her office', async () => {
  const petra = chats.at('Petra Vogt');
  const draft = cardOf(await petra.write('Meine Kollegin braucht am 30.11. vormittags eine Vertretung'));
  expect(wordsOf(draft)).toContain('Für wen?');
  const missing = await petra.press(draft, 'Vertretung anfragen');
  expect(wordsOf(missing.card)).toContain('Bitte wähle unter „Für wen?“');
  const forStaffId = verbund.person('Jana Brandt').id;
  const { card } = await petra.press(missing.card, 'Vertretung anfragen', { forStaffId });
  expect(wordsOf(card)).toContain('Vertretung für Jana Brandt');
  expect(wordsOf(card)).toContain('Angefragt von Petra Vogt');
});

test('a caseworker cannot ask for somebody else by forging the payload', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  const forStaffId = verbund.person('Murat Aydin').id;
  const { card } = await jana.press(draft, 'Vertretung anfragen', { forStaffId });
  expect(wordsOf(card)).toContain('Das darfst du hier nicht.');
  expect(await requests()).toEqual([]);
});

test('an offer of somebody else does not exist for whoever forges its id', async () => {
  await askForMonday();
  const offer = await database.db
    .selectFrom('coverOffer')
    .select(['id', 'staffId'])
    .where('cooperationId', '=', verbund.id)
    .executeTakeFirstOrThrow();
  const other = verbund.municipalities
    .flatMap(({ caseworkers }) => caseworkers)
    .find(({ id }) => id !== offer.staffId);
  const data = { version: 1, offerId: offer.id, picks: false };
  const { messages, card } = await chats.at(other?.name ?? '').send('cover.offer.accept', data);
  expect(card).toBeUndefined();
  expect(wordsOf(messages[0])).toContain('Das finde ich nicht mehr.');
});

test.each([
  ['cover.offer.accept', { version: 1, offerId: 'kein Ausweis' }],
  ['cover.offer.accept', { version: 2, offerId: '0193a000-0000-7000-8000-000000000001', picks: false }],
  ['cover.draft.submit', { version: 1, clientKey: '0193a000-0000-7000-8000-000000000001', rangeCount: 99 }],
  ['gibt.es.nicht', {}],
])('a press that no card of ours sends (%s) gets a clear sentence', async (verb, data) => {
  const { messages } = await chats.at('Jana Brandt').send(verb, data);
  expect(wordsOf(messages[0])).toContain('Mit diesem Knopf kann ich nichts anfangen.');
});

test('leads who are asked may search again, leave it open, or see who could', async () => {
  await askForMonday();
  const id = await onlyRequest();
  await database.db.updateTable('coverRound').set({ stage: 'lead' }).where('requestId', '=', id).execute();
  const petra = chats.at('Petra Vogt');
  const shown = await petra.send('cover.escalation.show', { version: 1, requestId: id });
  expect(wordsOf(shown.card)).toContain('Keine Vertretung für Jana Brandt (Lippetal)');
  const candidates = await petra.press(shown.card, 'Wer könnte?');
  expect(wordsOf(candidates.card)).toContain('✔ Murat Aydin (Welver)');
  expect(wordsOf(candidates.card)).toContain('✖ Jana Brandt (Lippetal) soll selbst vertreten werden');
  const back = await petra.press(candidates.card, 'Zurück');
  const left = await petra.press(back.card, 'Bleibt offen');
  expect(wordsOf(left.card)).toContain('Der Platz bleibt offen.');
  const again = await petra.press(left.card, 'Erneut anfragen');
  expect(wordsOf(again.card)).toContain('Die Suche läuft wieder.');
});

test('a caseworker may not decide an escalation', async () => {
  await askForMonday();
  const id = await onlyRequest();
  const { messages } = await chats
    .at('Murat Aydin')
    .send('cover.escalation.leaveOpen', { version: 1, requestId: id });
  expect(wordsOf(messages[0])).toContain('Das finde ich nicht mehr.');
});

test('who has accepted nothing has nothing to give back', async () => {
  const [answer] = await chats.at('Murat Aydin').write('Ich kann am 30.11. doch nicht vertreten');
  expect(answer?.text).toContain('hast du keine Vertretung übernommen');
});

test('of two covers on these days she chooses which to give back', async () => {
  const by = verbund.person('Murat Aydin');
  const of = verbund.person('Jana Brandt');
  const { desk } = verbund.at('Lippetal');
  await aCover(database.db, verbund, { by, of, at: desk, day: '2026-11-30', half: 'morning' });
  await aCover(database.db, verbund, { by, of, at: desk, day: '2026-12-01', half: 'morning' });
  const choice = cardOf(await chats.at('Murat Aydin').write('Ich muss meine Vertretung abgeben'));
  expect(wordsOf(choice)).toContain('Welche Vertretung gibst du ab?');
});

const absencesOf = (name: string) =>
  database.db
    .selectFrom('absence')
    .select(['fromDay', 'untilDay', 'dayPart'])
    .where('staffId', '=', verbund.person(name).id)
    .where('cancelledAt', 'is', null)
    .execute();

test('areas bear the names the cooperation gave them, on every card', async () => {
  await database.db
    .updateTable('subjectArea')
    .set({ nameDe: 'Wohngeldstelle' })
    .where('cooperationId', '=', verbund.id)
    .where('code', '=', 'HZL')
    .execute();
  const draft = cardOf(
    await chats.at('Jana Brandt').write('Ich brauche am 30.11. vormittags eine Vertretung'),
  );
  expect(wordsOf(draft)).toContain('Wohngeldstelle');
  await askForMonday();
  const [name] = await asked();
  const offer = wordsOf(await chats.at(name ?? '').cardWith('Ich übernehme'));
  expect(offer).toContain('Wohngeldstelle');
  expect(offer).not.toMatch(/\bHZL\b/);
});

test('who says that she is on holiday is entered as absent with the same press', async () => {
  const jana = chats.at('Jana Brandt');
  const text = 'Ich bin vom 30.11. bis 1.12. im Urlaub und brauche eine Vertretung';
  const { card } = await jana.press(cardOf(await jana.write(text)), 'Vertretung anfragen');
  expect(wordsOf(card)).toContain('Die Abwesenheit an diesen Tagen ist eingetragen.');
  const absences = await absencesOf('Jana Brandt');
  expect(absences.map(({ fromDay, untilDay }) => `${fromDay} ${untilDay}`)).toEqual([
    '2026-11-30 2026-12-02',
  ]);
  expect(await requests()).toHaveLength(1);
});

test('a press repeated enters the absence once', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. eine Vertretung'));
  await jana.press(draft, 'Vertretung anfragen', { absent: 'true' });
  await jana.press(draft, 'Vertretung anfragen', { absent: 'true' });
  expect(await absencesOf('Jana Brandt')).toHaveLength(1);
  expect(await requests()).toHaveLength(1);
});

test('who only needs cover is not taken for absent', async () => {
  await askForMonday();
  expect(await absencesOf('Jana Brandt')).toEqual([]);
});

test('a lead says of whom she asks for that he is away', async () => {
  const petra = chats.at('Petra Vogt');
  const draft = cardOf(await petra.write('Meine Kollegin braucht am 30.11. vormittags eine Vertretung'));
  expect(wordsOf(draft)).toContain('Wer vertreten wird, ist an diesen Tagen nicht da');
  const forStaffId = verbund.person('Jana Brandt').id;
  await petra.press(draft, 'Vertretung anfragen', { forStaffId, absent: 'true' });
  expect(await absencesOf('Jana Brandt')).toHaveLength(1);
  expect(await absencesOf('Petra Vogt')).toEqual([]);
});

test('what is refused enters no absence either', async () => {
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. eine Vertretung'));
  await jana.press(draft, 'Vertretung anfragen', { from1: '2026-11-29', to1: '2026-11-29', absent: 'true' });
  expect(await absencesOf('Jana Brandt')).toEqual([]);
});

test('further days join the running request: the draft says so, the card says so, and the note is kept', async () => {
  await askForMonday('Ich brauche am 30.11. vormittags eine Vertretung');
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. eine Vertretung'));
  expect(wordsOf(draft)).toContain('Für einen Teil dieser Tage läuft schon eine Anfrage.');
  const { card } = await jana.press(draft, 'Vertretung anfragen', { note: 'Schlüssel am Empfang' });
  expect(wordsOf(card)).toContain('Für diese Tage lief schon eine Anfrage.');
  expect(wordsOf(card)).toContain('„Schlüssel am Empfang“');
  expect(wordsOf(card)).toContain('0 von 2 Halbtagen übernommen');
  expect(await requests()).toHaveLength(1);
});

test('days that were asked for before: the draft stays and the running request is shown below it', async () => {
  await askForMonday();
  const jana = chats.at('Jana Brandt');
  const draft = cardOf(await jana.write('Ich brauche am 30.11. vormittags eine Vertretung'));
  expect(wordsOf(draft)).toContain('Für diese Halbtage läuft schon eine Anfrage.');
  const { card, messages } = await jana.press(draft, 'Laufende Anfrage zeigen');
  expect(card).toBeUndefined();
  expect(wordsOf(messages[0])).toContain('0 von 1 Halbtag übernommen');
});

import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { everythingStored, withoutGenerated } from '@verbund/domain/testing/everythingStored';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChannel, type Chats, openChats, wordsOf } from '../../testing/chats.ts';
import { createLog } from '../log.ts';
import type { Card, Message } from '../teams/types.ts';

let database: TestDatabase;
let verbund: TestCooperation;
let chats: Chats;
beforeAll(async () => {
  database = await createTestDatabase();
  verbund = await aCooperation(database.db);
  chats = await openChats(database.db, verbund, { now: NOW });
});
afterAll(() => database.close());

const cardOf = (messages: readonly Message[]): Card | undefined =>
  messages.findLast(({ card }) => card)?.card;

/** Names of citizens, reasons and wordings that appear nowhere but in what people write this day. */
const MARKERS = /Zwiebelfisch|Ottokar|Migräne|Bandscheibe|Blinddarm|1961|DE89|02921|Quittengelee/i;

test('after a day of careless messages neither a table nor the log holds a reason, a citizen or a wording', async () => {
  const jana = chats.at('Jana Brandt');
  const murat = chats.at('Murat Aydin');
  await jana.write('Bin heute krank, habe wieder Migräne');
  await murat.write('Hab Bandscheibe, bin diese Woche nicht da', aChannel);
  await jana.write('Frau Zwiebelfisch, geb. 12.03.1961, braucht Quittengelee am 30.11.');
  await jana.write('IBAN DE89 3704 0044 0532 0130 00 von Ottokar Zwiebelfisch');
  await jana.write('Quittengelee am siebenundneunzigsten Quittengelee');
  await jana.write('Ich brauche am Quittengelee nächsten Freitag eine Vertretung');
  await jana.write('Bin heute krank, Herr Ottokar Zwiebelfisch kommt um 10');
  await jana.write('Hat Frau Zwiebelfisch, geb. 12.03.1961, Anspruch auf Grundsicherung?');
  await jana.write('Gibt es einen Standardfall zu Ottokar Zwiebelfisch und Quittengelee?');

  const lena = chats.at('Lena Hoffmeister');
  const draft = cardOf(await lena.write('Ich brauche am 30.11. eine Vertretung, Frau Zwiebelfisch kommt da'));
  const note = 'Frau Zwiebelfisch anrufen, 02921 123456, ich bin wegen Blinddarm im Krankenhaus';
  const refused = await lena.press(draft, 'Vertretung anfragen', { note });
  await lena.press(refused.card, 'Vorschau aktualisieren', { note });
  const made = await lena.press(refused.card, 'Vertretung anfragen', { note: 'Schlüssel am Empfang' });
  expect(wordsOf(made.card)).toContain('Schlüssel am Empfang');
  await lena.send('cover.offer.accept', { version: 1, offerId: 'Zwiebelfisch', note: 'Ottokar' });
  await lena.send('Zwiebelfisch', { Ottokar: 'Migräne' });
  for (const name of ['Jana Brandt', 'Murat Aydin', 'Lena Hoffmeister']) await chats.at(name).inbox();

  const stored = await everythingStored(database);
  expect(stored).toContain('Schlüssel am Empfang');
  expect(withoutGenerated(stored)).not.toMatch(MARKERS);
  expect(withoutGenerated(chats.logged.join('\n'))).not.toMatch(MARKERS);
});

test('the log drops wordings wherever somebody puts them', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.error(
    { text: 'Migräne', turn: { text: 'Migräne' }, a: { b: { note: 'Migräne' } }, code: '23505' },
    'A turn failed',
  );
  expect(lines.join('')).toContain('23505');
  expect(lines.join('')).not.toContain('Migräne');
});

import {
  aCooperation,
  aDuty,
  aStaffMember,
  NOW,
  type TestCooperation,
} from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aChannel, type Chats, openChats, wordsOf } from '../testing/chats.ts';
import { createBot } from './bot.ts';
import type { Card, Message, Turn } from './teams/types.ts';

let database: TestDatabase;
let verbund: TestCooperation;
let chats: Chats;
beforeAll(async () => {
  database = await createTestDatabase();
  verbund = await aCooperation(database.db);
  chats = await openChats(database.db, verbund, { now: NOW });
});
afterAll(() => database.close());

const absencesOf = (name: string) =>
  database.db.selectFrom('absence').selectAll().where('staffId', '=', verbund.person(name).id).execute();

const cardOf = (messages: readonly Message[]): Card | undefined =>
  messages.findLast(({ card }) => card)?.card;
const UNKNOWN = 'Dein Konto ist in keinem Verbund eingetragen.';

describe('whoever is no active staff learns nothing', () => {
  const nobody = '0193a000-0000-7000-8000-00000000dead';

  test('from an unknown tenant', async () => {
    const { objectId } = verbund.person('Jana Brandt');
    const [answer] = await chats.stranger({ tenantId: nobody, objectId }).write('Wer hat heute Dienst?');
    expect(answer?.text).toContain(UNKNOWN);
    expect(answer?.text).not.toContain('Verbund im Test');
  });
  test('as a guest in a known tenant', async () => {
    const { tenantId } = verbund.at('Lippetal');
    const [answer] = await chats.stranger({ tenantId, objectId: nobody }).write('Wer hat heute Dienst?');
    expect(answer?.text).toContain(UNKNOWN);
  });
  test('in the tenant of another municipality', async () => {
    const { objectId } = verbund.person('Jana Brandt');
    const { tenantId } = verbund.at('Welver');
    const [answer] = await chats.stranger({ tenantId, objectId }).write('Hilfe');
    expect(answer?.text).toContain(UNKNOWN);
  });
  test('once she has left, at once', async () => {
    const jana = chats.at('Stefan Lüke');
    expect(wordsOf(cardOf(await jana.write('Hilfe')))).toContain('Das kann ich für dich tun');
    await database.db
      .updateTable('staff')
      .set({ activeUntil: NOW.toZonedDateTimeISO('Europe/Berlin').toPlainDate() })
      .where('id', '=', jana.staff.id)
      .execute();
    expect((await jana.write('Hilfe'))[0]?.text).toContain(UNKNOWN);
    expect((await jana.send('help.show', { version: 1 })).messages[0]?.text).toContain(UNKNOWN);
  });
  test('before her first day', async () => {
    const at = verbund.at('Lippetal');
    const nina = await aStaffMember(database.db, verbund, {
      name: 'Nina Falk',
      at,
      activeFrom: '2026-12-01',
    });
    expect((await chats.stranger(nina).write('Hilfe'))[0]?.text).toContain(UNKNOWN);
  });
});

test('a text that Teams delivers twice is answered once', async () => {
  const jana = chats.at('Olga Petrova');
  expect(await jana.write('Bin heute nicht da', undefined, { activityId: 'activity-1' })).toHaveLength(1);
  expect(await jana.write('Bin heute nicht da', undefined, { activityId: 'activity-1' })).toEqual([]);
});

describe('one turn after another', () => {
  const silent = () => undefined;
  const turnOf = (activityId: string, hasAttachments: boolean): Turn => {
    const { tenantId, objectId } = verbund.person('Jana Brandt');
    const conversation = { kind: 'personal' as const, id: 'chat' };
    return {
      kind: 'text',
      text: 'Hilfe',
      hasAttachments,
      replyTo: null,
      tenantId,
      objectId,
      activityId,
      conversation,
      locale: null,
    };
  };
  const openBot = () =>
    createBot({
      db: database.db,
      clock: { now: () => NOW },
      sender: chats.sender,
      log: { info: silent, warn: silent, error: silent },
      wake: silent,
    });

  test('a text whose answer failed may be delivered again', async () => {
    const bot = openBot();
    const broken = bot(turnOf('activity-2', false), async () => {
      throw new Error('The platform took no answer.');
    });
    await expect(broken).rejects.toThrow('The platform took no answer.');
    const said: Message[] = [];
    await bot(turnOf('activity-2', false), async (message) => {
      said.push(message);
      return { activityId: null };
    });
    expect(said).toHaveLength(1);
  });

  test('attachments are refused, and what is written with them is answered', async () => {
    const said: Message[] = [];
    await openBot()(turnOf('activity-3', true), async (message) => {
      said.push(message);
      return { activityId: null };
    });
    expect(said[0]?.text).toContain('Anhänge nehme ich nicht an');
    expect(wordsOf(said[1])).toContain('Das kann ich für dich tun');
  });
});

test('a new installation is welcomed by name', async () => {
  expect(wordsOf(cardOf(await chats.at('Jana Brandt').install()))).toContain('Hallo Jana Brandt!');
});

describe('what is not a request', () => {
  test.each([
    ['Hilfe', 'Das kann ich für dich tun'],
    ['Was kannst du?', 'Das kann ich für dich tun'],
    ['asdf qwer yxcv', 'Das habe ich nicht verstanden'],
    [
      'Welche Frist gilt, wenn der Bescheid am 2.11. zur Post ging?',
      'Der Widerspruch muss spätestens am 7.12.2026 da sein.',
    ],
  ])('„%s“ gets a card', async (text, words) => {
    expect(wordsOf(cardOf(await chats.at('Jana Brandt').write(text)))).toContain(words);
  });
  test('thanks get a kind word', async () => {
    const [answer] = await chats.at('Jana Brandt').write('Danke dir!');
    expect(answer?.text).toContain('Gern!');
  });
  test('an English client is answered in English', async () => {
    const english = await openChats(database.db, verbund, { now: NOW, locale: 'en-GB' });
    expect(wordsOf(cardOf(await english.at('Jana Brandt').write('Hilfe')))).toContain(
      'What I can do for you',
    );
  });
});

describe('what can be read two ways', () => {
  test('is asked back, and each reading is a button', async () => {
    const jana = chats.at('Jana Brandt');
    const question = cardOf(await jana.write('Ich brauche nächsten Freitag vormittags eine Vertretung'));
    expect(wordsOf(question)).toContain('Welche Tage meinst du?');
    const { card } = await jana.press(question, 'Fr., 4.12.');
    expect(wordsOf(card)).toContain('Fr., 4.12. vormittags · Schalter');
  });
  test('makes no absence before it is clear', async () => {
    const tobias = chats.at('Tobias Krüger');
    const question = cardOf(await tobias.write('Bin nächsten Freitag nicht da'));
    expect(await absencesOf('Tobias Krüger')).toEqual([]);
    await tobias.press(question, 'Fr., 27.11.');
    const days = (await absencesOf('Tobias Krüger')).map(({ fromDay }) => fromDay.toString());
    expect(days).toEqual(['2026-11-27']);
  });
  test('can be answered with days of her own, and badly picked days come back', async () => {
    const jana = chats.at('Jana Brandt');
    const question = cardOf(await jana.write('Ich brauche am 31.11. eine Vertretung'));
    const again = await jana.press(question, 'Diese Tage nehmen', { from: '2026-12-01', to: '2026-11-30' });
    expect(wordsOf(again.card)).toContain('Bitte tausche die beiden.');
    const { card } = await jana.press(again.card, 'Diese Tage nehmen', {
      from: '2026-11-30',
      to: '2026-11-30',
    });
    expect(wordsOf(card)).toContain('Zu vertreten: 2 Halbtage');
  });
  test('without any date gets an empty draft', async () => {
    const card = cardOf(await chats.at('Jana Brandt').write('Ich brauche eine Vertretung'));
    expect(wordsOf(card)).toContain('Erster Tag');
  });
});

describe('the roster', () => {
  beforeAll(async () => {
    const { desk } = verbund.at('Lippetal');
    const of = verbund.person('Jana Brandt');
    await aDuty(database.db, verbund, { of, at: desk, day: '2026-11-23', half: 'morning' });
    await aDuty(database.db, verbund, { of, at: desk, day: '2026-11-26', half: 'morning' });
  });
  test('of today shows who is on duty and what is missing', async () => {
    const card = cardOf(await chats.at('Murat Aydin').write('Wer hat heute Dienst?'));
    expect(wordsOf(card)).toContain('vormittags: Jana Brandt');
    expect(wordsOf(card)).toContain('nachmittags: ⚠ nicht besetzt');
  });
  test('of one municipality for a week', async () => {
    const card = cardOf(
      await chats.at('Murat Aydin').write('Zeig mir den Dienstplan Lippetal für diese Woche'),
    );
    expect(wordsOf(card)).toContain('Dienstplan Lippetal, Mo., 23.11. bis Fr., 27.11.');
  });
  test('is turned page by page', async () => {
    const murat = chats.at('Murat Aydin');
    const card = cardOf(await murat.write('Wer hat heute Dienst?'));
    const next = await murat.press(card, 'Tag weiter');
    expect(wordsOf(next.card)).toContain('Dienstplan für Di., 24.11.');
  });
  test('says when I am on duty', async () => {
    const card = cardOf(await chats.at('Jana Brandt').write('Wann bin ich wieder dran?'));
    expect(wordsOf(card)).toContain('Do., 26.11., vormittags · Schalter');
  });
});

describe('in a channel', () => {
  test('the roster is answered in place', async () => {
    const answers = await chats.at('Jana Brandt').write('Wer hat heute Dienst?', aChannel);
    expect(wordsOf(cardOf(answers))).toContain('Dienstplan für');
  });
  test('a personal matter is answered in the personal chat', async () => {
    const lena = chats.at('Lena Hoffmeister');
    const answers = await lena.write('Bin heute krank', aChannel);
    expect(answers.map(({ text }) => text)).toEqual(['Ich habe dir im persönlichen Chat geantwortet.']);
    expect((await lena.inbox()).map(wordsOf)).toContainEqual(
      expect.stringContaining('Abwesenheit eingetragen'),
    );
  });
  test('whoever cannot be reached is asked to write in person', async () => {
    const other = await aCooperation(database.db);
    const far = await openChats(database.db, other, { now: NOW, unreachable: ['Jana Brandt'] });
    const answers = await far.at('Jana Brandt').write('Ich brauche am 30.11. eine Vertretung', aChannel);
    expect(answers.map(({ text }) => text)).toEqual([
      'Das klären wir unter uns: Schreib mir bitte im persönlichen Chat.',
    ]);
  });
  test('a button for a personal matter leaves the shared card alone', async () => {
    const jana = chats.at('Jana Brandt');
    const shared = cardOf(await jana.write('Hilfe', aChannel));
    const { card, messages } = await jana.press(shared, 'Vertretung anfragen', {}, aChannel);
    expect(card).toBeUndefined();
    expect(messages.map(({ text }) => text)).toEqual(['Ich habe dir im persönlichen Chat geantwortet.']);
    expect((await jana.inbox()).map(wordsOf)).toContainEqual(expect.stringContaining('Prüfe die Angaben'));
  });
});

describe('a message with details of a citizen', () => {
  const TEXT =
    'Frau Zwiebelfisch, geb. 12.03.1961, kommt am 30.11. vormittags, ich brauche da eine Vertretung';

  test('is answered with what was found and how to rephrase, and the draft goes on', async () => {
    const answers = await chats.at('Jana Brandt').write(TEXT);
    const said = answers.map(wordsOf).join('\n');
    expect(said).toContain('einen Namen und ein Geburtsdatum');
    expect(said).toMatch(/Lösche? die Nachricht bitte selbst/);
    expect(said).toContain('Mo., 30.11. vormittags · Schalter');
    expect(said).not.toMatch(/Zwiebelfisch|1961/);
  });
  test('makes no absence before she has pressed a button', async () => {
    const text = 'Bin heute krank, Frau Zwiebelfisch kommt um 10 Uhr';
    const answers = await chats.at('Murat Aydin').write(text);
    expect(answers.map(wordsOf).join('\n')).toContain('Ein Grund ist nicht nötig.');
    expect(await absencesOf('Murat Aydin')).toEqual([]);
  });
});

import { aCase, aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;
let number = 0;
let reference: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: NOW });
  number += 1;
  reference = `SO-2026-${String(70_000 + number)}`;
  await aCase(database.db, cooperation, { of: cooperation.at('Lippetal'), reference, dueOn: '2026-12-01' });
});
afterAll(() => database.close());

const firstCard = async (name: string, text: string) => {
  const [message] = await chats.at(name).write(text);
  return message?.card;
};
const ownerName = async (): Promise<string | undefined> => {
  const row = await database.db
    .selectFrom('queueCase')
    .innerJoin('staff', 'staff.id', 'queueCase.ownerStaffId')
    .select('displayName')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.displayName;
};

describe('cases in the chat', () => {
  it('are listed, and taken by their reference', async () => {
    expect(wordsOf(await firstCard('Jana Brandt', 'Zeig meine Fälle'))).toContain(reference);
    const card = await firstCard('Jana Brandt', `Ich übernehme ${reference}`);
    expect(wordsOf(card)).toContain('Du hast den Fall übernommen.');
    expect(await ownerName()).toBe('Jana Brandt');
    expect(wordsOf(await firstCard('Tobias Krüger', `Ich übernehme ${reference}`))).toContain(
      'bearbeitet inzwischen jemand anderes',
    );
  });

  it('that nobody knows are said not to be there', async () => {
    const [message] = await chats.at('Jana Brandt').write('Ich übernehme SO-2026-99999');
    expect(message?.text).toContain('SO-2026-99999 finde ich nicht');
  });

  it('are handed over: the colleague is asked, accepts, and the giver learns it', async () => {
    const jana = chats.at('Jana Brandt');
    await jana.write(`Ich übernehme ${reference}`);
    const form = await firstCard('Jana Brandt', `Fall ${reference} an Welver abgeben`);
    expect(wordsOf(form)).toContain('Alle in Welver, die dürfen');
    const sent = await jana.press(form, 'Absenden', {
      to: `person ${cooperation.person('Murat Aydin').id}`,
      note: '',
    });
    expect(wordsOf(sent.card ?? sent.messages[0])).toContain('Die Übergabe ist angeboten.');
    const murat = chats.at('Murat Aydin');
    await murat.inbox();
    const offer = await murat.cardWith('Ausgewählte übernehmen');
    expect(wordsOf(offer)).toContain(reference);
    await murat.press(offer, 'Ausgewählte übernehmen');
    expect(await ownerName()).toBe('Murat Aydin');
    expect(wordsOf((await jana.inbox()).at(-1))).toContain(`Murat Aydin hat übernommen: ${reference}`);
  });

  it('that were misdirected are forwarded with their date of receipt', async () => {
    const jana = chats.at('Jana Brandt');
    await jana.write(`Ich übernehme ${reference}`);
    const form = await firstCard('Jana Brandt', `Fall ${reference} an Welver abgeben`);
    await jana.press(form, 'Absenden', { to: `forward ${cooperation.at('Welver').id}`, note: '' });
    const told = wordsOf((await chats.at('Sabine Ostermann').inbox()).at(-1));
    expect(told).toContain(`Lippetal hat ${reference} an euch weitergeleitet. Der Eingang war am 2.11.2026`);
  });

  it('that are urgent call colleagues; the first who takes it has it, and the others are told', async () => {
    const jana = chats.at('Jana Brandt');
    const form = await firstCard(
      'Jana Brandt',
      'Eilfall: Kühlschrank leer, heute noch Barauszahlung in der Grundsicherung',
    );
    const sent = await jana.press(form, 'Jetzt rufen', {
      reference: `EIL-${number}`,
      areaCode: 'HZL',
      nextStep: '',
    });
    expect(wordsOf(sent.card ?? sent.messages[0])).toContain('gefragt');
    const tobias = chats.at('Tobias Krüger');
    await tobias.inbox();
    const call = await tobias.cardWith('Ich übernehme');
    expect(wordsOf(call)).toContain('Eilfall in Lippetal: Wer übernimmt?');
    const taken = await tobias.press(call, 'Ich übernehme');
    expect(wordsOf(taken.card)).toContain('Du hast den Fall übernommen.');
    expect(wordsOf((await chats.at('Murat Aydin').inbox()).at(-1))).toContain('hat jemand übernommen');
  });

  it('keep citizens out: a name in the form is refused, stored nowhere and said nowhere', async () => {
    const jana = chats.at('Jana Brandt');
    const form = await firstCard('Jana Brandt', 'Eilfall in der Hilfe zum Lebensunterhalt');
    const secret = 'Frau Zylinski, geb. 12.03.1958';
    const sent = await jana.press(form, 'Jetzt rufen', {
      reference: `EIL-9${number}`,
      areaCode: 'HZL',
      nextStep: secret,
    });
    expect(wordsOf(sent.card)).toContain('Ich habe nichts gespeichert');
    const stored = await database.db.selectFrom('queueCase').select('nextStep').execute();
    expect(JSON.stringify([stored, chats.logged, sent])).not.toContain('Zylinski');
  });

  it('answer questions for a deadline with every step and its norm', async () => {
    const card = await firstCard('Jana Brandt', 'Frist berechnen: Bescheid vom 3.11.2026');
    expect(wordsOf(card)).toContain('Der Widerspruch muss spätestens am 7.12.2026 da sein.');
    expect(wordsOf(card)).toContain('§ 37 Abs. 2 SGB X');
    const changed = await chats
      .at('Jana Brandt')
      .press(card, 'Berechnen', { posted: '', delivered: 'bald', instructionCorrect: 'true' });
    expect(wordsOf(changed.card)).toContain('Das ist kein Tag.');
  });
});

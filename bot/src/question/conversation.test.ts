import { runCommand } from '@verbund/domain/db/run';
import { plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { proposeStandardCase } from '@verbund/domain/standardCase/commands/proposeStandardCase';
import { aCompetence, aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aChannel, type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

const QUESTION = 'Übernehmen wir Bestattungskosten, wenn die Erben das Erbe ausgeschlagen haben?';

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  for (const name of ['Murat Aydin', 'Olga Petrova'])
    await aCompetence(database.db, cooperation, {
      of: cooperation.person(name),
      area: 'BEST',
      level: 'expert',
    });
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

const firstCard = async (name: string, text: string) => {
  const [message] = await chats.at(name).write(text);
  return message?.card;
};
/** The card of a question as it stands in somebody's chat, by its activity. */
const activityOf = async (name: string, kind: string): Promise<string> => {
  const { activityId } = await database.db
    .selectFrom('sentCard')
    .select('activityId')
    .where('recipientStaffId', '=', cooperation.person(name).id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return activityId;
};
const storedQuestions = async (): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('question')
    .select('text')
    .where('cooperationId', '=', cooperation.id)
    .execute();
  return rows.map(({ text }) => text);
};
const answersAndAccepts = async () => {
  const murat = chats.at('Murat Aydin');
  const call = await murat.cardWith('Antworten');
  const answered = await murat.press(call, 'Antworten', { answer: 'Ja, nach § 74 SGB XII.' });
  expect(wordsOf(answered.card)).toContain('Danke, deine Antwort ist unterwegs.');
  const jana = chats.at('Jana Brandt');
  const told = await jana.cardWith('Annehmen');
  expect(wordsOf(told)).toContain('Ja, nach § 74 SGB XII.');
  const accepted = await jana.press(told, 'Annehmen');
  expect(wordsOf(accepted.card)).toContain('Angenommen. Danke!');
};

describe('a question in the chat', () => {
  it('goes to experts of other municipalities, is answered from the card and accepted', async () => {
    const card = await firstCard('Jana Brandt', QUESTION);
    expect(wordsOf(card)).toContain('2 Personen sind gefragt.');
    expect(wordsOf(card)).toContain('Fachgebiet Bestattungskosten, wegen: „Bestattungskosten“');
    await answersAndAccepts();
    const said = (await chats.at('Murat Aydin').inbox()).map(wordsOf).join('\n');
    expect(said).toContain('wurde angenommen. Danke!');
    expect(wordsOf((await chats.at('Olga Petrova').inbox()).at(-1))).toContain('Die Antwort ist angenommen.');
  });

  it('that was answered before is answered by that: nobody is asked', async () => {
    await firstCard('Jana Brandt', QUESTION);
    await answersAndAccepts();
    const nele = chats.at('Nele Schuster');
    const draft = await firstCard(
      'Nele Schuster',
      'Bestattungskosten: Übernehmen wir sie nach ausgeschlagenem Erbe?',
    );
    expect(wordsOf(draft)).toContain('Das ist dazu schon bekannt:');
    expect(wordsOf(draft)).toContain('Antwort von Murat Aydin (Welver), 23.11.');
    const helped = await nele.press(draft, 'Hat geholfen');
    expect(wordsOf(helped.card)).toContain('Erledigt mit dem, was schon bekannt war.');
    expect(
      wordsOf(await firstCard('Nele Schuster', 'Gibt es einen Standardfall zu Bestattungskosten?')),
    ).toContain('Ja, nach § 74 SGB XII.');
  });

  it('can be sent elsewhere by one click, taken on, declined and withdrawn', async () => {
    const jana = chats.at('Jana Brandt');
    const card = await firstCard('Jana Brandt', QUESTION);
    const olga = chats.at('Olga Petrova');
    const declined = await olga.press(await olga.cardWith('Kann nicht'), 'Kann nicht');
    expect(wordsOf(declined.card)).toContain('Danke für die schnelle Rückmeldung.');
    expect(wordsOf(declined.card)).toContain('Du kannst trotzdem antworten.');
    expect(wordsOf(declined.card)).not.toContain('Deine Antwort');
    const murat = chats.at('Murat Aydin');
    const claimed = await murat.press(await murat.cardWith('Ich antworte später'), 'Ich antworte später');
    expect(wordsOf(claimed.card)).toContain('Du antwortest, bitte bis');
    expect(wordsOf((await jana.inbox()).at(-1))).toContain('Murat Aydin (Welver) antwortet dir.');
    const refused = await jana.press(card, 'Fachgebiet ändern', { areaCode: 'GRUSI' });
    expect(wordsOf(refused.card)).toContain('Deine Frage beantwortet schon jemand.');
    const withdrawn = await jana.press(refused.card, 'Zurückziehen');
    expect(wordsOf(withdrawn.card)).toContain('Die Frage ist zurückgezogen.');
    expect(wordsOf((await murat.inbox()).at(-1))).toContain('Du musst nichts tun.');
  });

  it('is answered by a reply to its card; a reply of whoever asked becomes a query once she says so', async () => {
    await firstCard('Jana Brandt', QUESTION);
    const murat = chats.at('Murat Aydin');
    await murat.inbox();
    const [answered] = await murat.write('Ja, nach § 74 SGB XII.', undefined, {
      replyTo: await activityOf('Murat Aydin', 'question_asked'),
    });
    expect(wordsOf(answered)).toContain('Danke, deine Antwort ist unterwegs.');
    const jana = chats.at('Jana Brandt');
    await jana.inbox();
    const [offered] = await jana.write('Gilt das auch für Nichten?', undefined, {
      replyTo: await activityOf('Jana Brandt', 'question'),
    });
    expect(wordsOf(offered)).toContain('Soll ich das als Rückfrage weitergeben?');
    await jana.press(offered?.card, 'Rückfrage stellen');
    expect(wordsOf((await murat.inbox()).at(-1))).toContain('Gilt das auch für Nichten?');
  });

  it('becomes a standard case in two municipalities, which answers the next one and can be put into any chat', async () => {
    await firstCard('Jana Brandt', QUESTION);
    await answersAndAccepts();
    const { id: sourceQuestionId } = await database.db
      .selectFrom('question')
      .select('id')
      .where('cooperationId', '=', cooperation.id)
      .executeTakeFirstOrThrow();
    const jana = cooperation.person('Jana Brandt').scope;
    await database.db
      .updateTable('staff')
      .set({ roles: ['team_lead', 'coordination'] })
      .where('id', 'in', [cooperation.person('Petra Vogt').id, cooperation.person('Sabine Ostermann').id])
      .execute();
    const written = {
      title: 'Bestattungskosten nach ausgeschlagenem Erbe' as GuardedText,
      patterns: [],
      answer: 'Ja, § 74 SGB XII.' as GuardedText,
      checklist: ['Sterbeurkunde' as GuardedText],
      validFrom: plainDate('2026-11-01'),
      validUntil: null,
      reviewOn: null,
    };
    await runCommand(database.db, jana, (trx) =>
      proposeStandardCase(
        trx,
        jana,
        { clientKey: crypto.randomUUID(), areaCode: 'BEST', sourceQuestionId, written },
        NOW,
      ),
    );
    const petra = chats.at('Petra Vogt');
    const first = await petra.press(await petra.cardWith('Freigeben'), 'Freigeben');
    expect(wordsOf(first.card)).toContain('Freigeben muss noch eine Kommune.');
    const sabine = chats.at('Sabine Ostermann');
    const second = await sabine.press(await sabine.cardWith('Freigeben'), 'Freigeben');
    expect(wordsOf(second.card)).toContain('Der Standardfall gilt jetzt für alle.');
    expect((await chats.at('Jana Brandt').inbox()).map(wordsOf).join()).toContain('ist freigegeben');
    const draft = await firstCard('Nele Schuster', QUESTION);
    expect(wordsOf(draft)).toContain('Standardfall, gilt seit 1.11.');
    expect(wordsOf(draft)).not.toContain('Antwort von Murat');
    const shared = await chats.at('Olga Petrova').search('searchStandardCases', 'Bestattung ausgeschlagen');
    expect(shared.map(({ title }) => title)).toEqual(['Bestattungskosten nach ausgeschlagenem Erbe']);
    expect(wordsOf(shared[0]?.card)).not.toContain('Jana Brandt');
    expect(await chats.at('Olga Petrova').search('searchStandardCases', '')).toHaveLength(1);
  });

  it('with a name and a birth date is stored nowhere; with placeholders only when she sends it so', async () => {
    const jana = chats.at('Jana Brandt');
    const replies = await jana.write(
      'Hat Frau Zwiebelfisch, geb. 12.03.1961, Anspruch auf Grundsicherung bei Auslandsaufenthalt?',
    );
    expect(wordsOf(replies[0])).toContain('Bitte keine Angaben zu Personen');
    expect(await storedQuestions()).toEqual([]);
    const form = replies[1]?.card;
    expect(wordsOf(form)).toContain('Prüf die Platzhalter');
    expect(wordsOf(form)).not.toContain('Zwiebelfisch');
    const sent = await jana.press(form, 'Fragen');
    expect(wordsOf(sent.card)).toContain('gefragt');
    const [stored] = await storedQuestions();
    expect(stored).toContain('Grundsicherung bei Auslandsaufenthalt');
    expect(stored).not.toMatch(/Zwiebelfisch|1961/);
  });

  it('keeps what was typed when it has to be changed', async () => {
    await firstCard('Jana Brandt', QUESTION);
    const murat = chats.at('Murat Aydin');
    const call = await murat.cardWith('Antworten');
    const empty = await murat.press(call, 'Antworten');
    expect(wordsOf(empty.card)).toContain('Bitte schreib deine Antwort in das Feld.');
    const typed = 'Wie bei Herrn Zwiebelfisch: ja.';
    const refused = await murat.press(call, 'Antworten', { answer: typed });
    expect(wordsOf(refused.card)).toContain('Im Text steht vermutlich: ein Name');
    expect(wordsOf(refused.card)).toContain(typed);
    const masked = await murat.press(refused.card, 'Mit Platzhaltern senden');
    expect(wordsOf(masked.card)).toContain('Danke, deine Antwort ist unterwegs.');
    const { text } = await database.db
      .selectFrom('questionEntry')
      .select('text')
      .where('cooperationId', '=', cooperation.id)
      .executeTakeFirstOrThrow();
    expect(text).toContain('ja.');
    expect(text).not.toContain('Zwiebelfisch');
  });
});

const replyTo = async (name: string, kind: string, text: string) => {
  await chats.at(name).inbox();
  return chats.at(name).write(text, undefined, { replyTo: await activityOf(name, kind) });
};
const entries = async (): Promise<string[]> => {
  const rows = await database.db
    .selectFrom('questionEntry')
    .select('text')
    .where('cooperationId', '=', cooperation.id)
    .execute();
  return rows.map(({ text }) => text);
};

describe('a reply to the card of a question', () => {
  beforeEach(() => firstCard('Jana Brandt', QUESTION));

  it.each([
    'Danke, schaue ich mir an',
    'Ok',
    'Mache ich morgen',
    'Ich kann das leider nicht beantworten',
    'Wer hat heute Dienst?',
  ])('that may be no answer is sent as one only once she says so: %s', async (text) => {
    const [asked] = await replyTo('Murat Aydin', 'question_asked', text);
    expect(wordsOf(asked)).toContain('Soll ich das als Antwort schicken?');
    expect(await entries()).toEqual([]);
    await chats.at('Murat Aydin').press(asked?.card, 'Antworten');
    expect(await entries()).toEqual([text]);
  });

  it.each(['Nein, das zahlt immer der Vermieter.', 'Nur nach § 74 SGB XII.'])(
    'that is plainly an answer is one: %s',
    async (text) => {
      const [answered] = await replyTo('Murat Aydin', 'question_asked', text);
      expect(wordsOf(answered)).toContain('Danke, deine Antwort ist unterwegs.');
      expect(await entries()).toEqual([text]);
    },
  );

  it('with details of persons comes back with placeholders, and never repeats them', async () => {
    const [warned, asked] = await replyTo('Murat Aydin', 'question_asked', 'Wie bei Herrn Zwiebelfisch: ja.');
    expect(wordsOf(warned)).toContain('Bitte keine Angaben zu Personen');
    expect(wordsOf(asked)).toContain('Prüf die Platzhalter');
    expect(wordsOf(asked)).not.toContain('Zwiebelfisch');
    expect(await entries()).toEqual([]);
  });

  it('of whoever asked says that nothing can be added before there is an answer', async () => {
    const [told] = await replyTo('Jana Brandt', 'question', 'Es geht um zwei Geschwister.');
    expect(wordsOf(told)).toContain('Fehlt etwas, zieh sie zurück und stell sie neu.');
  });

  it('that thanks for the answer asks her to accept it', async () => {
    await replyTo('Murat Aydin', 'question_asked', 'Ja, nach § 74 SGB XII.');
    const [thanked] = await replyTo('Jana Brandt', 'question', 'Danke!');
    expect(wordsOf(thanked)).toContain('Hat dir die Antwort geholfen?');
    expect(wordsOf(thanked)).not.toContain('Danke!');
  });

  it('to another message is read as any other', async () => {
    const [answer] = await chats.at('Murat Aydin').write('Hilfe', undefined, { replyTo: 'of-somebody-else' });
    expect(wordsOf(answer)).toContain('Das kann ich für dich tun');
  });
});

describe('nothing is done or said twice', () => {
  it('whoever presses twice sees the same', async () => {
    const jana = chats.at('Jana Brandt');
    await firstCard('Jana Brandt', QUESTION);
    const murat = chats.at('Murat Aydin');
    const call = await murat.cardWith('Antworten');
    for (let press = 0; press < 2; press += 1) {
      const answered = await murat.press(call, 'Antworten', { answer: 'Ja.' });
      expect(wordsOf(answered.card)).toContain('Danke, deine Antwort ist unterwegs.');
    }
    expect(await entries()).toEqual(['Ja.']);
    const told = await jana.cardWith('Annehmen');
    for (let press = 0; press < 2; press += 1)
      expect(wordsOf((await jana.press(told, 'Annehmen')).card)).toContain('Angenommen. Danke!');
    const late = await murat.press(call, 'Befangen');
    expect(wordsOf(late.card)).toContain('Das kannst du bei dieser Frage gerade nicht tun.');
  });

  it('one card of the answer can be pressed: the one before leads to it', async () => {
    const jana = chats.at('Jana Brandt');
    await firstCard('Jana Brandt', QUESTION);
    const murat = chats.at('Murat Aydin');
    await murat.press(await murat.cardWith('Antworten'), 'Antworten', { answer: 'Ja.' });
    const said = (await jana.inbox()).map(wordsOf);
    expect(said.filter((words) => words.includes('Annehmen'))).toHaveLength(1);
    expect(said.filter((words) => words.includes('Die Antwort steht weiter unten'))).toHaveLength(1);
  });

  it('of a question that is unknown only that is said', async () => {
    const olga = chats.at('Olga Petrova');
    for (const verb of ['show', 'withdraw', 'claim', 'decline', 'recuse']) {
      const { messages } = await olga.send(`question.${verb}`, {
        version: 1,
        questionId: crypto.randomUUID(),
      });
      expect(wordsOf(messages[0])).toContain('Diese Frage gibt es nicht');
    }
    const { messages } = await olga.send('question.show', { version: 1, questionId: 'Zwiebelfisch' });
    expect(wordsOf(messages[0])).toContain('Mit diesem Knopf kann ich nichts anfangen.');
  });
});

describe('whoever asks after her questions', () => {
  it('sees what waits for her and what she has asked, and opens one', async () => {
    await firstCard('Jana Brandt', QUESTION);
    const murat = chats.at('Murat Aydin');
    const list = await firstCard('Murat Aydin', 'Was muss ich noch beantworten?');
    expect(wordsOf(list)).toContain('Eine Frage wartet auf dich.');
    const opened = await murat.press(list, 'Ansehen');
    expect(wordsOf(opened.messages[0])).toContain('Kannst du antworten?');
    expect(wordsOf(await firstCard('Jana Brandt', 'Meine Fragen'))).toContain('wartet auf Antwort');
    expect(wordsOf(await firstCard('Nele Schuster', 'Meine Fragen'))).toContain('du hast keine gestellt');
  });
});

describe('a question asked in a channel', () => {
  it('is answered in person, and that card is kept up to date', async () => {
    await chats.at('Jana Brandt').inbox();
    const [said] = await chats.at('Jana Brandt').write(QUESTION, aChannel);
    expect(said?.text).toBe('Ich habe dir im persönlichen Chat geantwortet.');
    expect(wordsOf((await chats.at('Jana Brandt').inbox()).at(-1))).toContain('2 Personen sind gefragt.');
    const murat = chats.at('Murat Aydin');
    await murat.press(await murat.cardWith('Ich antworte später'), 'Ich antworte später');
    const last = (await chats.at('Jana Brandt').inbox()).at(-1);
    expect(wordsOf(last)).toContain('Murat Aydin (Welver) antwortet dir.');
  });
});

describe('somebody of the expert network', () => {
  beforeEach(async () => {
    await database.db
      .updateTable('staff')
      .set({ roles: ['expert_network'] })
      .where('id', '=', cooperation.person('Nele Schuster').id)
      .execute();
  });

  it('looks for standard cases, asks like everybody else, and sees nothing but that', async () => {
    const found = await firstCard('Nele Schuster', 'Gibt es einen Standardfall zu Bestattungskosten?');
    expect(wordsOf(found)).toContain('Dazu gibt es noch keinen Standardfall.');
    const asked = await firstCard('Nele Schuster', QUESTION);
    expect(wordsOf(asked)).toContain('2 Personen sind gefragt.');
    const nele = chats.at('Nele Schuster');
    const [hello] = await nele.write('Hallo');
    expect(wordsOf(hello)).toContain('Im Kompetenzteam findest du Standardfälle');
    expect(wordsOf((await nele.install())[0])).not.toContain('Vertretung anfragen');
  });

  it('is told about details of persons', async () => {
    const [warned] = await chats
      .at('Nele Schuster')
      .write('Hat Frau Zwiebelfisch, geb. 12.03.1961, Anspruch?');
    expect(wordsOf(warned)).toContain('Bitte keine Angaben zu Personen');
  });

  it('answers what she is asked, and learns when it has gone elsewhere', async () => {
    await firstCard('Jana Brandt', QUESTION);
    const question = await database.db
      .selectFrom('question')
      .select(['id', 'dueAt'])
      .where('cooperationId', '=', cooperation.id)
      .executeTakeFirstOrThrow();
    const nele = cooperation.person('Nele Schuster');
    await database.db
      .insertInto('questionExpert')
      .values({
        cooperationId: cooperation.id,
        questionId: question.id,
        staffId: nele.id,
        state: 'asked',
        reasons: JSON.stringify(['network']),
        askedAt: NOW,
      })
      .execute();
    const shown = await chats
      .at('Nele Schuster')
      .send('question.show', { version: 1, questionId: question.id });
    expect(wordsOf(shown.messages[0])).toContain('Fachfrage aus Lippetal');
    const jana = chats.at('Jana Brandt');
    const own = await jana.send('question.show', { version: 1, questionId: question.id });
    await jana.press(own.messages[0]?.card, 'Fachgebiet ändern', { areaCode: 'GRUSI' });
    const last = (await chats.at('Nele Schuster').inbox()).at(-1);
    expect(wordsOf(last)).toContain('Hier ist für dich nichts mehr zu tun.');
  });
});

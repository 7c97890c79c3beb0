import { instant } from '@verbund/domain/kernel/time';
import { aCooperation, anAbsence, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aChannel, type Chats, openChats, wordsOf } from '../../testing/chats.ts';
import type { Card } from '../teams/types.ts';

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

const LEAD = 'Petra Vogt';
const firstCard = async (name: string, text: string) => (await chats.at(name).write(text))[0]?.card;
const said = async (name: string) => (await chats.at(name).inbox()).map(wordsOf).join('\n');

/** The values of the proposals a card offers. */
const offeredOn = (card: Card | undefined): string[] => {
  const found = JSON.stringify(card).match(/"value":"\d{4}-\d\d-\d\dT[^"]+"/g) ?? [];
  return found.map((one) => one.slice(9, -1));
};
const meetings = () =>
  database.db
    .selectFrom('meeting')
    .select(['title', 'state', 'startsAt'])
    .where('cooperationId', '=', cooperation.id)
    .orderBy('createdAt')
    .execute();

const lead = (municipality: string) => {
  const found = cooperation.municipalities.find(({ name }) => name === municipality)?.lead;
  if (!found) throw new Error(`Nobody leads ${municipality}.`);
  return found.name;
};

describe('a lead finds a time in the chat', () => {
  it('by a poll that everybody answers from the card', async () => {
    const petra = chats.at(LEAD);
    const plan = await firstCard(LEAD, 'Besprechung mit Welver nächste Woche zu den Heimkosten');
    expect(wordsOf(plan)).toContain('Besprechung: Heimkosten');
    expect(wordsOf(plan)).toContain('Mo., 30.11. bis Fr., 4.12.');
    const offered = offeredOn(plan);
    expect(offered.length).toBeGreaterThan(1);
    const polled = await petra.press(plan, 'Umfrage starten', { slots: offered.slice(0, 2).join(',') });
    expect(wordsOf(polled.card)).toContain('Die Umfrage läuft bis');

    const again = await petra.press(plan, 'Umfrage starten', { slots: offered.slice(0, 2).join(',') });
    expect(wordsOf(again.card)).toContain('Terminumfrage bis');
    expect(await meetings()).toMatchObject([{ title: 'Besprechung: Heimkosten', state: 'polling' }]);

    const other = chats.at(lead('Welver'));
    const call = await other.cardWith('Absenden');
    expect(wordsOf(call)).toContain('Petra Vogt (Lippetal) organisiert.');
    const empty = await other.press(call, 'Absenden');
    expect(wordsOf(empty.card)).toContain('Bitte wähl zu mindestens einem Termin eine Antwort.');
    const voted = await other.press(call, 'Absenden', { slot1: 'no', slot2: 'yes' });
    expect(wordsOf(voted.card)).toContain('Danke, deine Antwort ist gespeichert.');

    const hers = await petra.cardWith('Absenden');
    expect(wordsOf(hers)).toContain('1 ja, 0 zur Not, 0 nein');
    await petra.press(hers, 'Absenden', { slot1: 'yes', slot2: 'if_need_be' });
    const [fixed] = await meetings();
    expect(fixed?.state).toBe('fixed');
    expect(fixed?.startsAt?.equals(instant(offered[1] ?? ''))).toBe(true);
    expect(await said(lead('Welver'))).toContain('Der Termin steht');

    const late = await other.press(call, 'Absenden', { slot1: 'yes' });
    expect(wordsOf(late.card)).toContain('Die Abstimmung ist beendet.');
  });

  it('and changes her answer while the poll runs', async () => {
    const petra = chats.at(LEAD);
    const plan = await firstCard(LEAD, 'Besprechung mit Welver und Möhnesee nächste Woche');
    await petra.press(plan, 'Umfrage starten');
    const other = chats.at(lead('Welver'));
    const voted = await other.press(await other.cardWith('Absenden'), 'Absenden', { slot1: 'yes' });
    const changed = await other.press(voted.card, 'Antwort ändern', { slot1: 'no' });
    expect(wordsOf(changed.card)).toContain('gespeichert');
    expect(wordsOf(await petra.cardWith('Absenden'))).toContain('0 ja, 0 zur Not, 1 nein');
  });

  it('and decides herself when no time suits', async () => {
    const petra = chats.at(LEAD);
    const plan = await firstCard(LEAD, 'Besprechung mit Welver nächste Woche');
    await petra.press(plan, 'Umfrage starten', { slots: offeredOn(plan).slice(0, 2).join(',') });
    const other = chats.at(lead('Welver'));
    await other.press(await other.cardWith('Absenden'), 'Absenden', { slot1: 'no', slot2: 'no' });
    await petra.press(await petra.cardWith('Absenden'), 'Absenden', { slot1: 'yes', slot2: 'yes' });
    const undecided = await petra.cardWith('Festlegen');
    expect(wordsOf(undecided)).toContain('Umfrage beendet, kein Vorschlag passt für genug Leute');
    expect(wordsOf(undecided)).toContain(`fehlt: ${lead('Welver')} (Welver)`);
    const fixed = await petra.press(undecided, 'Festlegen');
    expect(wordsOf(fixed.card)).toContain('Der Termin steht: ');
    expect((await meetings())[0]?.state).toBe('fixed');
    expect(await said(lead('Welver'))).toContain('Der Termin steht');
    const again = await petra.press(undecided, 'Festlegen');
    expect(wordsOf(again.card)).toContain('Der Termin steht');
  });

  it('by fixing one of the proposals, or is told to pick one', async () => {
    const petra = chats.at(LEAD);
    const plan = await firstCard(LEAD, 'Termin für den Lenkungsausschuss im Februar finden');
    expect(wordsOf(plan)).toContain('2 Stunden, online');
    const none = await petra.press(plan, 'Festlegen');
    expect(wordsOf(none.card)).toContain('Bitte wähl genau einen Termin');
    const [first = ''] = offeredOn(none.card);
    const fixed = await petra.press(none.card, 'Festlegen', { slots: first });
    expect(wordsOf(fixed.card)).toContain('Der Termin steht: ');
    expect(await said(lead('Möhnesee'))).toContain('Lenkungsausschuss');
    expect((await petra.inbox()).filter((one) => wordsOf(one).includes('Der Termin steht'))).toHaveLength(1);
  });

  it('at the time she names, whomever it does not suit', async () => {
    const petra = chats.at(LEAD);
    await anAbsence(database.db, cooperation, {
      of: cooperation.person(lead('Welver')),
      from: '2026-12-08',
      until: '2026-12-09',
    });
    const plan = await firstCard(LEAD, 'Bitte eine Besprechung am 8.12. um 10 Uhr mit Welver ansetzen');
    expect(wordsOf(plan)).toContain('Di., 8.12., 10:00 bis 11:00 Uhr');
    expect(wordsOf(plan)).toContain(`Er passt nicht für: ${lead('Welver')} (Welver).`);
    const fixed = await petra.press(plan, 'Trotzdem festlegen');
    expect(wordsOf(fixed.card)).toContain(`Nicht passen wird er für: ${lead('Welver')} (Welver).`);
    expect(await meetings()).toMatchObject([{ title: 'Besprechung mit Welver', state: 'fixed' }]);
  });

  it('not where none is: she learns whom it fails on, never why', async () => {
    await anAbsence(database.db, cooperation, {
      of: cooperation.person(lead('Welver')),
      from: '2026-12-08',
      until: '2026-12-09',
    });
    const plan = await firstCard(LEAD, 'Besprechung am 8.12. mit Welver');
    expect(wordsOf(plan)).toContain('In diesem Zeitraum findet sich kein Termin.');
    expect(wordsOf(plan)).toContain(`${lead('Welver')} (Welver)`);
    expect(wordsOf(plan)).toContain('Ändern kannst du');
    expect(wordsOf(plan)).not.toMatch(/abwesend|Urlaub|krank/);
  });

  it('after changing what was understood', async () => {
    const petra = chats.at(LEAD);
    const plan = await firstCard(LEAD, 'Besprechung mit Welver nächste Woche');
    const form = await petra.press(plan, 'Ändern', { title: 'Neuer Titel' });
    expect(wordsOf(form.card)).toContain('Neuer Titel');
    const bad = await petra.press(form.card, 'Termine suchen', { people: 'Wer Auch Immer' });
    expect(wordsOf(bad.card)).toContain('Eine der Personen kenne ich nicht');
    const worse = await petra.press(bad.card, 'Termine suchen', { people: '', at: '25 Uhr' });
    expect(wordsOf(worse.card)).toContain('Diese Uhrzeit verstehe ich nicht.');
    const found = await petra.press(worse.card, 'Termine suchen', {
      at: '10',
      people: 'Jana Brandt und Murat',
      minutes: '90',
    });
    expect(wordsOf(found.card)).toContain('um 10:00 Uhr');
    expect(wordsOf(found.card)).toContain('90 Minuten');
    expect(wordsOf(found.card)).toContain('Jana Brandt');
    const dropped = await petra.press(found.card, 'Verwerfen');
    expect(wordsOf(dropped.card)).toContain('Es ist nichts gespeichert');
    expect(await meetings()).toEqual([]);
  });
});

describe('what can be read two ways or is impossible is asked back', () => {
  it('with a button for each reading', async () => {
    const form = await firstCard(LEAD, 'Besprechung mit Welver am nächsten Freitag um 10');
    expect(wordsOf(form)).toContain('lässt sich auf zwei Arten lesen');
    const plan = await chats.at(LEAD).press(form, 'Fr., 4.12.');
    expect(wordsOf(plan.card)).toContain('Fr., 4.12., 10:00 bis 11:00 Uhr');
  });

  it.each([
    ['Besprechung mit Welver am 31.2.', 'gibt es nicht'],
    ['Besprechung mit Welver gestern um 10', 'ist schon vorbei'],
    ['Besprechung mit Welver am 25.12. um 10', 'Wochenende oder Feiertag'],
    ['Besprechung mit Welver am Sonntag', 'liegt kein Arbeitstag'],
    ['Besprechung mit Welver jeden Montag', 'wiederholt sich'],
  ])('%s', async (text, problem) => {
    expect(wordsOf(await firstCard(LEAD, text))).toContain(problem);
  });

  it('the next working day is offered for a holiday', async () => {
    const form = await firstCard(LEAD, 'Besprechung mit Welver am 25.12. um 10');
    const plan = await chats.at(LEAD).press(form, 'Mo., 28.12.');
    expect(wordsOf(plan.card)).toContain('Mo., 28.12., 10:00 bis 11:00 Uhr');
  });
});

describe('a caseworker', () => {
  it('is told who may schedule', async () => {
    const [message] = await chats.at('Jana Brandt').write('Bitte eine Besprechung am 8.12. um 10 ansetzen');
    expect(wordsOf(message)).toContain('Bei dir ist das Petra Vogt.');
  });

  it('sees her meetings and the next of a kind', async () => {
    const petra = chats.at(LEAD);
    const plan = await firstCard(LEAD, 'Quartalsschulung am 12.1. um 9');
    await petra.press(plan, 'Festlegen');
    const list = await firstCard('Jana Brandt', 'Welche Termine habe ich?');
    expect(wordsOf(list)).toContain('Schulung der Sachbearbeitung');
    expect(wordsOf(list)).toContain('Di., 12.1.2027, 09:00 bis 12:00 Uhr, online');
    const next = await firstCard('Jana Brandt', 'Wann ist die nächste Schulung?');
    expect(wordsOf(next)).toContain('Di., 12.1.2027');
    expect(wordsOf(await firstCard('Jana Brandt', 'Wann tagt der Lenkungsausschuss?'))).toContain(
      'Für „Lenkungsausschuss“ steht noch kein Termin.',
    );
    const shown = await chats.at('Jana Brandt').press(list, 'Ansehen');
    expect(wordsOf(shown.messages[0])).toContain('Petra Vogt (Lippetal) organisiert.');
    expect(wordsOf(shown.messages[0])).not.toContain('Absagen');
    const [refused] = await chats.at('Jana Brandt').write('Sag die Schulung am 12.1. ab');
    expect(wordsOf(refused)).toContain('organisiert Petra Vogt');
  });
});

describe('a meeting that stands', () => {
  const fix = async () => {
    const plan = await firstCard(LEAD, 'Fallbesprechung am 8.12. um 10 mit Welver');
    await chats.at(LEAD).press(plan, 'Festlegen');
  };

  it('is moved by a sentence and a press; everybody is told once', async () => {
    await fix();
    const ask = await firstCard(LEAD, 'Verschieb die Fallbesprechung auf den 10.12. um 14 Uhr');
    expect(wordsOf(ask)).toContain('Bisher: Di., 8.12., 10:00 bis 11:00 Uhr');
    expect(wordsOf(ask)).toContain('Der Termin passt allen.');
    const moved = await chats.at(LEAD).press(ask, 'Verlegen');
    expect(wordsOf(moved.card)).toContain('Do., 10.12., 14:00 bis 15:00 Uhr');
    await chats.at(LEAD).press(ask, 'Verlegen');
    const told = (await chats.at(lead('Welver')).inbox()).filter((one) =>
      wordsOf(one).includes('ist verlegt auf'),
    );
    expect(told).toHaveLength(1);
  });

  it('is moved by a week, or asks for what is missing', async () => {
    await fix();
    const shifted = await firstCard(LEAD, 'Verleg die Fallbesprechung um eine Woche');
    expect(wordsOf(shifted)).toContain('2026-12-15');
    expect(wordsOf(shifted)).toContain('10:00');
    const ask = await firstCard(LEAD, 'Die Fallbesprechung am 8.12. muss verlegt werden');
    const missing = await chats.at(LEAD).press(ask, 'Verlegen');
    expect(wordsOf(missing.card)).toContain('Bitte gib den neuen Tag an');
    const sunday = await chats.at(LEAD).press(missing.card, 'Verlegen', { day: '2026-12-13', time: '10' });
    expect(wordsOf(sunday.card)).toContain('Wochenende oder Feiertag');
  });

  it('is called off after asking', async () => {
    await fix();
    const ask = await firstCard(LEAD, 'Sag die Besprechung am 8.12. ab');
    expect(wordsOf(ask)).toContain('Wirklich absagen?');
    const cancelled = await chats.at(LEAD).press(ask, 'Ja, absagen');
    expect(wordsOf(cancelled.card)).toContain('Abgesagt.');
    await chats.at(LEAD).press(ask, 'Ja, absagen');
    const told = (await chats.at(lead('Welver')).inbox()).filter((one) => wordsOf(one).includes('fällt aus'));
    expect(told).toHaveLength(1);
    expect(wordsOf((await chats.at(LEAD).write('Sag die Fallbesprechung ab'))[0])).toContain(
      'Ich finde keine Besprechung, die du absagen kannst.',
    );
  });

  it('is asked for by name when several could be meant', async () => {
    await fix();
    const other = await firstCard(LEAD, 'Fallbesprechung am 9.12. um 10 mit Welver');
    await chats.at(LEAD).press(other, 'Festlegen');
    const which = await firstCard(LEAD, 'Fallbesprechung absagen');
    expect(wordsOf(which)).toContain('Welche Besprechung absagen?');
    expect(wordsOf(which)).toContain('Mi., 9.12.');
  });
});

describe('what is pressed late or by others', () => {
  it('changes nothing and says so', async () => {
    const somebody = chats.at('Nele Schuster');
    const meetingId = crypto.randomUUID();
    for (const verb of ['meeting.show', 'meeting.askCancel'])
      expect(wordsOf((await somebody.send(verb, { version: 1, meetingId })).messages[0])).toContain(
        'Diese Besprechung gibt es nicht',
      );
    const plan = await firstCard(LEAD, 'Besprechung mit Welver am 8.12. um 10');
    const refused = await somebody.press(plan, 'Festlegen');
    expect(wordsOf(refused.messages[0])).toContain('Das darf nur');
    expect(await meetings()).toEqual([]);
  });

  it('a title with details of persons is shown with placeholders first', async () => {
    const plan = await firstCard(LEAD, 'Besprechung mit Welver am 8.12. um 10');
    const warned = await chats
      .at(LEAD)
      .press(plan, 'Festlegen', { title: 'Frau Zwiebelfisch, geb. 12.03.1961' });
    expect(wordsOf(warned.card)).toContain('An ihrer Stelle stehen jetzt Platzhalter.');
    expect(wordsOf(warned.card)).not.toContain('Zwiebelfisch');
    await chats.at(LEAD).press(warned.card, 'Festlegen');
    expect((await meetings())[0]?.title).not.toContain('Zwiebelfisch');
  });

  it('a plan made in a channel is shown to nobody there', async () => {
    const messages = await chats.at(LEAD).write('Besprechung mit Welver am 8.12. um 10', aChannel);
    expect(wordsOf(messages[0])).not.toContain('Festlegen');
  });
});

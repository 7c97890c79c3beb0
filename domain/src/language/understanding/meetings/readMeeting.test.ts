import { describe, expect, test } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import { understand } from '../understand.ts';
import { defaultCatalogue } from '../words/areaProfiles.ts';
import { readMeeting } from './readMeeting.ts';
import type { MeetingWish } from './types.ts';

/** Monday, 23.11.2026. */
const NOW = instant('2026-11-23T08:00:00+01:00');
const COLLEAGUES = ['Jana Brandt', 'Murat Aydin', 'Olga Petrova', 'Petra Vogt', 'Nele Schuster'];

type Said = Partial<Omit<MeetingWish, 'ranges' | 'presentRanges' | 'questions'>> & {
  days?: string;
  now?: string;
  asks?: string;
};

const spans = (ranges: MeetingWish['ranges']): string =>
  ranges.map(({ from, to }) => (from.equals(to) ? from.toString() : `${from}..${to}`)).join(' ');

const read = (text: string) => {
  const { ranges, presentRanges, questions, ...wish } = readMeeting(text, NOW, {
    catalogue: defaultCatalogue,
    colleagues: COLLEAGUES,
  });
  return {
    ...wish,
    days: spans(ranges),
    now: spans(presentRanges),
    asks: questions.map(({ reason }) => reason).join(' '),
  };
};

const MESSAGES: readonly (readonly [string, Said])[] = [
  [
    'Termin für den Lenkungsausschuss im Februar finden',
    { aim: 'plan', kind: 'steering_committee', days: '2027-02-01..2027-02-28' },
  ],
  [
    'Plane die Quartalsschulung für Q1',
    { aim: 'plan', kind: 'caseworker_training', days: '2027-01-01..2027-03-31' },
  ],
  [
    'Bitte eine Besprechung am 8.12. um 10 Uhr mit Möhnesee ansetzen',
    { aim: 'plan', kind: null, municipalities: ['Möhnesee'], at: 600, days: '2026-12-08' },
  ],
  [
    'Wann können wir uns mit Welver und Lippetal zu den Heimkosten treffen?',
    { aim: 'plan', topic: 'Heimkosten', municipalities: ['Welver', 'Lippetal'] },
  ],
  [
    'Steuerungsgruppe im zweiten Halbjahr',
    { aim: 'plan', kind: 'coordination_group', days: '2026-11-23..2026-12-31' },
  ],
  [
    'Besprechung nächste Woche Dienstag 14 bis 15:30 Uhr online mit allen',
    { aim: 'plan', everybody: true, where: 'online', at: 840, durationMinutes: 90, days: '2026-12-01' },
  ],
  [
    'Schulung im Rathaus Welver am 3.12. um 9 bis 12',
    { aim: 'plan', where: 'on_site', place: 'Welver', municipalities: [], at: 540, durationMinutes: 180 },
  ],
  [
    'Hybrides Treffen in Geseke am 10.12. um 9 Uhr, 90 Minuten',
    { where: 'hybrid', place: 'Geseke', at: 540, durationMinutes: 90 },
  ],
  [
    'Besprechung am 8.12. von 10 bis 11:30 Uhr mit Jana Brandt',
    { people: ['Jana Brandt'], at: 600, durationMinutes: 90 },
  ],
  ['Besprechung mit Murat am Montag', { people: ['Murat Aydin'], days: '2026-11-30' }],
  [
    'Ich hätte gern einen Termin mit Soest und Werl im Januar',
    { aim: 'plan', municipalities: ['Soest', 'Werl'] },
  ],
  [
    'Workshop zum Thema Fallübergabe, ganztägig, im Februar',
    { name: 'Workshop', topic: 'Fallübergabe', durationMinutes: 420 },
  ],
  [
    'Wir müssen uns dringend zu den Bestattungskosten austauschen, geht Donnerstag?',
    { aim: 'plan', topic: 'Bestattungskosten', days: '2026-11-26' },
  ],
  [
    'Abstimmung mit Möhnesee wegen Rückständen, nächste Woche',
    { topic: 'Rückständen', municipalities: ['Möhnesee'] },
  ],
  [
    'Brauchen eine Sitzung der Steuerungsgruppe, zwei Stunden, im März',
    { kind: 'coordination_group', durationMinutes: 120 },
  ],
  ['Eine halbe Stunde Besprechung mit Murat am Mittwoch um 8:30', { durationMinutes: 30, at: 510 }],
  ['Treffen der Leitungen am 5.1. vormittags', { aim: 'plan', dayPart: 'morning', days: '2027-01-05' }],
  ['Set up a meeting with Welver on 9 December at 2pm', { aim: 'plan', municipalities: ['Welver'], at: 840 }],
  [
    'Verschieb die Schulung auf den 20.1. um 9',
    { aim: 'move', kind: 'caseworker_training', at: 540, days: '2027-01-20' },
  ],
  [
    'Verschieb die Besprechung vom 8.12. auf den 10.12. um 14 Uhr',
    { aim: 'move', at: 840, days: '2026-12-10', now: '2026-12-08' },
  ],
  ['Der Termin am 8.12. muss verlegt werden', { aim: 'move', days: '', now: '2026-12-08' }],
  ['Verleg die Steuerungsgruppe um eine Woche', { aim: 'move', shiftDays: 7 }],
  ['Schulung zwei Wochen früher', { aim: 'move', shiftDays: -14 }],
  ['Move the training to 20 January at 9', { aim: 'move', at: 540, days: '2027-01-20' }],
  ['Sag die Besprechung am 8.12. ab', { aim: 'cancel', now: '2026-12-08' }],
  ['Teamrunde am Mittwoch fällt aus', { aim: 'cancel', now: '2026-11-25' }],
  ['Call off the training on 12 January', { aim: 'cancel', kind: 'caseworker_training', now: '2027-01-12' }],
  ['Welche Termine habe ich?', { aim: 'list' }],
  ['Bin ich am 8.12. zu einer Besprechung eingeladen?', { aim: 'list' }],
  ['Wann ist die nächste Schulung?', { aim: 'list', kind: 'caseworker_training' }],
  ['Gibt es schon einen Termin für den Lenkungsausschuss?', { aim: 'list', kind: 'steering_committee' }],
  ['Habe ich morgen Termine?', { aim: 'list', days: '2026-11-24' }],
  ['When is the next steering committee?', { aim: 'list', kind: 'steering_committee' }],
  ['Schulung am 31.2.', { days: '', asks: 'impossible_date' }],
  ['Besprechung gestern um 10', { days: '', asks: 'date_past' }],
  ['Können wir uns nächsten Dienstag um 10 zusammensetzen?', { at: 600, asks: 'two_readings' }],
  ['Jour fixe jeden Montag', { name: 'Jour fixe', asks: 'recurring' }],
];

/** What others understand. */
const OTHERS: readonly string[] = [
  'Ich brauche am 1.12. vormittags eine Vertretung',
  'Bin heute krank',
  'Bin am Donnerstag in einer Schulung, wer übernimmt den Schalter?',
  'Wer hat morgen Dienst?',
  'Wann bin ich wieder dran?',
  'Übernehmen wir die Kosten für eine bessere Wohnung?',
  'Gute Besserung!',
  'Muss der Klient zum Termin persönlich erscheinen?',
  'Welche Daten darf ich an das Jobcenter weitergeben?',
  'Was ist über den Klienten gespeichert?',
  'Kann ich am Freitag frei bekommen?',
  'Ich bin nächste Woche auf Fortbildung',
  'Vertretung am Mittwoch wegen Arzttermin',
  'Antragsteller hat den Termin versäumt, was nun?',
  'Welche Auskunft muss ich nach § 67 SGB X geben?',
  'Frist für Widerspruch, Bescheid vom 10.11.',
  'Ich kann die Vertretung am Donnerstag doch nicht machen',
  'Zieh meine Anfrage zurück',
  'Welche Fälle sind offen?',
  'Gib mir den Fall SO-2026-00077',
  'Eilfall: Stromsperre heute',
  'Gibt es einen Standardfall zur Bestattung?',
  'Meine Fragen',
  'Was muss ich noch beantworten?',
  'Hallo zusammen',
  'Danke, alles klar',
  'Was kannst du?',
  'Wie melde ich mich krank?',
  'Ich habe morgen Luft und kann aushelfen',
  'Wie verbessert sich der Anspruch durch das Wohngeld-Plus-Gesetz?',
  'Verschlechtert sich die Leistung, wenn sich das Einkommen verbessert?',
  'Muss ich nachmittags vertreten?',
  'Ist morgen jemand in Welver am Telefon?',
  'Zeig mir den Dienstplan für KW 49',
  'Zeig mir meine Dienste',
  'Habe ich am Montag Schalterdienst?',
  'Wer vertritt mich am 3.12.?',
  'Kann die Kommune Auskunft über Vermögen verlangen?',
  'Welche Angaben brauche ich von der Bank über Konten?',
  'Hat der Bürger Anspruch auf Auskunft über seine Daten?',
  'Fahrtkosten zum Gesprächstermin beim Jobcenter übernehmen?',
  'Ich muss heute früher los, Kita',
  'Meine Vertretung für morgen absagen',
  'Sag die Vertretung am 1.12. ab',
  'Verschiebt sich die Frist, wenn der letzte Tag ein Samstag ist?',
  'Wann endet die Frist?',
  'Wird die Weiterbildung als Bedarf anerkannt?',
  'Umzug verbessert die Wohnsituation, zahlen wir die Kosten?',
  'Neuer Fall für Lippetal: SO-2026-00099',
  'Wer ist Ansprechpartner für Asyl?',
  'Was ist mit dem Fall SO-2026-00012?',
  'Ich falle morgen aus',
  'Kollegin fehlt nächste Woche, bitte Vertretung',
  'Wir sind am Freitag unterbesetzt',
  'Kann mich jemand bei der Besprechung am Freitag vertreten?',
  'I need cover on Friday',
  'Who is on duty tomorrow?',
  'Übergabe meiner Fälle ab Montag',
  'Besteht Anspruch, wenn die Daten von mir falsch eingegeben wurden?',
];

describe('what a message about meetings says', () => {
  test.each(MESSAGES)('%s', (text, said) => {
    expect(understand(text, NOW).intent).toBe('meeting.schedule');
    expect(read(text)).toMatchObject(said);
  });
  test('somebody whose first name two people have has to be named in full', () => {
    const colleagues = ['Jana Brandt', 'Jana Lohmann'];
    const of = (text: string) => readMeeting(text, NOW, { catalogue: defaultCatalogue, colleagues }).people;
    expect(of('Besprechung mit Jana am Montag')).toEqual([]);
    expect(of('Besprechung mit Jana Lohmann am Montag')).toEqual(['Jana Lohmann']);
  });
});

describe('improvements and what is stored are asked for in set phrases', () => {
  test.each([
    ['Verbesserung: Übergabezettel vereinheitlichen', 'improvement.note'],
    ['Das sollten wir besser machen: Übergaben', 'improvement.note'],
    ['Wir sollten die Übergabe bei Urlaub vereinheitlichen', 'improvement.note'],
    ['Setz die Telefonansage auf die Verbesserungsliste', 'improvement.note'],
    ['Zeig die Verbesserungsliste', 'improvement.list'],
    ['Welche Verbesserungen sind noch offen?', 'improvement.list'],
    ['Was ist über mich gespeichert?', 'disclosure.ask'],
    ['Welche Daten habt ihr von mir?', 'disclosure.ask'],
    ['Ich möchte eine Selbstauskunft', 'disclosure.ask'],
    ['What do you store about me?', 'disclosure.ask'],
  ] as const)('%s', (text, intent) => expect(understand(text, NOW).intent).toBe(intent));
});

describe('everything else is left alone', () => {
  test.each(OTHERS)('%s', (text) => {
    expect(understand(text, NOW).intent).not.toMatch(/^(?:meeting|improvement|disclosure)/);
  });
});

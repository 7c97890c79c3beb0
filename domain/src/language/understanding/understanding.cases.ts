import type { Expectation } from './expectation.ts';
import type { Intent } from './types.ts';

/** Moments the messages are written at. */
export const NOW = {
  monday: '2026-11-23T08:00:00+01:00',
  wednesdayAfternoon: '2026-11-25T13:30:00+01:00',
  fridayEvening: '2026-11-27T18:30:00+01:00',
  saturday: '2026-11-28T10:00:00+01:00',
  newYearsEve: '2026-12-31T09:00:00+01:00',
  springForward: '2026-03-29T10:00:00+02:00',
  fallBack: '2026-10-25T10:00:00+01:00',
  /** Half past midnight on Tuesday in Berlin, still Monday in UTC. */
  justAfterMidnight: '2026-11-23T23:30:00Z',
  leapYear: '2028-01-10T08:00:00+01:00',
} as const;

export type UtteranceCase = { now: keyof typeof NOW; text: string; expect: Expectation };

type Said = {
  /** "2026-12-01", "2026-12-01..2026-12-05", several with ", ". */
  days?: string;
  part?: 'morning' | 'afternoon';
  areas?: string;
  urgent?: true;
  asksBack?: true;
};

const rangesOf = (days: string): Expectation['ranges'] =>
  days.split(', ').map((range) => {
    const [from = '', to = from] = range.split('..');
    return { from, to };
  });

/** Makes cases for one moment: `at('monday')('Bin krank', 'absence.report', { days: '2026-11-23', urgent: true })`. */
export const at =
  (now: keyof typeof NOW) =>
  (text: string, intent: Intent, { days, part, areas, urgent, asksBack }: Said = {}): UtteranceCase => ({
    now,
    text,
    expect: {
      intent,
      ranges: days === undefined ? [] : rangesOf(days),
      dayPart: days === undefined ? null : (part ?? 'full'),
      areas: areas === undefined ? [] : areas.split(' '),
      urgent: urgent === true,
      ambiguous: asksBack === true,
    },
  });

const monday = at('monday');
const wednesday = at('wednesdayAfternoon');
const friday = at('fridayEvening');
const saturday = at('saturday');
const newYearsEve = at('newYearsEve');
const spring = at('springForward');
const autumn = at('fallBack');
const midnight = at('justAfterMidnight');
const leap = at('leapYear');

/** Messages as caseworkers type them, each with what it means by the rules of the product, reasoned by hand. */
export const UTTERANCES: readonly UtteranceCase[] = [
  // Cover: single days
  monday('Ich brauche morgen eine Vertretung', 'cover.request', { days: '2026-11-24' }),
  monday('Kann wer morgen für mich einspringen?', 'cover.request', { days: '2026-11-24' }),
  monday('brauch wen für mittwoch', 'cover.request', { days: '2026-11-25' }),
  monday('Wer kann am Donnerstag das Wohngeld übernehmen?', 'cover.request', {
    days: '2026-11-26',
    areas: 'WOG',
  }),
  monday('Suche jemanden, der mich am 15.12. vertritt', 'cover.request', { days: '2026-12-15' }),
  monday('Vertretung am ersten Dezember gesucht', 'cover.request', { days: '2026-12-01' }),
  monday('Vertretung am 1.12.26 bitte', 'cover.request', { days: '2026-12-01' }),
  monday('Vertretung 2026-12-01 HzL', 'cover.request', { days: '2026-12-01', areas: 'HZL' }),
  monday('vertretung am 1 dezember für hilfe zur pflege', 'cover.request', {
    days: '2026-12-01',
    areas: 'HZP',
  }),
  monday('Vertretung am Dienstag, den 1.12. für Eingliederungshilfe', 'cover.request', {
    days: '2026-12-01',
    areas: 'EGH',
  }),
  monday('Vertretung am Montag, den 1.12.', 'cover.request', { asksBack: true }),
  monday('Vertretung Di. 1.12. vorm. Asyl', 'cover.request', {
    days: '2026-12-01',
    part: 'morning',
    areas: 'ASYL',
  }),
  monday('VERTRETUNG MORGEN WOHNGELD', 'cover.request', { days: '2026-11-24', areas: 'WOG' }),
  monday('Kann jemand heute mein Telefon übernehmen', 'cover.request', { days: '2026-11-23', urgent: true }),
  monday('Brauche heute Nachmittag Vertretung am Schalter', 'cover.request', {
    days: '2026-11-23',
    part: 'afternoon',
    urgent: true,
  }),
  monday('Brauche sofort Vertretung für Grusi', 'cover.request', {
    days: '2026-11-23',
    areas: 'GRUSI',
    urgent: true,
  }),
  monday('Dringend! Vertretung morgen gesucht', 'cover.request', { days: '2026-11-24', urgent: true }),
  monday('Vertretung am Heiligabend', 'cover.request', { days: '2026-12-24' }),
  monday('Wer vertritt mich am 30.11.? Bitte Vertretung organisieren', 'cover.request', {
    days: '2026-11-30',
  }),
  monday('Vertretung für Mittwoch in zwei Wochen', 'cover.request', { days: '2026-12-09' }),
  monday('Vertretung heute in einer Woche', 'cover.request', { days: '2026-11-30' }),
  monday('Ich brauche in 14 Tagen eine Vertretung', 'cover.request', { days: '2026-12-07' }),
  monday('Vertretung am kommenden Freitag', 'cover.request', { days: '2026-11-27' }),
  monday('Vertretung diesen Freitag', 'cover.request', { days: '2026-11-27' }),
  monday('Brauche Vertretung am 3.', 'cover.request', { days: '2026-12-03' }),
  monday('Vertretung nächste Woche Mittwoch', 'cover.request', { days: '2026-12-02' }),
  monday('Vertretung Mittwoch nächster Woche', 'cover.request', { days: '2026-12-02' }),
  monday('Vertretung am Brückentag nach Fronleichnam?', 'cover.request', { asksBack: true }),

  // Cover: parts of a day and times
  monday('Vertretung morgen früh', 'cover.request', { days: '2026-11-24', part: 'morning' }),
  monday('Kann mich morgen ab 13 Uhr jemand vertreten?', 'cover.request', {
    days: '2026-11-24',
    part: 'afternoon',
  }),
  monday('Bin morgen bis 12 Uhr beim Zahnarzt, wer kann den Schalter übernehmen?', 'cover.request', {
    days: '2026-11-24',
    part: 'morning',
  }),
  monday('Vertretung Dienstagvormittag Wohngeld', 'cover.request', {
    days: '2026-11-24',
    part: 'morning',
    areas: 'WOG',
  }),
  monday('Vertretung am 4.12. von 8 bis 12 Uhr', 'cover.request', { days: '2026-12-04', part: 'morning' }),
  monday('Vertretung am 4.12. von 14-16 Uhr', 'cover.request', { days: '2026-12-04', part: 'afternoon' }),
  monday('Vertretung am 4.12. von 10 bis 15 Uhr', 'cover.request', { days: '2026-12-04' }),
  monday('Vertretung am 4.12. um halb neun', 'cover.request', { days: '2026-12-04', part: 'morning' }),
  monday('Vertretung Freitag 8:30-11:30', 'cover.request', { days: '2026-11-27', part: 'morning' }),
  monday('Freitag ganztags Vertretung gesucht', 'cover.request', { days: '2026-11-27' }),
  monday('Vertretung Montag und Mittwoch jeweils vormittags', 'cover.request', {
    days: '2026-11-30, 2026-12-02',
    part: 'morning',
  }),
  monday('Vertretung Dienstag vormittag und Mittwoch nachmittag', 'cover.request', { asksBack: true }),
  monday('Brauche am Donnerstag für einen halben Tag Vertretung', 'cover.request', { asksBack: true }),

  // Cover: spans
  monday('Vertretung 1.-5.12. Grundsicherung im Alter', 'cover.request', {
    days: '2026-12-01..2026-12-05',
    areas: 'GRUSI',
  }),
  monday('vertretung 1.12 - 5.12 asyl', 'cover.request', { days: '2026-12-01..2026-12-05', areas: 'ASYL' }),
  monday('Brauche vom 7. bis zum 11. Dezember Vertretung', 'cover.request', {
    days: '2026-12-07..2026-12-11',
  }),
  monday('Vertretung von Dienstag bis Donnerstag', 'cover.request', { days: '2026-11-24..2026-11-26' }),
  monday('Vertretung die ganze nächste Woche', 'cover.request', { days: '2026-11-30..2026-12-04' }),
  monday('Vertretung übernächste Woche', 'cover.request', { days: '2026-12-07..2026-12-11' }),
  monday('Vertretung KW 49-50 für BuT', 'cover.request', { days: '2026-11-30..2026-12-11', areas: 'BUT' }),
  monday('Brauche in der 51. KW Vertretung', 'cover.request', { days: '2026-12-14..2026-12-18' }),
  monday('Vertretung KW 2', 'cover.request', { days: '2027-01-11..2027-01-15' }),
  monday('Vertretung KW 54', 'cover.request', { asksBack: true }),
  monday('Vertretung heute und morgen', 'cover.request', { days: '2026-11-23..2026-11-24', urgent: true }),
  monday('Vertretung am 3., 4. und 7.12.', 'cover.request', { days: '2026-12-03..2026-12-04, 2026-12-07' }),
  monday('Vertretung nächste Woche außer Mittwoch', 'cover.request', {
    days: '2026-11-30..2026-12-01, 2026-12-03..2026-12-04',
  }),
  monday('Vertretung vom 28.12. bis 3.1.', 'cover.request', { days: '2026-12-28..2027-01-03' }),
  monday('Vertretung ab Montag für eine Woche', 'cover.request', { days: '2026-11-30..2026-12-06' }),
  monday('Zwei Wochen Vertretung ab 7.12. nötig', 'cover.request', { days: '2026-12-07..2026-12-20' }),
  monday('Brauche bis Freitag Vertretung', 'cover.request', { days: '2026-11-23..2026-11-27', urgent: true }),
  monday('Vertretung bis Ende nächster Woche', 'cover.request', {
    days: '2026-11-23..2026-12-04',
    urgent: true,
  }),
  monday('Vertretung für den Rest der Woche', 'cover.request', {
    days: '2026-11-23..2026-11-27',
    urgent: true,
  }),
  monday('Vertretung zwischen Weihnachten und Neujahr', 'cover.request', { days: '2026-12-27..2026-12-31' }),
  monday('Vertretung im August', 'cover.request', { days: '2027-08-01..2027-08-31' }),
  wednesday('Vertretung diese Woche', 'cover.request', { days: '2026-11-25..2026-11-27', urgent: true }),
  friday('Vertretung nächste Woche', 'cover.request', { days: '2026-11-30..2026-12-04' }),
  friday('Brauche Montag Vertretung', 'cover.request', { days: '2026-11-30' }),
  friday('Vertretung am Freitag', 'cover.request', { days: '2026-12-04' }),
  saturday('Vertretung diese Woche', 'cover.request', { asksBack: true }),
  newYearsEve('Vertretung morgen', 'cover.request', { days: '2027-01-01' }),
  newYearsEve('Vertretung vom 4. bis 8.1.', 'cover.request', { days: '2027-01-04..2027-01-08' }),
  newYearsEve('Vertretung KW 1', 'cover.request', { days: '2027-01-04..2027-01-08' }),
  spring('Vertretung morgen', 'cover.request', { days: '2026-03-30' }),
  spring('Vertretung am Karfreitag und Ostermontag?', 'cover.request', { days: '2026-04-03, 2026-04-06' }),
  autumn('Brauche heute Vertretung', 'cover.request', { days: '2026-10-25', urgent: true }),
  midnight('Brauche heute Vertretung', 'cover.request', { days: '2026-11-24', urgent: true }),
  leap('Vertretung für den 29.02.', 'cover.request', { days: '2028-02-29' }),

  // Cover: to be asked back
  monday('Brauche Vertretung', 'cover.request', { asksBack: true }),
  monday('Vertretung ab Montag', 'cover.request', { asksBack: true }),
  monday('Vertretung am 31.11.', 'cover.request', { asksBack: true }),
  monday('Vertretung nächsten Donnerstag Wohngeld', 'cover.request', { areas: 'WOG', asksBack: true }),
  monday('Vertretung von 10.12. bis 8.12.', 'cover.request', { asksBack: true }),
  monday('Vertretung Ende Dezember', 'cover.request', { asksBack: true }),
  monday('Vertretung Dienstag oder Mittwoch', 'cover.request', { asksBack: true }),
  monday('Ich brauche immer freitags Vertretung', 'cover.request', { asksBack: true }),
  monday('Vertretung für ein paar Tage', 'cover.request', { asksBack: true }),
  monday('Vertretung am 1.12.2025', 'cover.request', { asksBack: true }),

  // Cover: slips of the finger and other spellings
  monday('Vertetung morgen nachmitag', 'cover.request', { days: '2026-11-24', part: 'afternoon' }),
  monday('brauche vertretung naechste woche fuer gruntsicherung', 'cover.request', {
    days: '2026-11-30..2026-12-04',
    areas: 'GRUSI',
  }),
  monday('Vertretung am Donerstag', 'cover.request', { days: '2026-11-26' }),
  monday('Vetretung ubermorgen Wohngelt', 'cover.request', { days: '2026-11-25', areas: 'WOG' }),
  monday('Vertretung Dezmeber 1.12. Bestatungskosten', 'cover.request', {
    days: '2026-12-01',
    areas: 'BEST',
  }),
  monday('Wohngeldvertretung am Montag gesucht', 'cover.request', { days: '2026-11-30', areas: 'WOG' }),
  monday('vertretungsanfrage 2.12. asylblg', 'cover.request', { days: '2026-12-02', areas: 'ASYL' }),

  // Cover: areas
  monday('Vertretung morgen für Wohngeld und BuT', 'cover.request', { days: '2026-11-24', areas: 'WOG BUT' }),
  monday('Vertretung morgen SGB XII 3. Kapitel', 'cover.request', { days: '2026-11-24', areas: 'HZL' }),
  monday('Vertretung morgen, § 61 SGB XII', 'cover.request', { days: '2026-11-24', areas: 'HZP' }),
  monday('Vertretung morgen im Bereich WoGG', 'cover.request', { days: '2026-11-24', areas: 'WOG' }),
  monday('Vertretung morgen für Bildung und Teilhabe', 'cover.request', { days: '2026-11-24', areas: 'BUT' }),
  monday('Vertretung morgen SGB IX', 'cover.request', { days: '2026-11-24', areas: 'EGH' }),

  // Cover: with the reason
  monday('Habe am 3.12. Urlaub und brauche Vertretung für HzP', 'cover.request', {
    days: '2026-12-03',
    areas: 'HZP',
  }),
  monday('Bin nächste Woche auf Fortbildung, kann jemand einspringen?', 'cover.request', {
    days: '2026-11-30..2026-12-04',
  }),
  monday('Bin Dienstag in einer Besprechung, bitte Telefon übernehmen', 'cover.request', {
    days: '2026-11-24',
  }),
  monday('Kollegin ist morgen im Urlaub, wir brauchen jemanden für Asyl', 'cover.request', {
    days: '2026-11-24',
    areas: 'ASYL',
  }),
  monday('Ich pflege meine Mutter und brauche morgen Vertretung', 'cover.request', { days: '2026-11-24' }),

  // Cover: English
  monday('I need cover tomorrow', 'cover.request', { days: '2026-11-24' }),
  monday('Can anyone cover for me next week?', 'cover.request', { days: '2026-11-30..2026-12-04' }),
  monday('Need cover from 1 to 5 December for asylum', 'cover.request', {
    days: '2026-12-01..2026-12-05',
    areas: 'ASYL',
  }),
  monday('Who can cover Monday morning?', 'cover.request', { days: '2026-11-30', part: 'morning' }),
  monday('Cover needed this afternoon', 'cover.request', {
    days: '2026-11-23',
    part: 'afternoon',
    urgent: true,
  }),
  monday('I need cover next Friday', 'cover.request', { asksBack: true }),

  // Absence
  monday('Bin krank', 'absence.report', { days: '2026-11-23', urgent: true }),
  monday('bin heute leider krank geschrieben', 'absence.report', { days: '2026-11-23', urgent: true }),
  monday('Ich bin bis Freitag krankgeschrieben', 'absence.report', {
    days: '2026-11-23..2026-11-27',
    urgent: true,
  }),
  monday('Melde mich krank bis einschließlich 27.11.', 'absence.report', {
    days: '2026-11-23..2026-11-27',
    urgent: true,
  }),
  monday('krank heute und morgen', 'absence.report', { days: '2026-11-23..2026-11-24', urgent: true }),
  monday('Guten Morgen, ich bin krank', 'absence.report', { days: '2026-11-23', urgent: true }),
  monday('Morgen zusammen, bin leider erkältet und bleibe heute zu Hause', 'absence.report', {
    days: '2026-11-23',
    urgent: true,
  }),
  monday('Ich falle die ganze Woche aus', 'absence.report', { days: '2026-11-23..2026-11-27', urgent: true }),
  monday('AU vom 23.11. bis 4.12.', 'absence.report', { days: '2026-11-23..2026-12-04', urgent: true }),
  monday('Habe nächste Woche Urlaub', 'absence.report', { days: '2026-11-30..2026-12-04' }),
  monday('Bin am 3.12. nicht da', 'absence.report', { days: '2026-12-03' }),
  monday('Kann heute nicht kommen', 'absence.report', { days: '2026-11-23', urgent: true }),
  monday('Frau Beispiel ist heute krank', 'absence.report', { days: '2026-11-23', urgent: true }),
  monday('Bin krank, komme Mittwoch wieder', 'absence.report', {
    days: '2026-11-23..2026-11-24',
    urgent: true,
  }),
  monday('Krank ab heute für drei Tage', 'absence.report', { days: '2026-11-23..2026-11-25', urgent: true }),
  monday('bin heute nachmittag beim arzt', 'absence.report', {
    days: '2026-11-23',
    part: 'afternoon',
    urgent: true,
  }),
  monday('Krankmeldung bis nächsten Freitag', 'absence.report', { urgent: true, asksBack: true }),
  monday("I'm sick today", 'absence.report', { days: '2026-11-23', urgent: true }),
  monday('Calling in sick until Wednesday', 'absence.report', {
    days: '2026-11-23..2026-11-25',
    urgent: true,
  }),
  monday('Ich bin nicht mehr krank', 'unknown'),
  midnight('bin krank', 'absence.report', { days: '2026-11-24', urgent: true }),

  // Offers
  monday('Ich könnte am Freitag einspringen', 'capacity.offer', { days: '2026-11-27' }),
  monday('Habe nächste Woche Kapazitäten frei', 'capacity.offer', { days: '2026-11-30..2026-12-04' }),
  monday('Kann morgen vormittag bei Wohngeld unterstützen', 'capacity.offer', {
    days: '2026-11-24',
    part: 'morning',
    areas: 'WOG',
  }),
  monday('biete am 8.12. Vertretung an', 'capacity.offer', { days: '2026-12-08' }),
  monday('Stehe am Donnerstag zur Verfügung', 'capacity.offer', { days: '2026-11-26' }),
  monday('Ich springe am Montag gern ein', 'capacity.offer', { days: '2026-11-30' }),
  monday('Am Dienstag hätte ich Zeit zu helfen', 'capacity.offer', { days: '2026-11-24' }),
  monday('I can help out on Wednesday', 'capacity.offer', { days: '2026-11-25' }),

  // Roster
  monday('Dienstplan', 'roster.show'),
  monday('Wer hat morgen Nachmittag Dienst?', 'roster.show', { days: '2026-11-24', part: 'afternoon' }),
  monday('wer ist am freitag da', 'roster.show', { days: '2026-11-27' }),
  monday('Wer macht morgen Wohngeld?', 'roster.show', { days: '2026-11-24', areas: 'WOG' }),
  monday('Zeige mir den Dienstplan für die KW 51', 'roster.show', { days: '2026-12-14..2026-12-18' }),
  monday('Wann habe ich Dienst?', 'roster.show'),
  monday('Bin ich morgen eingeteilt?', 'roster.show', { days: '2026-11-24' }),
  monday('Wer ist heute krank?', 'roster.show', { days: '2026-11-23' }),
  monday("Who's on duty tomorrow?", 'roster.show', { days: '2026-11-24' }),
  monday('show me the roster for next week', 'roster.show', { days: '2026-11-30..2026-12-04' }),
  monday('Dienstpaln nächste woche', 'roster.show', { days: '2026-11-30..2026-12-04' }),

  // Questions
  monday('Frage zu Wohngeld: zählt Kindergeld als Einkommen?', 'question.ask', { areas: 'WOG' }),
  monday('Wie hoch ist der Barbetrag im Pflegeheim?', 'question.ask', { areas: 'HZP' }),
  monday('Weiß jemand, ob wir bei Klassenfahrten auch Taschengeld übernehmen?', 'question.ask', {
    areas: 'BUT',
  }),
  monday('Wer übernimmt die Bestattungskosten, wenn es keine Erben gibt?', 'question.ask', { areas: 'BEST' }),
  monday('Ab wann gilt ein Antrag auf Grundsicherung rückwirkend?', 'question.ask', { areas: 'GRUSI' }),
  monday('Welche Folgen hat fehlende Mitwirkung nach § 66 SGB I?', 'question.ask', { areas: 'VERF' }),
  monday('Ich habe eine Frage zur Eingliederungshilfe', 'question.ask', { areas: 'EGH' }),
  monday('Fachfrage: Mehrbedarf bei Zöliakie', 'question.ask', { areas: 'HZL' }),
  monday('Is income from a mini job counted for housing benefit?', 'question.ask', { areas: 'WOG' }),
  monday('Darf ein Sparbuch mit 9000 Euro behalten werden?', 'question.ask', { areas: 'VERM' }),

  // Standard cases
  monday('Suche Standardfall zu Heizkosten', 'standardCase.find'),
  monday('Haben wir einen Musterfall für Stromschulden?', 'standardCase.find'),
  monday('standartfall mehrbedarf', 'standardCase.find'),

  // Cases
  monday('Meine offenen Fälle bitte', 'case.list'),
  monday('Welche Fälle habe ich?', 'case.list'),
  monday('Fallübersicht', 'case.list'),
  monday('show my cases', 'case.list'),
  monday('Was liegt bei mir an?', 'case.list'),
  monday('Kann jemand SO-2026-00088 übernehmen?', 'case.handover'),
  monday('Ich gebe SO-2026-00088 ab', 'case.handover'),
  monday('Bitte Fall SO-2026-00012 an Welver übergeben', 'case.handover'),
  monday('Bin in SO-2026-00012 befangen', 'case.handover'),
  monday('Wer übernimmt nächste Woche meine Fälle?', 'case.handover', { days: '2026-11-30..2026-12-04' }),
  monday('Ich nehme SO-2026-00099', 'case.take'),
  monday('übernehme den Fall SO-2026-00099', 'case.take'),
  monday('SO-2026-00099 mache ich', 'case.take'),
  monday("I'll take case SO-2026-00100", 'case.take'),
  monday('Notfall, Familie ohne Strom!', 'case.urgent', { urgent: true }),
  monday('Eilantrag liegt vor, wer hat Zeit?', 'case.urgent', { urgent: true }),
  monday('Zahllauf heute, zweite Freigabe fehlt', 'case.urgent', { urgent: true }),

  // Meetings
  monday('Termin für die Steuerungsgruppe im März suchen', 'meeting.schedule', {
    days: '2027-03-01..2027-03-31',
  }),
  monday('Bitte Sitzung des Lenkungsausschusses am 14.1.2027 einplanen', 'meeting.schedule', {
    days: '2027-01-14',
  }),
  monday('Quartalsschulung im 2. Quartal planen', 'meeting.schedule', { days: '2027-04-01..2027-06-30' }),
  monday('Besprechung morgen um 14 Uhr', 'meeting.schedule', { days: '2026-11-24' }),
  monday('Lade alle zur Dienstbesprechung am Donnerstag ein', 'meeting.schedule', { days: '2026-11-26' }),
  monday('Schedule a meeting with Lippetal next week', 'meeting.schedule', {
    days: '2026-11-30..2026-12-04',
  }),

  // Deadlines
  monday('Widerspruchsfrist für Bescheid vom 1.12.2026 berechnen', 'deadline.compute', {
    days: '2026-12-01',
  }),
  monday('Wann endet die Frist, wenn der Bescheid am 20.11. zur Post ging?', 'deadline.compute', {
    days: '2026-11-20',
  }),
  monday('frist bescheid heute zur post', 'deadline.compute', { days: '2026-11-23' }),
  monday('Bescheid morgen aufgegeben, bis wann Widerspruch?', 'deadline.compute', { days: '2026-11-24' }),
  monday('Frist ab 31.01.2027', 'deadline.compute', { days: '2027-01-31' }),
  monday('Frist für den 31.02.', 'deadline.compute', { asksBack: true }),

  // Withdrawing, releasing
  monday('Vertretung wird nicht mehr benötigt', 'cover.withdraw'),
  monday('Ich brauche doch keine Vertretung', 'cover.withdraw'),
  monday('Vertretungsanfrage stornieren', 'cover.withdraw'),
  monday('Vertretung am 1.12. hat sich erledigt', 'cover.withdraw', { days: '2026-12-01' }),
  monday('I no longer need cover', 'cover.withdraw'),
  monday('Muss die Vertretung am Freitag leider absagen', 'cover.release', { days: '2026-11-27' }),
  monday('Ich kann am 1.12. doch nicht einspringen', 'cover.release', { days: '2026-12-01' }),
  monday('Habe versehentlich zugesagt', 'cover.release'),
  monday('Ich ziehe meine Zusage zurück', 'cover.release'),

  // Help, small talk, nonsense
  monday('help', 'help'),
  monday('Was kannst du alles?', 'help'),
  monday('Wie funktioniert das hier?', 'help'),
  monday('Hallo zusammen', 'smalltalk'),
  monday('Vielen Dank!', 'smalltalk'),
  monday('Schönen Feierabend', 'smalltalk'),
  monday('Morgen!', 'smalltalk'),
  monday('xyz 123', 'unknown'),
  monday('', 'unknown'),
  monday('lorem ipsum dolor', 'unknown'),
];

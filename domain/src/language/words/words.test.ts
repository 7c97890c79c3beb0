import { describe, expect, test } from 'vitest';
import type { Merit, Obstacle } from '../../cover/types.ts';
import { type HalfDay, plainDate } from '../../kernel/time.ts';
import { namesOfAreas, namingAreas } from './areas.ts';
import { dateWords, halfDaysWords, halfDayWords } from './days.ts';
import { meritWords } from './merits.ts';
import { obstacleWords } from './obstacles.ts';
import { absenceRefusalWords, coverRefusalWords } from './refusals.ts';

const morning = (iso: string): HalfDay => ({ day: plainDate(iso), half: 'morning' });
const afternoon = (iso: string): HalfDay => ({ day: plainDate(iso), half: 'afternoon' });
const nameArea = namingAreas({ WOG: { de: 'Wohngeld', en: 'Housing benefit' } }, 'de');
const allDay = (iso: string): HalfDay[] => [morning(iso), afternoon(iso)];

describe('days and half-days', () => {
  test('one half-day', () => {
    expect(halfDayWords(morning('2026-11-30'), 'de')).toBe('Mo., 30.11., vormittags');
    expect(halfDayWords(afternoon('2026-11-30'), 'en')).toBe('Mon 30 Nov in the afternoon');
    expect(dateWords(plainDate('2027-06-30'), 'de')).toBe('30.6.2027');
  });

  test.each<[string, HalfDay[], string]>([
    [
      'whole days in a row become a span',
      ['2026-11-30', '2026-12-01', '2026-12-02'].flatMap(allDay),
      'Mo., 30.11. bis Mi., 2.12. ganztags',
    ],
    [
      'a half-day and a whole day apart stay apart',
      [morning('2026-12-01'), ...allDay('2026-12-03')],
      'Di., 1.12. vormittags sowie Do., 3.12. ganztags',
    ],
    [
      'mornings in a row become a span of mornings, over the weekend, in whatever order they come',
      [morning('2026-12-08'), morning('2026-12-04'), morning('2026-12-07'), morning('2026-12-03')],
      'Do., 3.12. bis Di., 8.12. vormittags',
    ],
    [
      'a week that ends on Friday noon',
      [...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].flatMap(allDay), morning('2026-12-04')],
      'Mo., 30.11. bis Do., 3.12. ganztags sowie Fr., 4.12. vormittags',
    ],
    [
      'a day in between breaks the span',
      [...allDay('2026-11-30'), ...allDay('2026-12-02'), afternoon('2026-12-04')],
      'Mo., 30.11. und Mi., 2.12. ganztags sowie Fr., 4.12. nachmittags',
    ],
    ['nothing says nothing', [], ''],
  ])('%s', (_sentence, halfDays, expected) => {
    expect(halfDaysWords(halfDays, 'de')).toBe(expected);
  });

  test('in English', () => {
    expect(halfDaysWords([morning('2026-12-01'), ...allDay('2026-12-03')], 'en')).toBe(
      'Tue 1 Dec in the morning as well as Thu 3 Dec all day',
    );
  });
});

describe('subject areas', () => {
  const names = {
    WOG: { de: 'Wohngeld', en: 'Housing benefit' },
    BEST: { de: 'Bestattung', en: 'Funerals' },
  };

  test('bear the names the cooperation gave them, once each and in order', () => {
    expect(namesOfAreas(['WOG', 'BEST', 'WOG'], names, 'de')).toEqual(['Bestattung', 'Wohngeld']);
    expect(namesOfAreas(['WOG', 'BEST'], names, 'en')).toEqual(['Funerals', 'Housing benefit']);
  });

  test('one that has left the catalogue keeps its code', () => {
    expect(namingAreas(names, 'de')('ALT')).toBe('ALT');
  });
});

describe('why somebody is asked', () => {
  test.each<[Merit, string]>([
    [
      { code: 'balance', municipalityName: 'Lippetal', given: 2, taken: 5 },
      'Lippetal hat bisher weniger Vertretungen gegeben als bekommen (2 zu 5).',
    ],
    [
      { code: 'balance', municipalityName: 'Welver', given: 5, taken: 2 },
      'Welver hat bisher mehr Vertretungen gegeben als bekommen (5 zu 2).',
    ],
    [
      { code: 'balance', municipalityName: 'Welver', given: 3, taken: 3 },
      'Welver hat bisher so viele Vertretungen gegeben wie bekommen (je 3).',
    ],
    [
      { code: 'balance', municipalityName: 'Welver', given: 0, taken: 0 },
      'Welver hat bisher weder Vertretungen gegeben noch bekommen.',
    ],
    [{ code: 'home' }, 'Arbeitet in derselben Kommune.'],
    [
      { code: 'seconded', lastDay: plainDate('2027-06-30') },
      'Die Abordnung dorthin gilt bis einschließlich 30.6.2027.',
    ],
    [
      { code: 'competent', areaCode: 'WOG', level: 'junior' },
      'Arbeitet sich gerade in das Fachgebiet Wohngeld ein.',
    ],
    [{ code: 'competent', areaCode: 'WOG', level: 'senior' }, 'Hat Erfahrung im Fachgebiet Wohngeld.'],
    [{ code: 'competent', areaCode: 'WOG', level: 'expert' }, 'Kennt das Fachgebiet Wohngeld besonders gut.'],
    [
      { code: 'with_senior', seniorName: 'Olga Petrova' },
      'Für Rückfragen ist Olga Petrova an dem Halbtag erreichbar.',
    ],
    [{ code: 'may_sign', formula: 'i_a' }, 'Darf dort unterschreiben (i. A.).'],
    [{ code: 'knows_office', covers: 1 }, 'Kennt das Amt: hat dort schon einen Halbtag vertreten.'],
    [{ code: 'knows_office', covers: 4 }, 'Kennt das Amt: hat dort schon 4 Halbtage vertreten.'],
    [
      { code: 'neighbouring', halfDays: 2 },
      'Kann auch die Halbtage davor und danach übernehmen, so bleibt es bei einer Person.',
    ],
    [{ code: 'share_left', left: 1, of: 2 }, 'In der Woche ist noch 1 von 2 Halbtagen der Abordnung frei.'],
    [{ code: 'share_left', left: 2, of: 4 }, 'In der Woche sind noch 2 von 4 Halbtagen der Abordnung frei.'],
    [{ code: 'share_left', left: 1, of: 1 }, 'In der Woche ist der eine Halbtag der Abordnung noch frei.'],
    [{ code: 'last_asked', day: null }, 'Wurde noch nie angefragt.'],
    [{ code: 'last_asked', day: plainDate('2026-10-05') }, 'Zuletzt am 5.10.2026 angefragt.'],
  ])('%o', (merit, sentence) => {
    expect(meritWords(merit, nameArea, 'de')).toBe(sentence);
    expect(meritWords(merit, nameArea, 'en')).toMatch(/^[A-Z].*\.$/);
  });
});

describe('Murat Aydin …', () => {
  test.each<[Obstacle, string]>([
    [{ code: 'is_the_person_covered' }, 'soll selbst vertreten werden'],
    [{ code: 'not_active' }, 'gehört an dem Tag nicht zum Verbund'],
    [{ code: 'absent' }, 'ist an dem Halbtag nicht da'],
    [{ code: 'not_working' }, 'arbeitet an dem Halbtag regulär nicht'],
    [
      { code: 'on_duty', deskName: 'Schalter', municipalityName: 'Welver' },
      'hat an dem Halbtag schon Dienst (Schalter, Welver)',
    ],
    [{ code: 'not_seconded', municipalityName: 'Lippetal' }, 'ist nicht nach Lippetal abgeordnet'],
    [{ code: 'secondment_not_on_weekday', weekday: 1 }, 'ist dorthin montags nicht abgeordnet'],
    [
      { code: 'secondment_not_begun', startsOn: plainDate('2026-12-01') },
      'ist dorthin erst ab dem 1.12.2026 abgeordnet',
    ],
    [
      { code: 'secondment_ended', lastDay: plainDate('2026-11-29') },
      'war dorthin nur bis zum 29.11.2026 abgeordnet',
    ],
    [
      { code: 'share_exhausted', weeklyHalfDays: 1 },
      'hat den Anteil der Abordnung in der Woche ausgeschöpft (1 Halbtag)',
    ],
    [
      { code: 'agreement_missing', areaCode: 'WOG' },
      'darf Wohngeld dort nicht übernehmen, weil beide Kommunen dafür keine Vereinbarung haben',
    ],
    [
      { code: 'agreement_not_effective', areaCode: 'WOG', effectiveFrom: null },
      'darf Wohngeld dort noch nicht übernehmen, weil die Vereinbarung nicht wirksam ist',
    ],
    [
      { code: 'agreement_not_effective', areaCode: 'WOG', effectiveFrom: plainDate('2027-01-01') },
      'darf Wohngeld dort erst ab dem 1.1.2027 übernehmen, wenn die Vereinbarung wirksam wird',
    ],
    [
      { code: 'agreement_ended', areaCode: 'WOG', lastDay: plainDate('2026-10-31') },
      'darf Wohngeld dort nicht mehr übernehmen, weil die Vereinbarung am 31.10.2026 endete',
    ],
    [{ code: 'competence_missing', areaCode: 'WOG' }, 'ist für Wohngeld nicht zuständig'],
    [
      { code: 'competence_too_low', areaCode: 'WOG', level: 'junior', needed: 'senior' },
      'ist im Fachgebiet Wohngeld in Einarbeitung, der Platz verlangt mehr (erfahren)',
    ],
    [
      { code: 'no_senior_reachable', areaCode: 'WOG' },
      'ist im Fachgebiet Wohngeld in Einarbeitung, und an dem Halbtag ist niemand Erfahrenes erreichbar',
    ],
    [
      { code: 'authority_missing', areaCode: 'WOG', municipalityName: 'Lippetal' },
      'hat in Lippetal keine Zeichnungsbefugnis für Wohngeld',
    ],
    [
      { code: 'authority_ended', areaCode: 'WOG', lastDay: plainDate('2026-10-31') },
      'hatte dort nur bis zum 31.10.2026 Zeichnungsbefugnis für Wohngeld',
    ],
    [{ code: 'authority_revoked', areaCode: 'WOG' }, 'hat dort keine Zeichnungsbefugnis für Wohngeld mehr'],
  ])('%o', (obstacle, phrase) => {
    expect(obstacleWords(obstacle, nameArea, 'de')).toBe(phrase);
    expect(obstacleWords(obstacle, nameArea, 'en')).toMatch(/^[a-z]/);
  });
});

test('a refusal says what to do now', () => {
  expect(coverRefusalWords.de.nothing_selected).toBe('Bitte wähle mindestens einen Halbtag aus.');
  expect(coverRefusalWords.de.already_taken).toContain('Du musst nichts mehr tun');
  expect(absenceRefusalWords.en.no_days).toBe(
    'Please say on which days you are away, the first before the last.',
  );
});

import { assert, property, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { routeQuestion } from './routeQuestion.ts';

const first = (text: string) => routeQuestion(text)[0];

describe('a question goes to the area its words point to', () => {
  it.each([
    ['Wie hoch ist der Mehrbedarf für Alleinerziehende mit drei Kindern?', 'HZL'],
    ['Gilt die Grundsicherung auch bei befristeter voller Erwerbsminderung?', 'GRUSI'],
    ['Ab wann zahlen wir Heimkosten nach einem Wechsel des Pflegeheims?', 'HZP'],
    ['Darf das Budget der Eingliederungshilfe angespart werden?', 'EGH'],
    ['Sind Kosten der Bestattungsfeier zu übernehmen?', 'BEST'],
    ['Wann endet die Anspruchseinschränkung nach § 1a AsylbLG?', 'ASYL'],
    ['Ist der Wohngeldbescheid zu ändern, wenn die Miete sinkt?', 'WOG'],
    ['Zahlt Bildung und Teilhabe auch die Klassenfahrt ins Ausland?', 'BUT'],
    ['Kann der Bescheid nach § 45 SGB X noch zurückgenommen werden?', 'VERF'],
    ['Ist eine Lebensversicherung als Vermögen zu verwerten?', 'VERM'],
  ])('%s', (text, code) => {
    expect(first(text)?.code).toBe(code);
  });

  test('a cross-cutting area stands behind the benefit type', () => {
    const codes = routeQuestion('Welches Einkommen zählt beim Wohngeld?')
      .slice(0, 2)
      .map(({ code }) => code);
    expect(codes).toEqual(['WOG', 'VERM']);
  });

  test('a cross-cutting area stands before a benefit that is only alluded to, if its own law is cited', () => {
    expect(first('Heim: Rücknahme nach § 45 SGB X')?.code).toBe('VERF');
  });

  test('a compound points to all areas it has words of', () => {
    const reasons = routeQuestion('Nachhilfekontoauszug').filter(({ score }) => score > 0);
    expect(reasons.map(({ code }) => code).sort()).toEqual(['BUT', 'VERF']);
  });

  test('what points nowhere is likeliest on procedure', () => {
    expect(first('Was gilt denn hier?')).toMatchObject({ code: 'VERF', score: 0, reasons: [] });
  });

  test('it says why', () => {
    expect(first('Was gilt nach § 74 SGB XII?')?.reasons).toContainEqual({
      by: 'statute',
      words: '§ 74 SGB XII',
    });
  });
});

test('every area is ranked, and the shares make one, or nothing where nothing points anywhere', () => {
  const ranked = routeQuestion('Wohngeld oder Grundsicherung?');
  expect(ranked).toHaveLength(10);
  expect(ranked.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1);
  expect(routeQuestion('').every(({ score, reasons }) => score === 0 && reasons.length === 0)).toBe(true);
});

test('any text can be routed', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(routeQuestion(text)).toHaveLength(10);
    }),
  );
});

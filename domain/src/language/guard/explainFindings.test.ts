import { expect, test } from 'vitest';
import { explainFindings } from './explainFindings.ts';
import { inspect } from './inspect.ts';

const text = 'Frau Müller, IBAN DE89 3704 0044 0532 0130 00';

test('the German explanation names the kinds, how to rephrase and what only the author can do', () => {
  expect(explainFindings(inspect(text), 'de')).toBe(
    'Deine Nachricht enthält vermutlich einen Namen und eine Bankverbindung; schreib es bitte ohne Angaben zur Person, zum Beispiel nur mit Aktenzeichen und Leistungsart. Lösche die Nachricht bitte selbst aus dem Chat, denn ich kann sie in Teams nicht löschen.',
  );
});

test('for the reason of an absence it asks for the days only', () => {
  expect(explainFindings(inspect('bin heute krank'), 'de')).toContain('nenne bitte nur die Tage');
  expect(explainFindings(inspect('bin heute krank'), 'en')).toContain('I do not need a reason');
});

test('it repeats nothing of the text', () => {
  for (const language of ['de', 'en'] as const) {
    expect(explainFindings(inspect(text), language)).not.toMatch(/Müller|DE89/);
  }
});

test('nothing found needs no explanation', () => {
  expect(explainFindings([], 'de')).toBe('');
});

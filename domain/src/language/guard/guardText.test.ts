import { describe, expect, it, test } from 'vitest';
import { type GuardedText, guardText } from './guardText.ts';

/** Stands for any command that stores text. */
const store = (text: GuardedText): number => text.length;

test('a clean text passes unchanged', () => {
  const text = 'Ich brauche Vertretung vom 1.12. bis 5.12. für Grundsicherung, Fall SO-2026-00077';
  expect(guardText(text)).toEqual({ ok: true, value: text });
});

test('a text with social data is refused, and a masked one is offered', () => {
  const result = guardText('Frau Müller, geb. 3.4.1961, wohnt Lindenweg 3');
  expect(result).toMatchObject({
    ok: false,
    reason: 'contains_social_data',
    masked: 'Frau [Name], geb. [Geburtsdatum], wohnt [Anschrift]',
  });
});

test('the reason of an absence is masked and the days stay', () => {
  const result = guardText('Bin vom 1.12. bis 5.12. krank');
  expect(result).toMatchObject({ ok: false, masked: 'Bin vom 1.12. bis 5.12. [Abwesenheitsgrund]' });
});

test('only the guard makes a text that can be stored', () => {
  const typed = 'Brauche Vertretung am 1.12.';
  // @ts-expect-error: what a person typed has not been guarded.
  store(typed);
  const result = guardText(typed);
  expect(result.ok && store(result.value)).toBe(typed.length);
});

describe('numbers do not hide behind odd signs', () => {
  it.each([
    ['no-break spaces', 'DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000'],
    ['zero-width spaces', 'DE89\u200B37040044\u200B0532013000'],
    ['soft hyphens', 'DE8937040044\u00AD0532013000'],
    ['full-width digits', 'DE８９370400440532013000'],
    ['long dashes', 'DE89–3704–0044–0532–0130–00'],
    ['line breaks', 'DE89 3704 0044\n0532 0130 00'],
  ])('%s', (_how, iban) => {
    expect(guardText(`Konto ${iban} bitte`)).toMatchObject({ ok: false, masked: 'Konto [IBAN] bitte' });
  });

  it('decomposed umlauts', () => {
    expect(guardText('Frau Mu\u0308ller wartet')).toMatchObject({ ok: false, masked: 'Frau [Name] wartet' });
  });
});

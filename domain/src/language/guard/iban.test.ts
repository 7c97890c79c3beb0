import { describe, expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findIbans, hasValidIbanCheck } from './iban.ts';

const places = placesFoundBy(findIbans);

test('the check follows ISO 7064 on the published examples', () => {
  expect(hasValidIbanCheck('DE89370400440532013000')).toBe(true);
  expect(hasValidIbanCheck('GB29NWBK60161331926819')).toBe(true);
  expect(hasValidIbanCheck('DE88370400440532013000')).toBe(false);
});

describe('bank details are found', () => {
  it.each([
    ['in groups', 'bitte auf DE89 3704 0044 0532 0130 00 zahlen', 'DE89 3704 0044 0532 0130 00'],
    ['in lower case', 'de89370400440532013000', 'de89370400440532013000'],
    ['with dashes', 'DE89-3704-0044-0532-0130-00', 'DE89-3704-0044-0532-0130-00'],
    ['glued to other letters', 'xxGB29NWBK60161331926819yy', 'GB29NWBK60161331926819'],
    ['from abroad', 'Konto AT611904300234573201', 'AT611904300234573201'],
    ['with a wrong check digit', 'DE12 5001 0517 0648 4898 91 stimmt nicht', 'DE12 5001 0517 0648 4898 91'],
    ['cut off, after the word', 'IBAN: 3704 0044 0532', '3704 0044 0532'],
    ['as an old account number', 'Kontonummer 532013000', '532013000'],
  ])('%s', (_how, text, found) => {
    expect(places(text)).toEqual([found]);
  });
});

test.each([
  'IBAN fehlt noch',
  'DE 2026',
  'Konto 533100 im Haushalt',
  'SO-2026-00077',
  'BGBl. 2023 I Nr. 408',
])('"%s" holds no bank details', (text) => {
  expect(places(text)).toEqual([]);
});

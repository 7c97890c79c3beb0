import { expect, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findPensionIds, isPensionId, pensionIdCheckDigit } from './pensionId.ts';

const places = placesFoundBy(findPensionIds);

test('the check digit follows the official weights', () => {
  expect(pensionIdCheckDigit('15070649C10')).toBe(3);
  expect(isPensionId('15 070649 C 103')).toBe(true);
  expect(isPensionId('15 070649 C 104')).toBe(false);
});

test('a pension insurance number is found however it is spaced, also with a slip in it', () => {
  expect(places('RV-Nr. 15 070649 C 103 bitte')).toEqual(['15 070649 C 103']);
  expect(places('15070649c104')).toEqual(['15070649c104']);
  expect(places('Rentenversicherungsnummer: 15 070649 C')).toEqual(['15 070649 C']);
  expect(places('SV-Nummer 12190367K00')).toEqual(['12190367K00']);
});

test.each(['12345678A123', 'SO-2026-00077', 'B 8 SO 24/12 R', '01.12.2026 A 101'])(
  '"%s" holds none',
  (text) => {
    expect(places(text)).toEqual([]);
  },
);

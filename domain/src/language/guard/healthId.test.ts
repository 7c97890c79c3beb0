import { expect, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findHealthIds, isHealthId } from './healthId.ts';

const places = placesFoundBy(findHealthIds);

test('the check digit follows the weights 1 and 2', () => {
  expect(isHealthId('A123456780')).toBe(true);
  expect(isHealthId('A123456789')).toBe(false);
});

test('a health insurance number that checks out is found anywhere', () => {
  expect(places('A123456780 bei der Kasse melden')).toEqual(['A123456780']);
  expect(places('a123 456 780')).toEqual(['a123 456 780']);
});

test('with a wrong check digit it is found after a cue or a fund', () => {
  expect(places('KVNR A123456789')).toEqual(['A123456789']);
  expect(places('bei der Barmer M310119801')).toEqual(['M310119801']);
  expect(places('Bestellung A123456789')).toEqual([]);
});

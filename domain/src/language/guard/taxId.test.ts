import { expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findTaxIds, isTaxId } from './taxId.ts';

const places = placesFoundBy(findTaxIds);

it.each(['86095742719', '47036892816', '65929970489', '57549285017', '25768131411'])(
  '%s is a tax id',
  (id) => {
    expect(isTaxId(id)).toBe(true);
  },
);

it.each([
  ['a wrong check digit', '86095742718'],
  ['a leading zero', '02476291358'],
  ['no digit twice', '12345678903'],
  ['two digits twice', '11223456789'],
  ['ten digits', '8609574271'],
])('%s makes it none', (_why, id) => {
  expect(isTaxId(id)).toBe(false);
});

test('a tax id is found in groups and in one piece', () => {
  expect(places('die 86 095 742 719 passt nicht')).toEqual(['86 095 742 719']);
  expect(places('86095742719')).toEqual(['86095742719']);
});

test('after "Steuer-ID" or "Steuernummer" any number counts, for a typing error is still personal', () => {
  expect(places('Steuer-ID 86 095 742 718')).toEqual(['86 095 742 718']);
  expect(places('Steuernummer: 343/5678/1234')).toEqual(['343/5678/1234']);
});

test.each(['86095742718 Euro', 'Steuerbescheid 2025 fehlt', 'Aktenzeichen 50-86095742719'])(
  '"%s" holds none',
  (text) => {
    expect(places(text)).toEqual([]);
  },
);

import { expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findPlates } from './plate.ts';

const places = placesFoundBy(findPlates);

it.each([['SO-AB 123'], ['LP-X 1'], ['SO AB 123'], ['HSK-ME 99E'], ['so-ab 123']])(
  '%s is a licence plate',
  (plate) => {
    expect(places(`das Auto ${plate} ist Vermögen`)).toEqual([plate]);
  },
);

test('without spaces it counts where a vehicle is spoken of', () => {
  expect(places('Kennzeichen SOAB123H')).toEqual(['SOAB123H']);
  expect(places('ihr Wagen, SOAB123')).toEqual(['SOAB123']);
  expect(places('Raum SOAB123')).toEqual([]);
});

test('a rare district counts after "Kennzeichen"', () => {
  expect(places('Kennzeichen QX-AB 12')).toEqual(['QX-AB 12']);
  expect(places('QX-AB 12')).toEqual([]);
});

test.each([
  'SO-2026-00077',
  'KW 49',
  'Q1 2027',
  'A-12',
  'EU-VO 883/2004',
  'B 8 SO 24/12 R',
  'MO-FR 8-12 Uhr',
  'mo-mi 8 Uhr',
  'SGB XII 4',
  'SO-HP 2026',
  'DIN-EN 1717',
  'Formular K-KG 9',
  'DIN A 4',
])('"%s" holds none', (text) => {
  expect(places(text)).toEqual([]);
});

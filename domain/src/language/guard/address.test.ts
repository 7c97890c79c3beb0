import { expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findAddresses } from './address.ts';

const places = placesFoundBy(findAddresses);

it.each([
  ['Bahnhofstraße 5'],
  ['bahnhofstr. 5a'],
  ['Lange Straße 12 b'],
  ['Wilhelm-Busch-Weg 3'],
  ['Am Markt 3'],
  ['An der Kirche 7'],
  ['Zum Sportplatz 2'],
  ['Lindenallee 4-6'],
  ['Bahnhofstr. 5, 59494 Soest'],
  ['59505 Bad Sassendorf, Lindenweg 3'],
  ['Straße des 17. Juni 135, 10623 Berlin'],
  ['Kölner Ring 112'],
  ['Lange Wende 44, 59755 Arnsberg'],
  ['Schillerplatz 1, D-59494 Soest'],
  ["Auf'm Kamp 21"],
  ['Am Kützelbach 7, Bad Sassendorf'],
  ['Bergische Landstr. 61'],
])('%s is an address', (address) => {
  expect(places(`zieht um: ${address}`)).toEqual([address]);
});

test('after "wohnt" the street alone is enough', () => {
  expect(places('wohnt in der Bahnhofstraße')).toEqual(['Bahnhofstraße']);
  expect(places('Glatteis in der Bahnhofstraße')).toEqual([]);
});

test('a place with any name counts where somebody lives or a town follows', () => {
  expect(places('wohnt Im Hagen 12')).toEqual(['Im Hagen 12']);
  expect(places('In der Lake 3, 59494 Soest')).toEqual(['In der Lake 3, 59494 Soest']);
  expect(places('Im Hagen 12')).toEqual([]);
});

test.each([
  '59494 Soest',
  'Telefonplatz 2',
  'Arbeitsplatz 3',
  'Rechtsweg 2',
  'Am 3. Dezember',
  'Im Zimmer 12',
  'In der KW 49',
  'Schulweg 3 km',
  'Bahnhof 3',
  'Kapitel 4 SGB XII',
  'am Stichtag 30.11.',
  'VG Arnsberg, 9 K 2345/18',
  'Bielefeld 2024',
  'Am Bahnhof 3 Busse',
  'Aktenplan 12',
])('"%s" holds none', (text) => {
  expect(places(text)).toEqual([]);
});

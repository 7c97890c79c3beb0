import { expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findPhones } from './phone.ts';

const places = placesFoundBy(findPhones);

it.each([
  ['0171 2345678'],
  ['02921/103-0'],
  ['(02921) 34567'],
  ['+49 (0)2921 1030'],
  ['0049 171 2345678'],
  ['0171.2345678'],
  ['02921 / 34 56 78'],
  ['(0 29 42) 1 23 45'],
  ['+380 67 123 45 67'],
  ['0251.4917'],
])('%s is a phone number', (number) => {
  expect(places(`bitte ${number} anrufen`)).toEqual([number]);
});

test('a local number counts after a cue', () => {
  expect(places('Tel. 345678')).toEqual(['345678']);
  expect(places('erreichbar unter der Nummer 34 56 78')).toEqual(['34 56 78']);
  expect(places('Platz 345678')).toEqual([]);
});

test.each([
  'Telefon 8-12 Uhr',
  'Telefondienst vom 1.12. bis 5.12.',
  'Telefon 01.12.2026',
  '08:00-12:00 und 13:30-17:00',
  '0730-1700 Uhr',
  'AGS 05974004',
  'Kassenzeichen 0123456789',
  'Fall SO-2026-00077',
  'am 01/12/2026',
  '1.234,56 Euro',
  'L 9 SO 12/08',
  'Rechnungsnr. 02921-2024',
  'Buchungsnummer 0234 5567 8891',
  'Kundennr. 0815 4711',
  'Angebot 0202-33445566',
])('"%s" holds none', (text) => {
  expect(places(text)).toEqual([]);
});

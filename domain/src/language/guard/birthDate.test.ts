import { describe, expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { plainDate } from '../../kernel/time.ts';
import { findBirthDates } from './birthDate.ts';

const places = placesFoundBy(findBirthDates, { today: plainDate('2026-11-23') });

describe('after a cue any date is a birth date', () => {
  it.each([
    ['geb. 1.2.1950', '1.2.1950'],
    ['geb. 12.4.2023', '12.4.2023'],
    ['geboren am 3. April 1961', '3. April 1961'],
    ['(*03.04.61)', '03.04.61'],
    ['Geburtsdatum: 3.4.61', '3.4.61'],
    ['Geb.-Dat. 03/04/61', '03/04/61'],
    ['geb. 030461', '030461'],
    ['Jg. 1950', '1950'],
    ['am 3.4.1961 in Homs geboren', '3.4.1961'],
    ['born on 3 April 1961', '3 April 1961'],
    ['Geburtsdatum des Kindes: 12. Februar 2024', '12. Februar 2024'],
    ['geboren wurde sie am 16.7.1942', '16.7.1942'],
    ['geb. 04/1952', '04/1952'],
  ])('%s', (text, found) => {
    expect(places(text)).toEqual([found]);
  });
});

test('all dates of several children count', () => {
  expect(places('Kinder: geb. 2.2.2012, 4.4.2014 und 6.6.2018')).toEqual([
    '2.2.2012',
    '4.4.2014',
    '6.6.2018',
  ]);
});

test('a bare date counts when it lies more than 14 years back', () => {
  expect(places('Antragsteller, 3.4.1961, fragt')).toEqual(['3.4.1961']);
  expect(places('Frau Müller, 1.1.1985')).toEqual(['1.1.1985']);
  expect(places('(22.11.2012)')).toEqual(['22.11.2012']);
  expect(places('(24.11.2012)')).toEqual([]);
});

test.each([
  'Vertretung am 1.12.2026',
  'vom 30.11. bis 4.12.26',
  'BSG, Urteil vom 12.12.2003 – B 8 SO 24/12 R',
  'Bescheid vom 3.4.2009',
  'seit 01.01.2005',
  'Gesetz v. 27.12.2003 (BGBl. I S. 3022)',
  'gilt am 1. Januar 2005',
  'Regelaltersgrenze für Jahrgang 1958',
  'Produkt 05.03.01',
  'am 31.13.1950',
  'Heirat am 12.8.1995 in Istanbul',
  'Rentenbeginn 1.9.2009',
  'vor dem 2.1.1961 geborene Versicherte',
  'Jahrgang 1964 geht mit 67',
  'am 26. Juni 1996 sichergestellt',
])('"%s" holds none', (text) => {
  expect(places(text)).toEqual([]);
});

import { describe, expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findNames } from './name.ts';

const places = placesFoundBy(findNames);

describe('names are found', () => {
  it.each([
    ['Frau Müller hat angerufen', ['Müller']],
    ['frau müller braucht den bescheid', ['müller']],
    ['Herr Kowalke wartet', ['Kowalke']],
    ['Hr. Yılmaz und Fr. Özdemir', ['Yılmaz', 'Özdemir']],
    ['Familie Al-Hassan', ['Al-Hassan']],
    ['Herr und Frau Tsegay', ['Tsegay']],
    ['Eheleute Demir', ['Demir']],
    ['Herr M. aus Soest', ['M.']],
    ['Frau Prof. Dr. von der Heide', ['von der Heide']],
    ['Frau Tsegereda Woldemichael', ['Tsegereda Woldemichael']],
    ['Antragstellerin Oksana Kovalenko', ['Oksana Kovalenko']],
    ['Mandant Weber', ['Weber']],
    ['Kind Lena bekommt BuT', ['Lena']],
    ['namens Brösel', ['Brösel']],
    ['geb. Schulze', ['Schulze']],
    ['Az. Müller', ['Müller']],
    ['Fall Torgre Schmitz', ['Torgre Schmitz']],
    ['Maria Kowalke widerspricht', ['Maria Kowalke']],
    ['ali kaya ruft an', ['ali kaya']],
    ['Schulze, Petra', ['Schulze, Petra']],
    ['Widerspruch von Müller', ['Müller']],
    ['Frau Bürgermeisterin Schulze', ['Schulze']],
  ])('%s', (text, found) => {
    expect(places(text)).toEqual(found);
  });
});

describe('no names', () => {
  it.each([
    'Frau Bürgermeisterin hat zugesagt',
    'Herr Kollege, kannst du?',
    'Frau aus Soest mit zwei Kindern',
    'die Frau Wohngeld beantragt hat',
    'Antragsteller mittellos',
    'Antragsteller Wohngeld',
    'Familie der Leistungsberechtigten',
    'Fall Lippetal',
    'Bad Sassendorf, Möhnesee, Lippetal',
    'Meyer-Ladewig/Keller, SGG, § 84 Rn. 3',
    'Grube/Wahrendorf, SGB XII',
    'Das heißt Antrag ablehnen',
    'Mo-Fr Vormittag',
    'Danke Petra',
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});

test('colleagues are no finding, but somebody who shares a part of their name is', () => {
  const withStaff = placesFoundBy(findNames, { colleagues: ['Petra Albers', 'Jonas Kemper-Lohse'] });
  expect(
    withStaff('Frau Albers, P. Albers, petra albers, Herr Kemper-Lohse und Frau Albers Zahllauf'),
  ).toEqual([]);
  expect(withStaff('Maria Albers')).toEqual(['Maria Albers']);
  expect(withStaff('Petra Schulze')).toEqual(['Petra Schulze']);
});

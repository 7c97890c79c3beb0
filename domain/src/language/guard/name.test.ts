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
    ['Frau P.-S. hat unterschrieben', ['P.-S.']],
    ['LB Wesselhorst hat geerbt', ['Wesselhorst']],
    ['der kleine Emre', ['Emre']],
    ['Sie heißt jetzt Lewandowska', ['Lewandowska']],
    ['Name des Kindes: Tymofij', ['Tymofij']],
    ['Betrifft: Wagner, Karl-Heinz', ['Wagner, Karl-Heinz']],
    ['Tesfay, Herr, kommt', ['Tesfay']],
    ['frau göktas hat eine frage', ['göktas']],
    ['HERR TÜRKYILMAZ WARTET', ['TÜRKYILMAZ']],
    ['Weber hat Widerspruch eingelegt', ['Weber']],
    ['Bei Fischer ist die Heizung kaputt', ['Fischer']],
    ['Kochs Antrag', ['Kochs']],
    ['Wiśniak wartet', ['Wiśniak']],
    ['Mueller_Hans_2024', ['Mueller_Hans']],
    ['SO-50-BRANDT-07', ['BRANDT']],
    ['50-4-Feldkötter-88', ['Feldkötter']],
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
    'Koch in Teilzeit',
    'Richter hat einen Vergleich vorgeschlagen',
    'Weber ist ein Ausbildungsberuf',
    'Wenn der Antragsteller Hausrat besitzt',
    'Das Programm heißt Teams',
    'Vorsitzender Richter am BSG Dr. Wenner',
    'Willy-Brandt-Haus, Robert Koch-Institut',
    'Bäckerei Schmitz, Fa. Schmitz und Autohaus Krüger',
    'Haus Maria Frieden',
    'SO-2026-00077 und GRUSI-2025-17',
    'KdU_Richtlinie_2025.docx',
    'Vgl. Müller, NDV 2011, 321',
    'die beteiligten Stellen',
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

import { describe, expect, it, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findAbsenceReasons } from './absenceReason.ts';

const places = placesFoundBy(findAbsenceReasons);

describe('why somebody is away is found', () => {
  it.each([
    ['bin heute krank', 'krank'],
    ['krnak bis Freitag', 'krnak'],
    ['Mein Kind ist krank, ich falle heute aus', 'Mein Kind ist krank'],
    ['Heute Nachmittag bin ich beim Arzt', 'Arzt'],
    ['AU bis 4.12.', 'AU'],
    ['OP-Termin am 3.12., bitte vertreten', 'OP-Termin'],
    ['Bin ab Montag in Reha', 'Reha'],
    ['hab migräne', 'migräne'],
    ['Magen-Darm, falle aus', 'Magen-Darm'],
    ['Habe nächste Woche Urlaub, wer kann Hilfe zur Pflege übernehmen?', 'Urlaub'],
    ['Vertretung wegen Urluab', 'Urluab'],
    ['KW 49 bin ich auf Fortbildung, bitte Vertretung', 'Fortbildung'],
    ['Vertretung in KW 49 für Wohngeld wegen Krankheit', 'Krankheit'],
    ['Habe mir das Bein gebrochen', 'Bein gebrochen'],
    ['meine Mutter ist gestorben', 'meine Mutter ist gestorben'],
    ['mir geht es nicht gut', 'geht es nicht gut'],
    ['aus privaten Gründen nicht da', 'privaten Gründen'],
    ['Bin krank und Antragsteller wartet', 'krank'],
    ['Elternzeit ab Januar', 'Elternzeit'],
    ['I am sick today', 'sick'],
  ])('%s', (text, found) => {
    expect(places(text)).toEqual([found]);
  });
});

describe('illness and care of a citizen, benefits and plans of the office are none', () => {
  it.each([
    'Erkrankung des Antragstellers',
    'Vertretung gesucht, Antragsteller im Krankenhaus',
    'Mehrbedarf bei Schwangerschaft nach § 30 SGB XII',
    'Krankenhilfe nach § 4 AsylbLG',
    'Vertretung für Hilfe zur Pflege am 3.12.',
    'Pflegegeld und Krankenkasse',
    'Bestattungskosten: wer vertritt morgen?',
    'Zählt Elterngeld in der Elternzeit als Einkommen?',
    'Ist eine Haushaltsersparnis abzuziehen, wenn im Krankenhaus volle Verpflegung erfolgt?',
    'Umzug im laufenden Bezug',
    'Schulung der Sachbearbeitung',
    'Plane die Quartalsschulung für Q1',
    'Ich möchte die Schulung im März planen',
    'Termin für den Lenkungsausschuss im Februar finden',
    'Beendigung der Kooperation, Gruppe versetzt',
    'Beiträge zur Kranken- und Pflegeversicherung',
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});

test('the absence of a named colleague counts', () => {
  const withStaff = placesFoundBy(findAbsenceReasons, { colleagues: ['Petra Albers'] });
  expect(withStaff('Petra ist im Krankenhaus')).toEqual(['Krankenhaus']);
});

import { expect, test } from 'vitest';
import { asksForOwnQuestions } from './asksForOwnQuestions.ts';

test.each([
  'Meine Fragen',
  'Zeig mir bitte meine Fragen',
  'Wo finde ich meine Fachfragen?',
  'Was ist mit meinen Fragen?',
  'Offene Fragen',
  'Gibt es noch offene Fragen für mich?',
  'Welche Fragen sind noch offen?',
  'Welche Fragen warten auf mich?',
  'Was muss ich noch beantworten?',
  'Muss ich heute noch was beantworten?',
  'Wurde meine Frage schon beantwortet?',
  'Wartet noch eine Frage auf mich?',
  'my open questions',
  'What do I still have to answer?',
])('%s', (text) => expect(asksForOwnQuestions(text)).toBe(true));

test.each([
  'Meine Frage: Zählt das Kindergeld?',
  'Ich habe Fragen zum Wohngeld',
  'Welche Fragen muss ich dem Klienten stellen?',
  'Muss ich eine Anfrage des Gerichts noch beantworten?',
  'Meine Fälle',
  'Habt ihr offene Fragen zur Vertretung?',
])('not: %s', (text) => expect(asksForOwnQuestions(text)).toBe(false));

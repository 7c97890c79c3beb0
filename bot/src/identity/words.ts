import type { InBoth } from '@verbund/domain/language/language';

const de = {
  unknown:
    'Dein Konto ist in keinem Verbund eingetragen. Bitte wende dich an deine Fachbereichsleitung oder die Verwaltung des Verbunds.',
  writePersonally: 'Das klären wir unter uns: Schreib mir bitte im persönlichen Chat.',
  answeredPersonally: 'Ich habe dir im persönlichen Chat geantwortet.',
  onlyNetwork:
    'Im Kompetenzteam findest du Standardfälle, stellst Fachfragen und beantwortest welche. Schreib mir ein Stichwort oder deine Frage; mehr zeige ich dir hier nicht.',
  malformed:
    'Mit diesem Knopf kann ich nichts anfangen. Bitte schreib mir „Hilfe“ und versuche es von dort aus.',
};
type IdentityWords = typeof de;

const en: IdentityWords = {
  onlyNetwork:
    'In the expert network you find standard cases, ask questions and answer some. Write me a keyword or your question; I show you no more here.',
  unknown:
    'Your account is not entered in any cooperation. Please turn to your team lead or to the administration of the cooperation.',
  writePersonally: 'Let us settle this between us: please write to me in the personal chat.',
  answeredPersonally: 'I have answered you in the personal chat.',
  malformed: 'I can make nothing of this button. Please write “Hilfe” to me and try again from there.',
};

export const identityWords: InBoth<IdentityWords> = { de, en };

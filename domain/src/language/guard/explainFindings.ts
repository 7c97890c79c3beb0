import type { Language } from '../language.ts';
import { FINDING_KINDS, type Finding } from './finding.ts';
import { kindWordsAsObject } from './kindWords.ts';

const REPHRASE = {
  de: {
    person: 'schreib es bitte ohne Angaben zur Person, zum Beispiel nur mit Aktenzeichen und Leistungsart',
    reason: 'nenne bitte nur die Tage, einen Grund brauche ich nicht',
    both: 'schreib es bitte ohne Angaben zur Person und ohne Grund, Aktenzeichen und Tage genügen',
  },
  en: {
    person: 'please leave the person out, the case reference and the benefit are enough',
    reason: 'please give the days only, I do not need a reason',
    both: 'please leave out the person and the reason, the case reference and the days are enough',
  },
} as const;

const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/**
 * Tells the author in two sentences which kinds of data were found, how to rephrase, and to delete the message in
 * Teams, which a bot cannot do. Never repeats the text. Empty without findings.
 */
export const explainFindings = (findings: readonly Finding[], language: Language): string => {
  const kinds = FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind));
  if (kinds.length === 0) return '';
  const hasReason = kinds.includes('absenceReason');
  const advice = REPHRASE[language][hasReason ? (kinds.length > 1 ? 'both' : 'reason') : 'person'];
  const words = kinds.map((kind) => kindWordsAsObject[language][kind]);
  return language === 'de'
    ? `Deine Nachricht enthält vermutlich ${listed(words, 'und')}; ${advice}. Lösche die Nachricht bitte selbst aus dem Chat, denn ich kann sie in Teams nicht löschen.`
    : `Your message probably contains ${listed(words, 'and')}; ${advice}. Please delete the message from the chat yourself, because I cannot delete it in Teams.`;
};

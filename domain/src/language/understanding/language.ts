import type { Token } from './tokenise.ts';

const ENGLISH = new Set(
  (
    'the i need for on who can you please my me is are was will have has at of and what when where how tomorrow today week month ' +
    'cover sick help out this next from until to be not does do with there any someone show'
  ).split(' '),
);
const GERMAN = new Set(
  (
    'der die das ich wir und ist bin sind nicht fuer von vom zum zur bei beim mit auf ein eine einen wer was wann wie kann bitte ' +
    'heute morgen woche im am habe hab brauche mich mir uns es den dem des bis ab'
  ).split(' '),
);

/** True when a message is English rather than German; "do", "so" and "but" mean other things then. */
export const isEnglish = (tokens: readonly Token[]): boolean => {
  let balance = 0;
  for (const token of tokens) {
    const word = token.raw.toLowerCase();
    if (ENGLISH.has(word)) balance++;
    if (GERMAN.has(token.text) && word !== 'am' && !ENGLISH.has(word)) balance--;
  }
  return balance > 0;
};

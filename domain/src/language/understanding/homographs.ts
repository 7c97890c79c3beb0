import { isSign, isText, isWord } from './dates/reading.ts';
import { isEnglish } from './language.ts';
import type { Token } from './tokenise.ts';

const ADDRESSED = [
  'zusammen',
  'alle',
  'allerseits',
  'leute',
  'liebe',
  'lieber',
  'kollegen',
  'kolleginnen',
  'team',
  'ihr',
  'euch',
];

/**
 * "Morgen" is a greeting, a part of the day or tomorrow. Greetings become `gutenmorgen`, parts of the day `morgens`.
 * Works on corrected tokens.
 */
const decideMorgen = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.text === 'morning' && isText(tokens, index - 1, 'good'))
      return { ...token, text: 'gutenmorgen' };
    if (token.text !== 'morgen' || token.raw.toLowerCase() === 'tomorrow') return token;
    if (isText(tokens, index - 1, 'guten', 'gutn', 'guden', 'gudn', 'gut', 'schoenen'))
      return { ...token, text: 'gutenmorgen' };
    const opens = index === 0 || (index === 1 && isText(tokens, 0, 'na', 'hallo', 'hi', 'moin'));
    const alone = tokens.length === 1 || tokens.slice(index + 1).every((other) => other.kind === 'sign');
    if (opens && index === 0 && alone && /^M/.test(token.raw)) return { ...token, text: 'gutenmorgen' };
    if (opens && isText(tokens, index + 1, ...ADDRESSED)) return { ...token, text: 'gutenmorgen' };
    if (opens && /^M/.test(token.raw) && isSign(tokens, index + 1, ',', '!', '.'))
      return { ...token, text: 'gutenmorgen' };
    // "heute Morgen", "Freitag Morgen", "am Morgen"
    if (
      isWord(tokens, index - 1, 'weekday', 'relative') ||
      isText(tokens, index - 1, 'am', 'diesen', 'jeden')
    )
      return { ...token, text: 'morgens' };
    return token;
  });

/** "Meine Falle" without its dots are cases; "ich falle aus" is an absence. */
const decideFalle = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.text !== 'falle' || isText(tokens, index - 1, 'ich') || isText(tokens, index + 1, 'ich'))
      return token;
    return tokens.some(({ text }) => text === 'aus' || text === 'ausfalle')
      ? token
      : { ...token, text: 'faelle' };
  });

/** "We" is the weekend in German chats, and whoever writes in English ones. */
const decideWe = (tokens: readonly Token[]): readonly Token[] =>
  isEnglish(tokens)
    ? tokens.map((token) => (token.text === 'we' && token.raw !== 'WE' ? { ...token, text: 'wir' } : token))
    : tokens;

/** Words that are written alike and mean different things, told apart by what stands around them. */
export const decideHomographs = (tokens: readonly Token[]): Token[] =>
  decideFalle(decideMorgen(decideWe(tokens)));

import { editDistance } from './editDistance.ts';
import type { Token } from './tokenise.ts';
import { SHORTEST_CORRECTED, SHORTEST_SWAPPED, type Vocabulary } from './vocabulary.ts';
import { dateWords } from './words/dateWords.ts';
import { ordinaryWords } from './words/ordinaryWords.ts';

/** So common that they are recognised with a letter missing, though four letters are left. */
const COMMON = new Set(['krank', 'danke', 'hilfe', 'heute', 'woche', 'bitte', 'frage']);

/** Two neighbouring letters swapped, and nothing else. */
const isSwap = (word: string, form: string): boolean =>
  word.length === form.length && [...word].sort().join() === [...form].sort().join();

/** Slips a word of this length may hold and still be recognised. */
const slipsAllowed = (length: number): number => (length < SHORTEST_SWAPPED ? 0 : length < 10 ? 1 : 2);

/** Whether a slip may have made `word` of `form`: in short words only a swap, or a letter missing in a common word. */
const isBelievable = (word: string, form: string, distance: number): boolean => {
  if (distance === 2) return form.slice(0, 4) === word.slice(0, 4);
  if (word.length >= SHORTEST_CORRECTED && form.length >= SHORTEST_CORRECTED) return true;
  return isSwap(word, form) || (word.length < form.length && COMMON.has(form));
};

/** The one known form a misspelt word stands for, or null when there is none or the choice is open. */
const nearest = (word: string, vocabulary: Vocabulary): string | null => {
  const allowed = slipsAllowed(word.length);
  if (allowed === 0 || ordinaryWords.has(word)) return null;
  let best: string | null = null;
  let bestDistance = allowed + 1;
  // The first letter is rarely wrong; swapped with the second it may be.
  const letters = word[0] === word[1] ? [word[0]] : [word[0], word[1]];
  for (const letter of letters) {
    for (const form of vocabulary.byLetter.get(letter ?? '') ?? []) {
      const limit = Math.min(bestDistance, slipsAllowed(form.length), allowed);
      if (Math.abs(form.length - word.length) > limit) continue;
      const distance = editDistance(word, form, limit);
      if (distance > limit || distance >= bestDistance) continue;
      if (letter === word[1] && (form[1] !== word[0] || distance > 1)) continue;
      if (!isBelievable(word, form, distance)) continue;
      best = form;
      bestDistance = distance;
    }
  }
  return best;
};

const isPart = (word: string): boolean =>
  dateWords.get(word)?.is === 'part' || word === 'morgen' || word === 'mittag' || word === 'frueh';

/** Second halves of compounds that say what the whole is ("Telefonvertretung", "Amtsleitertreffen"). */
const HEADS = [
  'vertretungsanfrage',
  'vertretungen',
  'vertretung',
  'dienstplan',
  'standardfall',
  'standardfaelle',
  'besprechung',
  'sitzung',
  'schulung',
  'treffen',
  'urlaub',
  'frist',
  'faelle',
  'termin',
  'fall',
  'akten',
];
const PREFIXES = new Set(['ein', 'auf', 'ueber', 'zusammen', 'anbe', 'aus', 'nach', 'umge', 'beein']);
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er'];

/** Cuts "Freitagnachmittag", "Wohngeldvertretung", "Nachmittagsdienst" into the words it is made of. */
const splitCompound = (word: string, vocabulary: Vocabulary): string[] | null => {
  for (let cut = 4; cut <= word.length - 3; cut++) {
    const left = word.slice(0, cut);
    const right = word.slice(cut);
    const meaning = dateWords.get(left)?.is;
    if (meaning === 'weekday' && isPart(right)) return [left, right];
    if (meaning === 'part' || meaning === 'month') {
      const rest = right.startsWith('s') ? right.slice(1) : right;
      if (HEADS.includes(rest)) return [left, rest];
    }
    if (cut < SHORTEST_CORRECTED && left !== 'asyl') continue;
    const area = vocabulary.phrases
      .get(left)
      ?.some((phrase) => phrase.words.length === 1 && phrase.kind === 'name' && phrase.exact === null);
    const openArea = vocabulary.openPhrases.some(
      (phrase) => phrase.words[0] === left && phrase.kind === 'name',
    );
    if (!area && !openArea) continue;
    for (const link of LINKS) {
      if (!right.startsWith(link)) continue;
      const rest = right.slice(link.length);
      if (rest.length < 3) continue;
      if (vocabulary.forms.has(rest)) return [left, rest];
      const close = rest.length >= 7 ? nearest(rest, vocabulary) : null;
      if (close) return [left, close];
    }
  }
  for (const head of HEADS) {
    if (!word.endsWith(head) || word.length < head.length + 3) continue;
    // "eintreffen", "Einschulung" are words of their own.
    if (PREFIXES.has(word.slice(0, -head.length))) continue;
    // "Unfall", "Zufall", "Abfall" are no cases.
    if (
      (head === 'fall' || head === 'akten' || head === 'faelle') &&
      !/(?:sozial|pflege|leistungs|neu|alt|bestands|sonder|eil)n?$/.test(word.slice(0, -head.length))
    )
      continue;
    return [head];
  }
  return null;
};

/** "Eil-Fall" and "Standard-Fall" are the words that are known without the hyphen. */
const joinHyphenated = (tokens: readonly Token[], vocabulary: Vocabulary): Token[] => {
  const joined: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const [first, hyphen, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    index++;
    if (!first) break;
    const bound =
      hyphen?.text === '-' &&
      hyphen.glued &&
      second?.kind === 'word' &&
      second.glued &&
      first.kind === 'word';
    if (bound && second && vocabulary.forms.has(first.text + second.text)) {
      joined.push({ ...first, text: first.text + second.text, raw: first.raw + second.raw, end: second.end });
      index += 2;
    } else joined.push(first);
  }
  return joined;
};

/** "nachste", "fluchtlinge": typed on a keyboard without umlauts. */
const withDots = (word: string, vocabulary: Vocabulary): string | null => {
  const form = vocabulary.dotless.get(word);
  if (form) return form;
  const known = vocabulary.dotlessStems.find(({ typed }) => word.startsWith(typed));
  return known ? known.stem + word.slice(known.typed.length) : null;
};

/** Replaces each word by the form the grammar knows; compounds become several tokens that cover the same letters. */
export const correctTokens = (tokens: readonly Token[], vocabulary: Vocabulary): Token[] => {
  const corrected: Token[] = [];
  for (const token of joinHyphenated(tokens, vocabulary)) {
    if (token.kind !== 'word' || vocabulary.forms.has(token.text) || ordinaryWords.has(token.text)) {
      corrected.push(token);
      continue;
    }
    const dotted = withDots(token.text, vocabulary);
    if (dotted) {
      corrected.push({ ...token, text: dotted });
      continue;
    }
    const parts = splitCompound(token.text, vocabulary);
    if (parts) {
      for (const [order, text] of parts.entries())
        corrected.push({ ...token, text, glued: order > 0 || token.glued });
      continue;
    }
    const text = nearest(token.text, vocabulary);
    corrected.push(text === null ? token : { ...token, text });
  }
  return corrected;
};

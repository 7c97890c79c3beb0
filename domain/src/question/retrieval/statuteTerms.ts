import { type Token, tokenise } from '../../language/understanding/tokenise.ts';
import { ACTS, ORDINALS, ROMAN_BOOKS } from './statuteActs.ts';

/**
 * A place in the law: `section` with its letter ("1a", null for an act alone), `act` null when none is named.
 * `start`/`end` are offsets in the text; of several sections in one mention all have the same.
 */
export type StatuteTerm = { section: string | null; act: string | null; start: number; end: number };

/** "§ 74 SGB XII", "Art. 6 DSGVO", "§ 74", "SGB XII". */
export const statuteName = ({ section, act }: Pick<StatuteTerm, 'section' | 'act'>): string => {
  if (section === null) return act ?? '';
  const sign = act === 'DSGVO' || act === 'GG' ? 'Art.' : '§';
  return act === null ? `${sign} ${section}` : `${sign} ${section} ${act}`;
};

/** "§§ 82 bis 84" is three sections; nobody means each of forty. */
const LONGEST_RANGE = 12;
const ROMAN_BY_LETTERS = new Map<string, number>(
  ROMAN_BOOKS.map((letters, book): [string, number] => [letters.toLowerCase(), book]).slice(1),
);

type Read<T> = { value: T; next: number };

const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);
const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text);

const sgb = (book: number | undefined): string | null =>
  book === undefined || book < 1 || book >= ROMAN_BOOKS.length ? null : `SGB ${ROMAN_BOOKS[book]}`;

const bookOf = (token: Token | undefined): number | undefined => {
  if (token?.kind === 'number') return Number(token.text);
  if (token?.kind !== 'word') return undefined;
  const ordinal = /^(.+t)(?:e[nrsm]?)$/.exec(token.text)?.[1];
  return ROMAN_BY_LETTERS.get(token.text) ?? (ordinal ? ORDINALS.indexOf(ordinal) : undefined);
};

const isCode = (token: Token | undefined): boolean =>
  isWord(token, 'sgb', 'sozialgesetzbuch', 'sozialgesetzbuchs', 'sozialgesetzbuches');

/** "Zwölftes Buch Sozialgesetzbuch", "12. Buch SGB", "Zwölften Buches" (the Sozialgesetzbuch is meant then, too). */
const readOrdinalBook = (tokens: readonly Token[], index: number): Read<string> | null => {
  const act = sgb(bookOf(tokens[index]));
  let at = index + 1;
  if (isSign(tokens[at], '.')) at++;
  if (act === null || !isWord(tokens[at], 'buch', 'buches', 'buchs')) return null;
  at++;
  if (isWord(tokens[at], 'des', 'im', 'vom')) at++;
  if (isCode(tokens[at])) at++;
  else if (isWord(tokens[at - 1], 'des', 'im', 'vom')) at--;
  return { value: act, next: at };
};

/** "SGB XII", "SGB-12", "SGBXII", "SGB12", "Sozialgesetzbuch (SGB) Zwölftes Buch", "AsylbLG", "SGB" alone is none. */
const readAct = (tokens: readonly Token[], index: number): Read<string> | null => {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'reference') {
    // "SGB-2023…" is no act; the tokeniser keeps such pieces whole.
    return null;
  }
  const ordinal = readOrdinalBook(tokens, index);
  if (ordinal) return ordinal;
  if (token.kind !== 'word') return null;
  const named = ACTS.get(token.text);
  if (named !== undefined) {
    const eu = named.endsWith('/EU') && isSign(tokens[index + 1], '/') && isWord(tokens[index + 2], 'eu');
    return { value: named, next: index + (eu ? 3 : 1) };
  }
  const joined = sgb(ROMAN_BY_LETTERS.get(/^sgb([ivx]+)$/.exec(token.text)?.[1] ?? ''));
  if (joined !== null) return { value: joined, next: index + 1 };
  if (!isCode(token)) return null;
  let at = index + 1;
  while (isSign(tokens[at], '-', '.', '(', ')', ',', '/') || isCode(tokens[at])) at++;
  const spelled = readOrdinalBook(tokens, at);
  if (spelled) return spelled;
  const act = sgb(bookOf(tokens[at]));
  return act === null ? null : { value: act, next: at + 1 };
};

/** "74", "46b", "46 b" before an act; the letter is part of the section. */
const readNumber = (tokens: readonly Token[], index: number): Read<string> | null => {
  const number = tokens[index];
  if (number?.kind !== 'number' || number.text.length > 4) return null;
  const section = String(Number(number.text));
  const letter = tokens[index + 1];
  const isLetter = letter?.kind === 'word' && /^[a-z]$/.test(letter.text);
  if (isLetter && (letter.glued || !/^[fi]$/.test(letter.text)) && letter.text !== 's')
    return { value: section + letter.text, next: index + 2 };
  if (isLetter && letter.glued && letter.text === 's') return { value: `${section}s`, next: index + 2 };
  return { value: section, next: index + 1 };
};

const DETAILS =
  'abs absatz satz s nr nummer halbsatz hs alt alternative buchst buchstabe lit ziff ziffer var unterabs'.split(
    ' ',
  );

/** Steps over "Abs. 2 S. 1 Nr. 3 Buchst. a", "ff.", "(2)"; a bare roman numeral ("§ 37 II 1 SGB X") is a detail, too. */
const overDetails = (tokens: readonly Token[], index: number): number => {
  let at = index;
  for (;;) {
    const token = tokens[at];
    if (isWord(token, ...DETAILS)) {
      at++;
      if (isSign(tokens[at], '.')) at++;
      const value = tokens[at];
      if (value?.kind === 'number') {
        at++;
        if (tokens[at]?.kind === 'word' && tokens[at]?.glued && tokens[at]?.text.length === 1) at++;
      } else if (value?.kind === 'word' && (value.text.length === 1 || ROMAN_BY_LETTERS.has(value.text)))
        at++;
    } else if (isWord(token, 'ff', 'f', 'fort', 'folgende')) {
      at++;
      if (isSign(tokens[at], '.')) at++;
    } else if (isSign(token, '(') && tokens[at + 1]?.kind === 'number' && isSign(tokens[at + 2], ')'))
      at += 3;
    else if (token?.kind === 'word' && /^[ivx]{1,4}$/.test(token.text) && ROMAN_BY_LETTERS.has(token.text)) {
      at++;
      if (tokens[at]?.kind === 'number') at++;
    } else return at;
  }
};

const range = (from: string, to: string): string[] => {
  const [first, last] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  if (!(last > first && last - first <= LONGEST_RANGE)) return [to];
  return [...Array.from({ length: last - first - 1 }, (_, index) => String(first + index + 1)), to];
};

/** "§ 74", "§§ 82, 83 und 85 bis 87", "Paragraf 74 Abs. 1": all sections up to where an act may follow. */
const readSections = (tokens: readonly Token[], index: number): Read<string[]> | null => {
  let at = index;
  const marked = isSign(tokens[at], '§');
  if (marked) while (isSign(tokens[at], '§')) at++;
  else if (
    /^paragra(?:f|ph)(?:en|s)?$/.test(tokens[at]?.text ?? '') ||
    isWord(tokens[at], 'par', 'art', 'artikel')
  ) {
    at++;
    if (isSign(tokens[at], '.')) at++;
  } else return null;
  const first = readNumber(tokens, at);
  if (!first) return null;
  const sections = [first.value];
  at = overDetails(tokens, first.next);
  for (;;) {
    const joint = tokens[at];
    let next = at;
    if (isSign(joint, ',', '/', '-', '+', '&') || isWord(joint, 'und', 'oder', 'bis', 'sowie')) next++;
    else break;
    while (isSign(tokens[next], '§')) next++;
    const more = readNumber(tokens, next);
    // "§ 74 SGB XII, 3. Kapitel", "§ 2, 36 Monate": a number belongs here only if law follows it.
    if (!more || isSign(tokens[more.next], '.')) break;
    const after = overDetails(tokens, more.next);
    const goesOn =
      readAct(tokens, after) !== null ||
      isSign(tokens[after], ',') ||
      isWord(tokens[after], 'und', 'bis', 'oder');
    if (!goesOn) break;
    const isRange = isSign(joint, '-') || isWord(joint, 'bis');
    sections.push(...(isRange ? range(sections.at(-1) ?? '', more.value) : [more.value]));
    at = after;
  }
  return { value: sections, next: at };
};

const ARTICLES = ['des', 'der', 'im', 'vom', 'von', 'nach', 'dem'];

/**
 * All places in the law that a text names, in all usual spellings: "§ 74 SGB XII", "§74 SGB 12", "§§ 82 ff. SGB XII",
 * "SGB XII § 74", "Paragraf 74 SGB XII", "§ 1a Abs. 3 AsylbLG", "§ 74 des Zwölften Buches Sozialgesetzbuch".
 * Sections joined by "und" or "i. V. m." without an act of their own have that of the next one.
 */
export const readStatutes = (text: string): StatuteTerm[] => {
  const tokens = tokenise(text);
  const found: StatuteTerm[] = [];
  let index = 0;
  /** Sections that wait for an act, and the token behind them. */
  let open = null as { from: number; behind: number } | null;
  while (index < tokens.length) {
    const start = index;
    const before = readAct(tokens, index);
    let at = before?.next ?? index;
    if (before && isSign(tokens[at], ',', ':', '-')) at++;
    const sections = readSections(tokens, at);
    if (!sections && !before) {
      index++;
      continue;
    }
    at = sections?.next ?? before?.next ?? index;
    let act = before?.value ?? null;
    if (sections && !before) {
      const skip: number = isWord(tokens[at], ...ARTICLES) ? 1 : 0;
      const behind = readAct(tokens, at + skip);
      if (behind) {
        act = behind.value;
        at = behind.next;
      }
    }
    const span = { start: tokens[start]?.start ?? 0, end: tokens[at - 1]?.end ?? text.length };
    const gap = open === null ? '' : text.slice(open.behind, span.start);
    const joined: boolean =
      open !== null && /^[\s,]*(?:und|oder|sowie|bis|i\.?\s?v\.?\s?m\.?|iVm)?[\s,]*$/i.test(gap);
    if (open !== null && joined && sections && act !== null) {
      for (const mention of found.slice(open.from)) mention.act ??= act;
    }
    if (!(joined && act === null)) open = null;
    if (sections && act === null) open = { from: open?.from ?? found.length, behind: span.end };
    for (const section of sections?.value ?? [null]) found.push({ section, act, ...span });
    index = at;
  }
  return found;
};

import type { Token } from './tokenise.ts';

/** A place in the law that a message names: "§ 24 SGB X", "SGB XII 4. Kapitel", "AsylbLG". */
export type StatuteMention = {
  act: string | null;
  section: number | null;
  chapter: number | null;
  start: number;
  end: number;
};

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
  xiv: 14,
};
const ROMAN_OF: ReadonlyMap<number, string> = new Map(
  Object.entries(ROMAN).map(([letters, number]) => [number, letters.toUpperCase()]),
);
/** Acts known by one word, folded. */
const ACTS: Readonly<Record<string, string>> = {
  asylblg: 'AsylbLG',
  asylbewerberleistungsgesetz: 'AsylbLG',
  wogg: 'WoGG',
  wohngeldgesetz: 'WoGG',
  sgg: 'SGG',
  sozialgerichtsgesetz: 'SGG',
  bkgg: 'BKGG',
  rbeg: 'RBEG',
  aufenthg: 'AufenthG',
  bgb: 'BGB',
  vwvfg: 'VwVfG',
  bestg: 'BestG',
  bafoeg: 'BAföG',
};
const CHAPTERS: Readonly<Record<string, number>> = {
  erst: 1,
  zweit: 2,
  dritt: 3,
  viert: 4,
  fuenft: 5,
  sechst: 6,
  siebt: 7,
  acht: 8,
  neunt: 9,
};

type Read<T> = { value: T; next: number };

const sign = (tokens: readonly Token[], index: number, ...signs: string[]): boolean =>
  tokens[index]?.kind === 'sign' && signs.includes(tokens[index]?.text ?? '');
const text = (tokens: readonly Token[], index: number, ...texts: string[]): boolean =>
  tokens[index]?.kind === 'word' && texts.includes(tokens[index]?.text ?? '');

/** "SGB XII", "SGB12", "XII. Buch", "AsylbLG" */
const readAct = (tokens: readonly Token[], index: number): Read<string> | null => {
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const named = ACTS[token.text];
  if (named) return { value: named, next: index + 1 };
  const joined = /^sgb([ivx]+)$/.exec(token.text);
  const letters = joined?.[1] ?? '';
  if (joined && ROMAN[letters] !== undefined)
    return { value: `SGB ${letters.toUpperCase()}`, next: index + 1 };
  if (token.text !== 'sgb') return null;
  const after = tokens[sign(tokens, index + 1, '-', '.') ? index + 2 : index + 1];
  const at = sign(tokens, index + 1, '-', '.') ? index + 3 : index + 2;
  const roman = after?.kind === 'word' && ROMAN[after.text] !== undefined ? after.text.toUpperCase() : null;
  const arabic = after?.kind === 'number' ? ROMAN_OF.get(Number(after.text)) : undefined;
  const book = roman ?? arabic;
  return book ? { value: `SGB ${book}`, next: at } : { value: 'SGB', next: index + 1 };
};

/** "4. Kapitel", "Kapitel 4", "viertes Kapitel", "Kap. 4", "4. Kap." */
const readChapter = (tokens: readonly Token[], index: number): Read<number> | null => {
  const token = tokens[index];
  if (!token) return null;
  if (text(tokens, index, 'kapitel', 'kap', 'kapitels')) {
    const at = sign(tokens, index + 1, '.') ? index + 2 : index + 1;
    const number = tokens[at];
    if (number?.kind === 'number') return { value: Number(number.text), next: at + 1 };
    const roman = number?.kind === 'word' ? ROMAN[number.text] : undefined;
    return roman === undefined ? null : { value: roman, next: at + 1 };
  }
  const word = /^(.+?)(?:e|en|es|er|em)$/.exec(token.text)?.[1] ?? '';
  const n = token.kind === 'number' ? Number(token.text) : (CHAPTERS[word] ?? ROMAN[token.text]);
  const at = sign(tokens, index + 1, '.') ? index + 2 : index + 1;
  if (n === undefined || !text(tokens, at, 'kapitel', 'kap', 'kapitels')) return null;
  return { value: n, next: sign(tokens, at + 1, '.') && text(tokens, at, 'kap') ? at + 2 : at + 1 };
};

/** "§ 24", "§§ 82 ff.", "Paragraf 61 Abs. 2 Satz 1" */
const readSection = (tokens: readonly Token[], index: number): Read<number> | null => {
  let at = index;
  if (text(tokens, at, 'paragraf', 'paragraph', 'paragrafen', 'par')) at++;
  else if (!sign(tokens, at, '§')) return null;
  while (sign(tokens, at, '§', '.')) at++;
  const number = tokens[at];
  if (number?.kind !== 'number') return null;
  at++;
  // A letter of its own ("§ 46b"), paragraphs and sentences.
  if (tokens[at]?.kind === 'word' && tokens[at]?.glued && (tokens[at]?.text.length ?? 0) === 1) at++;
  for (;;) {
    if (text(tokens, at, 'abs', 'absatz', 'satz', 's', 'nr', 'nummer', 'halbsatz')) {
      at++;
      if (sign(tokens, at, '.')) at++;
      if (tokens[at]?.kind === 'number' || ROMAN[tokens[at]?.text ?? ''] !== undefined) at++;
    } else if (text(tokens, at, 'ff', 'f')) {
      at++;
      if (sign(tokens, at, '.')) at++;
    } else if (
      sign(tokens, at, '-', ',') &&
      tokens[at + 1]?.kind === 'number' &&
      !sign(tokens, at + 2, '.')
    ) {
      at += 2;
    } else break;
  }
  return { value: Number(number.text), next: at };
};

/** All places in the law of a message, with the tokens they cover. */
export const findStatutes = (tokens: readonly Token[]): StatuteMention[] => {
  const mentions: StatuteMention[] = [];
  let index = 0;
  while (index < tokens.length) {
    const start = index;
    let act: string | null = null;
    let section: number | null = null;
    let chapter: number | null = null;
    for (;;) {
      const readSectionHere: Read<number> | null = section === null ? readSection(tokens, index) : null;
      const readChapterHere: Read<number> | null = chapter === null ? readChapter(tokens, index) : null;
      const readActHere: Read<string> | null = act === null ? readAct(tokens, index) : null;
      if (readSectionHere) {
        section = readSectionHere.value;
        index = readSectionHere.next;
      } else if (readChapterHere) {
        chapter = readChapterHere.value;
        index = readChapterHere.next;
      } else if (readActHere) {
        act = readActHere.value;
        index = readActHere.next;
      } else if (
        index > start &&
        sign(tokens, index, ',') &&
        (readChapter(tokens, index + 1) || readSection(tokens, index + 1))
      )
        index++;
      else if (
        index > start &&
        text(tokens, index, 'des', 'der', 'im', 'vom') &&
        (readAct(tokens, index + 1) || readChapter(tokens, index + 1))
      )
        index++;
      else break;
    }
    if (index > start) mentions.push({ act, section, chapter, start, end: index });
    else index++;
  }
  return mentions;
};

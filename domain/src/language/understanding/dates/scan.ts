import type { Token } from '../tokenise.ts';
import type { DayPart, SpokenTime } from '../types.ts';
import { parseClock, partOf } from './clock.ts';
import type { Expression, Parsed, ParseOptions } from './nodes.ts';
import { parseExpression } from './parseExpression.ts';
import { isSign, isText, isWord, skipWords, wordAt } from './reading.ts';

/** Something of the calendar or the clock that a message says; `start` and `end` are token indexes, end exclusive. */
export type Mention =
  | { kind: 'date'; expression: Expression; excluded: boolean; start: number; end: number }
  | { kind: 'part'; part: DayPart | 'half'; start: number; end: number }
  | { kind: 'time'; time: SpokenTime; part: DayPart; start: number; end: number };

export type DateMention = Extract<Mention, { kind: 'date' }>;
export type PartMention = Extract<Mention, { kind: 'part' | 'time' }>;

type Tokens = readonly Token[];

/** "vormittags", "am Nachmittag", "den ganzen Tag", "halber Tag", "früh" right behind a day. */
const parsePart = (tokens: Tokens, index: number, beside: boolean): Parsed<DayPart | 'half'> | null => {
  const at = skipWords(tokens, index, 'filler', 'in');
  const word = wordAt(tokens, at);
  if (word?.is === 'part') return { value: word.part, next: at + 1 };
  if (word?.is === 'whole' && isText(tokens, at + 1, 'tag', 'day')) return { value: 'full', next: at + 2 };
  if (isText(tokens, at, 'halben', 'halber', 'half') && isText(tokens, at + 1, 'tag', 'day', 'tage'))
    return { value: 'half', next: at + 2 };
  const early = word?.is === 'early' && (beside || isText(tokens, at - 1, 'der'));
  return early ? { value: 'morning', next: at + 1 } : null;
};

/** True when the day that begins at `index` is one that is left out: "außer Mittwoch", "nicht am Montag, sondern". */
const isExcluded = (tokens: Tokens, index: number, end: number): boolean => {
  let before = index - 1;
  while (isWord(tokens, before, 'filler', 'in')) before--;
  if (isWord(tokens, before, 'except', 'instead') || isText(tokens, before, 'of'))
    return !isText(tokens, before, 'of') || isWord(tokens, before - 1, 'instead');
  if (!isText(tokens, before, 'nicht', 'nich', 'not')) return false;
  // "kann nicht am Montag" leaves it out only when another day is put in its place.
  const after = isSign(tokens, end, ',') ? end + 1 : end;
  return isText(tokens, after, 'sondern', 'but') || isText(tokens, before - 1, 'aber', 'jedoch', 'nur');
};

/** "um den 10.12. herum", "etwa ab Mitte Mai": the writer does not know the day yet. */
const isHedged = (tokens: Tokens, index: number, end: number, form: Expression['form']): boolean => {
  let before = index - 1;
  while (isWord(tokens, before, 'filler', 'at') || isSign(tokens, before, '.')) before--;
  return (
    isText(tokens, end, 'herum', 'rum') ||
    (form === 'days' && isWord(tokens, before, 'before', 'after')) ||
    isText(tokens, before, 'etwa', 'ca', 'circa', 'ungefaehr', 'around')
  );
};

/** Everything of calendar and clock in a message, from left to right. `masked` = tokens that belong to a statute. */
export const scanMentions = (
  tokens: Tokens,
  masked: ReadonlySet<number>,
  options: ParseOptions,
): Mention[] => {
  const mentions: Mention[] = [];
  let index = 0;
  while (index < tokens.length) {
    if (masked.has(index)) {
      index++;
      continue;
    }
    const last = mentions.at(-1);
    const gap = last ? index - last.end : Number.POSITIVE_INFINITY;
    const beside = gap === 0 || (gap === 1 && isSign(tokens, index - 1, ',', '(', ':'));
    const clock = parseClock(tokens, index, beside);
    if (clock) {
      mentions.push({
        kind: 'time',
        time: clock.value,
        part: partOf(clock.value),
        start: index,
        end: clock.next,
      });
      index = clock.next;
      continue;
    }
    const date = parseExpression(tokens, index, options);
    if (date && !crosses(masked, index, date.next)) {
      const excluded = isExcluded(tokens, index, date.next);
      const hedged = isHedged(tokens, index, date.next, date.value.form);
      const expression: Expression = hedged
        ? { form: 'days', items: [{ from: { is: 'vague' } }], alternatives: false }
        : date.value;
      mentions.push({ kind: 'date', expression, excluded, start: index, end: date.next });
      index = date.next;
      continue;
    }
    const part = parsePart(tokens, index, beside);
    if (part) {
      mentions.push({ kind: 'part', part: part.value, start: index, end: part.next });
      index = part.next;
      continue;
    }
    index++;
  }
  return mentions;
};

const crosses = (masked: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) if (masked.has(index)) return true;
  return false;
};

import type { DayPart } from '../types.ts';
import type { DateMention, PartMention } from './scan.ts';

/** For each part of the day the date mention it belongs to: the one before it, else the one after. */
const ownerOf = (part: PartMention, dates: readonly DateMention[]): number => {
  const before = dates.findLastIndex((date) => date.end <= part.start);
  return before >= 0 ? before : dates.findIndex((date) => date.start >= part.end);
};

const joinParts = (parts: readonly (DayPart | 'half')[]): DayPart | 'half' | null => {
  if (parts.length === 0) return null;
  if (parts.includes('half'))
    return parts.some((part) => part === 'morning' || part === 'afternoon')
      ? joinParts(parts.filter((part) => part !== 'half'))
      : 'half';
  const [first] = parts;
  return parts.every((part) => part === first) ? (first ?? null) : 'full';
};

/** What is said of one day; a word ("vormittags") outweighs the hours beside it ("bis 13 Uhr"). */
const partOfMentions = (mentions: readonly PartMention[]): DayPart | 'half' | null => {
  const words = mentions.filter(({ kind }) => kind === 'part');
  return joinParts((words.length > 0 ? words : mentions).map(({ part }) => part));
};

/** The part of the day all the days share, or `mixed` when they differ. */
export const sharedPart = (
  dates: readonly DateMention[],
  parts: readonly PartMention[],
): DayPart | 'half' | 'mixed' | null => {
  if (dates.length === 0) return partOfMentions(parts);
  const own = dates.map((_, index) => partOfMentions(parts.filter((part) => ownerOf(part, dates) === index)));
  const said = own.filter((part) => part !== null);
  if (said.length === 0) return null;
  const [first] = said;
  if (!said.every((part) => part === first)) return 'mixed';
  // "Montag und Mittwoch vormittags": said once, at the end, for all. "Montag vormittag und Mittwoch": for one only.
  const onlyLast = own.slice(0, -1).every((part) => part === null) && own.at(-1) !== null;
  return said.length === own.length || onlyLast || dates.length === 1 ? (first ?? null) : 'mixed';
};

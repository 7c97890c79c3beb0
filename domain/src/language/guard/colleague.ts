import { fold } from './fold.ts';

const partsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');

const isPart = (word: string, parts: readonly string[]): boolean =>
  parts.includes(word) || (word.endsWith('s') && parts.includes(word.slice(0, -1)));

/** "Albers", "Petra Albers", "P. Albers" and "Frau Albers' …" all mean the colleague Petra Albers; "Petra Lohse" does not. */
export const isColleague = (name: readonly string[], colleagues: readonly string[]): boolean =>
  colleagues.some((colleague) => {
    const parts = partsOf(colleague);
    const surname = parts.at(-1);
    const words = name.flatMap(partsOf);
    // What follows the surname is no longer the name: "Frau Albers Zahllauf".
    const end = words.findIndex((word) => surname !== undefined && isPart(word, [surname]));
    const meant = end >= 0 ? words.slice(0, end + 1) : words;
    return (
      meant.some((word) => word.length > 1) &&
      meant.every(
        (word, i) =>
          isPart(word, parts) ||
          (word.length === 1 && i < meant.length - 1 && parts.some((part) => part.startsWith(word))),
      )
    );
  });

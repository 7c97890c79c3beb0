import type { Detector, GuardContext } from '../src/language/guard/finding.ts';

/** The parts of a text that a detector finds, as they are written there. */
export const placesFoundBy =
  (find: Detector, context: GuardContext = {}) =>
  (text: string): string[] =>
    find(text, context).map(({ start, end }) => text.slice(start, end));

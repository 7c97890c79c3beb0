import type { Detector } from './finding.ts';
import { LEFT, pattern, spansOf } from './pattern.ts';

const ADDRESS = pattern(
  LEFT,
  "[\\p{L}\\p{N}._%+'\\-]{1,64} ?(?:@|\\(at\\)|\\[at\\]|\\{at\\}) ?(?:[\\p{L}\\p{N}\\-]{1,63}(?:\\.| ?(?:\\(dot\\)|\\[dot\\]|\\(punkt\\)|\\[punkt\\]) ?)){1,8}\\p{L}{2,24}",
);

/** Mail addresses, also those written with "(at)". */
export const findEmails: Detector = (text) => spansOf(text, ADDRESS);

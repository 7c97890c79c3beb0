import type { Detector } from './finding.ts';
import { LEFT, merged, pattern, spansOf } from './pattern.ts';

const ADDRESS = pattern(
  LEFT,
  "[\\p{L}\\p{N}._%+'\\-]{1,64} ?(?:@|\\(at\\)|\\[at\\]|\\{at\\}) ?(?:[\\p{L}\\p{N}\\-]{1,63}(?:\\.| ?(?:\\(dot\\)|\\[dot\\]|\\(punkt\\)|\\[punkt\\]) ?)){1,8}\\p{L}{2,24}",
);

/** "k.weber at post.de": said aloud, so only with a domain that people have. */
const SPOKEN = pattern(
  LEFT,
  '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._+\\-]{0,62}[\\p{L}\\p{N}])? (?:at|ät) [\\p{L}\\p{N}\\-]{2,63}(?:\\.| (?:punkt|dot) )(?:de|com|net|org|eu|at|ch|info|pl|ru|ua|ro|bg|tr|fr|it|nl|example)',
  '(?![\\p{L}\\p{N}])',
);

/** Mail addresses, also those written with "(at)". */
export const findEmails: Detector = (text) => merged([...spansOf(text, ADDRESS), ...spansOf(text, SPOKEN)]);

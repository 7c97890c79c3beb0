import { isCommonWord } from './commonNouns.ts';
import type { Span } from './finding.ts';
import { FIRST_NAMES } from './firstNames.ts';
import { fold, folded } from './fold.ts';
import { isPlaceName } from './places.ts';
import { endsLikeSurname, isDistinctSurname, isSpelledLikeSurname } from './surnameShape.ts';
import { AMBIGUOUS_SURNAMES } from './surnames.ts';

/** "SO-50-MUELLER-12", "Mueller_Hans_2024", "Bescheid_Neumann_final": segments without a space. */
const REFERENCE = /[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)+/gu;
const SEGMENT = /[\p{L}\p{N}]+/gu;
/** What says that a reference follows. */
const CUE = /(?:az|aktenzeichen|akte|zeichen|fall|vorgang|gz)\.?:? $/iu;
/** Parts of file numbers that are no name and on no list of nouns. */
const OFFICE_CODES = folded(
  'SO WG HLU HZL GRUSI BUT EGH HZP SGB ASYL ASYLBLG WOGG KDU BEST Sozialamt Wohngeld Archiv Final Kopie Neu Alt Entwurf Scan Test Version Stand juris BeckRS NVwZ Info Team Projekt Liste Ordner Datei',
);

type Segment = Span & { readonly word: string };

const segmentsOf = (reference: string, offset: number): Segment[] =>
  [...reference.matchAll(SEGMENT)].map(({ index, 0: word }) => ({
    word,
    start: offset + index,
    end: offset + index + word.length,
  }));

const isNumber = ({ word }: Segment): boolean => /^\d+$/.test(word);
const isWord = ({ word }: Segment): boolean => /^\p{Lu}\p{L}{2,}$/u.test(word);
/** "HZP-Schwarzer-2023": an everyday word may be meant, but not a season or a thing. */
const isLikelySurname = ({ word }: Segment): boolean =>
  word.length > 4 && AMBIGUOUS_SURNAMES.has(fold(word)) && !isCommonWord(word) && !SEASONS.has(fold(word));
const SEASONS = folded(
  'Sommer Winter Herbst Freitag Montag Sonntag März Ernst Wahl Neuhaus Zimmer Alt Linden',
);
const isSurname = ({ word }: Segment): boolean =>
  isDistinctSurname(word) || endsLikeSurname(fold(word)) || isSpelledLikeSurname(word);
const isGiven = ({ word }: Segment): boolean => FIRST_NAMES.has(fold(word));
const isStranger = ({ word }: Segment): boolean =>
  word.length > 4 && !isCommonWord(word) && !isPlaceName(word) && !OFFICE_CODES.has(fold(word));

/** A single word on no list, among numbers and short codes only, as the reference of an office has it. */
const isOddWord = (segments: readonly Segment[], odd: Segment, announced: boolean): boolean =>
  isStranger(odd) &&
  segments.filter(isNumber).length >= (announced ? 1 : 2) &&
  segments.every((segment) => segment === odd || isNumber(segment) || segment.word.length < 4);

/** Names inside file numbers and file names; given name and surname side by side are one finding. */
export const namesInReferences = (text: string): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const reference = match[0];
    if (!/\d|_/.test(reference) || !/\p{L}{3}/u.test(reference)) continue;
    const segments = segmentsOf(reference, match.index);
    const announced = CUE.test(text.slice(Math.max(0, match.index - 16), match.index));
    for (let at = 0; at < segments.length; at += 1) {
      const segment = segments[at];
      if (segment === undefined || !isWord(segment)) continue;
      const next = segments[at + 1];
      const hasNext = next !== undefined && isWord(next);
      const surname = isSurname(segment);
      const pair =
        hasNext &&
        ((isGiven(next) && (surname || isStranger(segment))) ||
          (isGiven(segment) && (isSurname(next) || isStranger(next))));
      if (pair) {
        spans.push({ start: segment.start, end: next.end });
        at += 1;
      } else if (
        surname ||
        (isLikelySurname(segment) && segments.some(isNumber)) ||
        isOddWord(segments, segment, announced)
      ) {
        spans.push({ start: segment.start, end: segment.end });
      }
    }
  }
  return spans;
};

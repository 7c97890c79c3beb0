import type { HalfDayView } from '@verbund/domain/cover/types';
import type { Language } from '@verbund/domain/language/language';
import { namesOfAreas } from '@verbund/domain/language/words/areas';
import { halfDayLines, halfDayWords } from '@verbund/domain/language/words/days';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { type Choice, literal } from '../cards/elements.ts';
import { coverWords } from './words.ts';

type HalfDayAtDesk = Omit<HalfDayView, 'needId'>;

/** „Mo., 30.11. bis Mi., 2.12., ganztags · Schalter“: few lines for each desk. */
export const deskLines = (halfDays: readonly HalfDayAtDesk[], language: Language): string[] =>
  [...Map.groupBy(halfDays, (halfDay) => halfDay.deskName)].flatMap(([desk, ofDesk]) =>
    halfDayLines(ofDesk, language).map((days) => `${days} · ${literal(desk)}`),
  );

/** The subject areas of all these half-days, by name. */
export const areasLine = (
  halfDays: readonly Pick<HalfDayView, 'areaCodes'>[],
  areaNames: AreaNames,
  language: Language,
): string => {
  const codes = halfDays.flatMap((halfDay) => halfDay.areaCodes);
  return coverWords[language].areas(namesOfAreas(codes, areaNames, language).map(literal));
};

export const halfDayChoices = (halfDays: readonly HalfDayView[], language: Language): Choice[] =>
  halfDays.map((halfDay) => ({
    title: `${halfDayWords(halfDay, language)} · ${halfDay.deskName}`,
    value: halfDay.needId,
  }));

/** The value of an input in which all of these are picked. */
export const allPicked = (halfDays: readonly HalfDayView[]): string =>
  halfDays.map((halfDay) => halfDay.needId).join(',');

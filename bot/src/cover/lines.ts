import type { HalfDayView } from '@verbund/domain/cover/types';
import type { Language } from '@verbund/domain/language/language';
import { halfDayWords } from '@verbund/domain/language/words/days';
import { type Choice, literal } from '../cards/elements.ts';
import { halfDayGroups } from '../cards/halfDays.ts';

type HalfDayAtDesk = Omit<HalfDayView, 'needId'>;

/** „Mo., 30.11. bis Mi., 2.12., ganztags · Schalter“: few lines for each desk. */
export const deskLines = (halfDays: readonly HalfDayAtDesk[], language: Language): string[] =>
  [...Map.groupBy(halfDays, (halfDay) => halfDay.deskName)].flatMap(([desk, ofDesk]) =>
    halfDayGroups(ofDesk, language).map((days) => `${days} · ${literal(desk)}`),
  );

/** The subject areas of all these half-days, once each. */
export const areasOf = (halfDays: readonly HalfDayAtDesk[]): string =>
  [...new Set(halfDays.flatMap((halfDay) => halfDay.areaCodes))].sort().join(', ');

export const halfDayChoices = (halfDays: readonly HalfDayView[], language: Language): Choice[] =>
  halfDays.map((halfDay) => ({
    title: `${halfDayWords(halfDay, language)} · ${halfDay.deskName}`,
    value: halfDay.needId,
  }));

/** The value of an input in which all of these are picked. */
export const allPicked = (halfDays: readonly HalfDayView[]): string =>
  halfDays.map((halfDay) => halfDay.needId).join(',');

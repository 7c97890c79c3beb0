import type { Instant } from '@verbund/domain/kernel/time';
import type { HalfDayView } from '@verbund/domain/cover/types';
import { dayWords, partWords } from '../cards/days.ts';
import type { Choice } from '../cards/elements.ts';
import { literal } from '../cards/elements.ts';
import { atMost, halfDayLines } from '../cards/halfDays.ts';
import type { Language } from '../cards/language.ts';

/** More lines than this are no longer read. */
const MOST_LINES = 12;

/** Half-days by desk, each in as few lines as say them exactly. */
export const deskLines = (halfDays: readonly HalfDayView[], now: Instant, language: Language): string[] => {
  const byDesk = Map.groupBy(halfDays, (halfDay) => halfDay.deskName);
  const lines = [...byDesk].flatMap(([desk, ofDesk]) =>
    halfDayLines(ofDesk, now, language).map((line) => `${line} · ${literal(desk)}`),
  );
  return atMost(MOST_LINES, lines, language);
};

/** The subject areas of all these half-days, once each. */
export const areasOf = (halfDays: readonly HalfDayView[]): string =>
  [...new Set(halfDays.flatMap((halfDay) => halfDay.areaCodes))].sort().join(', ');

export const halfDayChoices = (
  halfDays: readonly HalfDayView[],
  now: Instant,
  language: Language,
): Choice[] =>
  halfDays.map((halfDay) => ({
    title: `${dayWords(halfDay.day, now, language)}, ${partWords(halfDay.half, language)} · ${halfDay.deskName}`,
    value: halfDay.needId,
  }));

/** Picks some of several half-days, all picked at first; nothing to pick when there is only one. */
export const allPicked = (halfDays: readonly HalfDayView[]): string =>
  halfDays.map((halfDay) => halfDay.needId).join(',');

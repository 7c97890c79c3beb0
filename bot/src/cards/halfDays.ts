import { HALVES, type HalfDay } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { halfDaysWords } from '@verbund/domain/language/words/days';
import { dayPartWords } from '@verbund/domain/language/words/states';

/**
 * Half-days in few words, whole days apart from halves: "Mo., 30.11. und Di., 1.12. vormittags" in one line
 * would leave open whether Monday is meant as a whole.
 */
export const halfDayGroups = (halfDays: readonly HalfDay[], language: Language): string[] => {
  const halvesOn = Map.groupBy(halfDays, ({ day }) => day.toString());
  const isWhole = ({ day }: HalfDay): boolean =>
    HALVES.every((half) => halvesOn.get(day.toString())?.some((other) => other.half === half));
  const groups = Map.groupBy(halfDays, (halfDay) => (isWhole(halfDay) ? 'full' : halfDay.half));
  return [...groups].map(([part, group]) => {
    const words = halfDaysWords(group, language);
    return part === 'full' ? `${words}, ${dayPartWords[language].full}` : words;
  });
};

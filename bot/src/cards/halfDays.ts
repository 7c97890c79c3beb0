import { compareHalfDays, type Half, type HalfDay, type Instant, type PlainDate } from '@verbund/domain/kernel/time';
import { nextWorkingDay } from '@verbund/domain/kernel/workingTime';
import { partWords, spanWords } from './days.ts';
import type { Language } from './language.ts';

type Run = { from: PlainDate; to: PlainDate; halves: readonly Half[] };

const sameHalves = (a: readonly Half[], b: readonly Half[]): boolean => a.join() === b.join();

const daysOf = (halfDays: readonly HalfDay[]): Run[] => {
  const byDay = new Map<string, Run>();
  for (const { day, half } of [...halfDays].sort(compareHalfDays)) {
    const halves = byDay.get(day.toString())?.halves ?? [];
    byDay.set(day.toString(), { from: day, to: day, halves: [...new Set([...halves, half])] });
  }
  return [...byDay.values()];
};

/** Neighbouring working days with the same halves are one run, over weekends and holidays. */
const runsOf = (halfDays: readonly HalfDay[]): Run[] => {
  const runs: Run[] = [];
  for (const day of daysOf(halfDays)) {
    const last = runs.at(-1);
    if (last && sameHalves(last.halves, day.halves) && nextWorkingDay(last.to).equals(day.from))
      runs[runs.length - 1] = { ...last, to: day.to };
    else runs.push(day);
  }
  return runs;
};

/** „Mo., 30.11. bis Fr., 04.12., vormittags“: half-days in as few lines as say them exactly. */
export const halfDayLines = (halfDays: readonly HalfDay[], now: Instant, language: Language): string[] =>
  runsOf(halfDays).map(({ from, to, halves }) => {
    const part = halves.length === 2 ? 'full' : (halves[0] ?? 'full');
    return `${spanWords({ from, to }, now, language)}, ${partWords(part, language)}`;
  });

/** Keeps a list short enough for a card and says how much it left out. */
export const atMost = (limit: number, lines: readonly string[], language: Language): string[] => {
  if (lines.length <= limit) return [...lines];
  const left = lines.length - limit + 1;
  return [...lines.slice(0, limit - 1), language === 'en' ? `and ${left} more` : `und ${left} weitere`];
};

import type { DayPart, Intent, Understanding } from './types.ts';

/** The part of an understanding that a test set or a file can hold; ISO dates, `to` inclusive. */
export type Expectation = {
  intent: Intent;
  ranges: { from: string; to: string }[];
  dayPart: DayPart | null;
  areas: string[];
  urgent: boolean;
  ambiguous: boolean;
};

export const toExpectation = ({
  intent,
  ranges,
  dayPart,
  areas,
  urgent,
  ambiguous,
}: Understanding): Expectation => ({
  intent,
  ranges: ranges.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
  dayPart,
  areas,
  urgent,
  ambiguous,
});

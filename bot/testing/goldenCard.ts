import { expect } from 'vitest';
import type { Card } from '../src/teams/types.ts';
import { problemsOf } from './checkCard.ts';

/** Holds a card to the file that was looked at, and to what every card has to hold. */
export const expectGolden = async (card: Card, folder: string, name: string): Promise<void> => {
  expect(problemsOf(card)).toEqual([]);
  await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(`${folder}/golden/${name}.json`);
};

import { z } from 'zod';
import type { Trx } from '../db/types.ts';
import type { Scope } from './scope.ts';

const wholeNumber = (least: number, most: number) => z.number().int().min(least).max(most);

/** What a cooperation may set; an empty object is the default house. */
export const settingsSchema = z
  .object({
    waves: z
      .object({
        /** Planned cover: how many are asked, how many working hours they have, how many waves there are. */
        planned: z
          .object({ size: wholeNumber(1, 50), hours: wholeNumber(1, 40), count: wholeNumber(1, 10) })
          .default({ size: 3, hours: 4, count: 3 }),
        /** Same-day cover; the last wave asks everyone eligible. */
        sameDay: z
          .object({ size: wholeNumber(1, 50), minutes: wholeNumber(1, 240), count: wholeNumber(1, 10) })
          .default({ size: 5, minutes: 15, count: 3 }),
      })
      .prefault({}),
    /** How long a mistaken accept, withdrawal or absence can be taken back. */
    undoMinutes: wholeNumber(0, 60).default(5),
    /** How long a taken case is held without a word from its owner, at most to the end of the working day. */
    caseLeaseMinutes: wholeNumber(5, 600).default(120),
    /** How many days before its cut-off a payment run is looked at, and cover asked for when it is not secured. */
    paymentRunDays: wholeNumber(1, 27).default(14),
    /** How far back help given and taken counts for the ranking. */
    fairnessDays: wholeNumber(1, 3660).default(365),
    /** The longest span of days one request may cover. */
    longestRequestDays: wholeNumber(1, 366).default(92),
  })
  .prefault({});

export type Settings = z.infer<typeof settingsSchema>;

export const loadSettings = async (trx: Trx, scope: Scope): Promise<Settings> => {
  const row = await trx
    .selectFrom('cooperation')
    .select('settings')
    .where('id', '=', scope.cooperationId)
    .executeTakeFirstOrThrow();
  return settingsSchema.parse(row.settings);
};

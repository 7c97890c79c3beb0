import { z } from 'zod';
import type { Trx } from '../db/types.ts';
import type { Scope } from './scope.ts';

const wholeNumber = (least: number, most: number) => z.number().int().min(least).max(most);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

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
    questions: z
      .object({
        /** How many experts are asked at once, how many working hours they have, how many waves there are. */
        wave: z
          .object({ size: wholeNumber(1, 50), hours: wholeNumber(1, 40), count: wholeNumber(1, 10) })
          .default({ size: 2, hours: 4, count: 2 }),
        /** Whoever has taken on as many questions is asked no more until one is answered. */
        mostOpen: wholeNumber(1, 50).default(3),
        /** Working hours after which a question goes to the experts by itself when what is alike was no help. */
        draftHours: wholeNumber(1, 40).default(2),
        /** Working hours for an answer once somebody has taken the question on: then a reminder, then others. */
        answerHours: wholeNumber(1, 80).default(8),
        /** Working hours after which whoever asked is reminded of an answer. */
        acceptHours: wholeNumber(1, 200).default(24),
      })
      .prefault({}),
    standardCases: z
      .object({
        /** How many special cases that are alike make one worth being a standard case. */
        specialCases: wholeNumber(2, 50).default(3),
        /** How many municipalities of the coordination group have to agree. */
        approvals: wholeNumber(1, 14).default(2),
        /** After how many months somebody looks whether one still holds. */
        reviewMonths: wholeNumber(1, 60).default(12),
      })
      .prefault({}),
    /** Of whoever has set none of her own: only what is urgent in between, and on days nobody works; `null`: none. */
    quietHours: z
      .strictObject({ from: clockTime, until: clockTime })
      .nullable()
      .default({ from: '19:00', until: '07:00' }),
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

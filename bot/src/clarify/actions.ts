import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { isoDay, typed } from '../cards/inputs.ts';

/** What can be asked back: the intents that need days. */
export const READABLE_INTENTS = [
  'cover.request',
  'absence.report',
  'roster.show',
  'cover.withdraw',
  'cover.release',
  'capacity.offer',
] as const;
export type ReadableIntent = (typeof READABLE_INTENTS)[number];

const reading = {
  clientKey: z.uuid(),
  intent: z.enum(READABLE_INTENTS),
  dayPart: z.enum(['full', 'morning', 'afternoon']),
  areas: z.array(z.string().regex(/^[A-Z]{2,8}$/)).max(20),
  forSomeoneElse: z.boolean(),
  absent: z.boolean().default(false),
};

/** One of the readings offered. */
export const chooseReading = defineAction('clarify.choose', { ...reading, from: isoDay, to: isoDay }, {});
/** The days as she picked them herself. */
export const enterDays = defineAction('clarify.enter', reading, { from: typed(20), to: typed(20) });

/** The only door for the tab: what travels between browser and server, and nothing that needs a database. */
import { z } from 'zod';
import { rosterDaySchema } from './roster/schema.ts';

export { type RosterDay, type RosterHalfDay, rosterDaySchema } from './roster/schema.ts';

/** RFC 9457. `title` is a German sentence that may be shown. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const healthSchema = z.object({
  status: z.literal('ok'),
  database: z.literal('reachable'),
  migrations: z.number().int(),
});

/** Routes below `/api/`, with what they answer. */
export const contract = {
  rosterToday: { method: 'GET', route: 'roster/today', answer: rosterDaySchema },
  health: { method: 'GET', route: 'health', answer: healthSchema },
} as const;

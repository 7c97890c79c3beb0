/** What travels about payment runs. Browser-safe. */
import { z } from 'zod';
import { halfSchema } from '../roster/schema.ts';

export const LONGEST_RUN_NAME = 60;
export const MOST_MONTHS = 24;

export const newPaymentRunSchema = z.strictObject({
  deskId: z.uuid(),
  areaCode: z.string().min(1).max(8),
  name: z.string().trim().min(1).max(LONGEST_RUN_NAME),
  /** The day the bank names. */
  cutoffOn: z.iso.date(),
  half: halfSchema,
  /** For how many months, on the same day of the month or its last; 1 is this one only. */
  months: z.number().int().min(1).max(MOST_MONTHS),
});

export const PAYMENT_RUN_STATES = ['secured', 'short', 'not_planned', 'never_open', 'later', 'over'] as const;

const paymentRunSchema = z.object({
  runId: z.uuid(),
  name: z.string(),
  areaCode: z.string(),
  deskId: z.uuid(),
  deskName: z.string(),
  municipalityId: z.uuid(),
  municipalityName: z.string(),
  cutoffOn: z.iso.date(),
  half: halfSchema,
  /**
   * `secured`: two releasers are on duty; `short`: not; `not_planned`: the roster does not reach that day;
   * `never_open`: the desk is closed on all half-days before it; `later`: not looked at yet; `over`: past.
   */
  state: z.enum(PAYMENT_RUN_STATES),
  /** The half-day on which it is released: the cut-off, or the last open half-day of the desk before it. */
  releaseOn: z.object({ day: z.iso.date(), half: halfSchema, closes: z.string() }).nullable(),
  releasers: z.array(z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() })),
  missing: z.number().int(),
  /** How far the search for the missing ones is. */
  search: z.enum(['none', 'open', 'left_open']),
  mayRemove: z.boolean(),
});

/** Upcoming runs, the next first. */
export const paymentRunsSchema = z.object({ asOf: z.iso.datetime(), runs: z.array(paymentRunSchema) });

export type NewPaymentRun = z.infer<typeof newPaymentRunSchema>;
export type PaymentRunRow = z.infer<typeof paymentRunSchema>;
export type PaymentRuns = z.infer<typeof paymentRunsSchema>;

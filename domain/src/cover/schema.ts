/** What travels about cover of gaps. Browser-safe. */
import { z } from 'zod';
import { halfSchema } from '../roster/schema.ts';

export const LONGEST_COVER_NOTE = 500;

/** Asks for the people missing at a desk on one half-day. */
export const gapRequestSchema = z.strictObject({
  /** A UUID made with the form: the same one twice is the same request. */
  clientKey: z.uuid(),
  deskId: z.uuid(),
  day: z.iso.date(),
  half: halfSchema,
  note: z.string().trim().max(LONGEST_COVER_NOTE).nullable().default(null),
});
export const madeRequestSchema = z.object({ requestId: z.uuid() });

export const gapSchema = z.object({ deskId: z.uuid(), day: z.iso.date(), half: halfSchema });

/** Who could fill a gap, best first, and for leads who could not and why; reasons in words. */
export const candidatesSchema = z.object({
  eligible: z.array(
    z.object({
      staffId: z.uuid(),
      name: z.string(),
      municipalityName: z.string(),
      reasons: z.array(z.object({ de: z.string(), en: z.string() })),
    }),
  ),
  notEligible: z.array(
    z.object({
      staffId: z.uuid(),
      name: z.string(),
      municipalityName: z.string(),
      obstacles: z.array(z.object({ de: z.string(), en: z.string() })),
    }),
  ),
});

export type Candidates = z.infer<typeof candidatesSchema>;

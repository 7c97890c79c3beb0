/** What travels about objection deadlines. Browser-safe. */
import { z } from 'zod';

export const deadlineQuestionSchema = z.strictObject({
  /** The day the decision was posted. */
  posted: z.iso.date().nullable().default(null),
  /** The day it was delivered, where that is proven. */
  delivered: z.iso.date().nullable().default(null),
  /** Whether the instruction on the right to object is there and right. */
  instructionCorrect: z.boolean().default(true),
});

const stepSchema = z.object({
  step: z.enum(['posted', 'presumed_received', 'delivered', 'received', 'period', 'rolled', 'ends']),
  day: z.iso.date(),
  /** The norm the step rests on, as `§ 37 Abs. 2 SGB X`. */
  norm: z.string(),
  de: z.string(),
  en: z.string(),
});

export const deadlineSchema = z.object({
  received: z.iso.date(),
  /** The last day on which an objection is in time. */
  objectionEnds: z.iso.date(),
  steps: z.array(stepSchema),
});

export type DeadlineQuestion = z.infer<typeof deadlineQuestionSchema>;
export type DeadlineAnswer = z.infer<typeof deadlineSchema>;

/** What travels about the improvement list. Browser-safe: days and moments as ISO text. */
import { z } from 'zod';

export const LONGEST_IMPROVEMENT = 1000;
export const LONGEST_OUTCOME = 1000;

export const improvementStateSchema = z.enum(['open', 'done', 'dropped']);

/** What the person who reads may do with an entry; decided by `improvement/policy.ts`. */
export const IMPROVEMENT_ACTIONS = ['change', 'take_over', 'close', 'reopen'] as const;
export const improvementActionSchema = z.enum(IMPROVEMENT_ACTIONS);

const personSchema = z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() });

export const improvementRowSchema = z.object({
  improvementId: z.uuid(),
  text: z.string(),
  state: improvementStateSchema,
  owner: personSchema.nullable(),
  dueOn: z.iso.date().nullable(),
  isOverdue: z.boolean(),
  /** What became of it; `null` while it is open. */
  outcome: z.string().nullable(),
  /** The meeting that decided it; `null`: somebody noted it. Its title only for whoever may see it. */
  meeting: z.object({ meetingId: z.uuid(), title: z.string() }).nullable(),
  timesReopened: z.number().int(),
  createdBy: personSchema,
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  actions: z.array(improvementActionSchema),
  version: z.number().int(),
});

export const improvementListSchema = z.object({
  asOf: z.iso.datetime(),
  /** Open ones first, by due day, those without one last; then closed ones, the latest first. */
  improvements: z.array(improvementRowSchema),
});

export const newImprovementSchema = z.strictObject({
  /** A UUID made with the form: the same one twice is the same entry. */
  clientKey: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_IMPROVEMENT),
  ownerStaffId: z.uuid().nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
});

/** What is left out stays as it is. */
export const improvementChangeSchema = z.strictObject({
  version: z.number().int(),
  ownerStaffId: z.uuid().nullable().optional(),
  dueOn: z.iso.date().nullable().optional(),
});

export const improvementClosingSchema = z.strictObject({
  version: z.number().int(),
  as: z.enum(['done', 'dropped']),
  outcome: z.string().trim().min(1).max(LONGEST_OUTCOME),
});

export const improvementVersionSchema = z.strictObject({ version: z.number().int() });

export type ImprovementAction = z.infer<typeof improvementActionSchema>;
export type ImprovementRow = z.infer<typeof improvementRowSchema>;
export type ImprovementList = z.infer<typeof improvementListSchema>;

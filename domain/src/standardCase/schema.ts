/** What travels about standard cases. Browser-safe: no database, no Temporal; days and moments as ISO text. */
import { z } from 'zod';
import { LONGEST_ANSWER } from '../question/schema.ts';

export const LONGEST_TITLE = 200;
export const LONGEST_PATTERN = 500;
export const MOST_PATTERNS = 20;
export const MOST_CHECKS = 30;
export const LONGEST_CHECK = 200;
export const LONGEST_DEVIATION = 1000;
export const LONGEST_REASON = 500;

/** What the person who reads may do with a standard case; decided by `standardCase/policy.ts`. */
export const STANDARD_CASE_ACTIONS = [
  'change',
  'approve',
  'reject',
  'withdraw',
  'merge',
  'confirm',
  'deviate',
] as const;
export const standardCaseActionSchema = z.enum(STANDARD_CASE_ACTIONS);
export const standardCaseStateSchema = z.enum(['proposed', 'approved', 'rejected', 'withdrawn', 'merged']);

const personSchema = z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() });

/** Why somebody should look twice. */
export const doubtSchema = z.enum(['review_due', 'law_changed', 'not_valid']);

const contentSchema = z.object({
  version: z.number().int(),
  title: z.string(),
  /** Ways in which it is asked. */
  patterns: z.array(z.string()),
  answer: z.string(),
  /** Places in the law it cites; `title` as an administrator imported it. */
  statutes: z.array(z.object({ name: z.string(), title: z.string().nullable() })),
  checklist: z.array(z.string()),
  validFrom: z.iso.date(),
  /** The first day it holds no more. */
  validUntil: z.iso.date().nullable(),
  reviewOn: z.iso.date(),
  writtenBy: personSchema,
  writtenAt: z.iso.datetime(),
});

export const standardCaseRowSchema = z.object({
  standardCaseId: z.uuid(),
  areaCode: z.string(),
  state: standardCaseStateSchema,
  title: z.string(),
  validFrom: z.iso.date(),
  reviewOn: z.iso.date(),
  doubt: doubtSchema.nullable(),
  /** Whether a version waits for approval, and how many municipalities have approved it. */
  isPending: z.boolean(),
  approvals: z.number().int(),
});

export const standardCaseListSchema = z.object({
  asOf: z.iso.datetime(),
  /** How many municipalities have to approve. */
  approvalsNeeded: z.number().int(),
  cases: z.array(standardCaseRowSchema),
});

export const standardCaseDetailSchema = z.object({
  standardCaseId: z.uuid(),
  areaCode: z.string(),
  state: standardCaseStateSchema,
  /** As it holds; `null` while none was approved. */
  approved: contentSchema.nullable(),
  /** As it was written last; the approved one when nothing waits for approval. */
  latest: contentSchema,
  doubt: doubtSchema.nullable(),
  /** Places in the law it cites that changed after it was approved. */
  changedStatutes: z.array(z.string()),
  approvals: z.array(z.object({ municipalityName: z.string(), name: z.string(), at: z.iso.datetime() })),
  approvalsNeeded: z.number().int(),
  /** While a version waits: who of the coordination group can still approve, of municipalities that have not. */
  canApprove: z.array(z.object({ municipalityName: z.string(), names: z.array(z.string()) })),
  deviations: z.array(
    z.object({
      deviationId: z.uuid(),
      municipalityId: z.uuid(),
      municipalityName: z.string(),
      text: z.string(),
      reason: z.string(),
      fromDay: z.iso.date(),
      /** The first day it no longer holds. */
      untilDay: z.iso.date(),
      mayEnd: z.boolean(),
    }),
  ),
  /** Earlier versions, the latest first. */
  history: z.array(contentSchema),
  sourceQuestionId: z.uuid().nullable(),
  mergedInto: z.object({ standardCaseId: z.uuid(), title: z.string() }).nullable(),
  actions: z.array(standardCaseActionSchema),
});

const contentInput = {
  title: z.string().trim().min(1).max(LONGEST_TITLE),
  patterns: z.array(z.string().trim().min(1).max(LONGEST_PATTERN)).max(MOST_PATTERNS),
  answer: z.string().trim().min(1).max(LONGEST_ANSWER),
  checklist: z.array(z.string().trim().min(1).max(LONGEST_CHECK)).max(MOST_CHECKS),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** `null`: after as many months as the cooperation has set. */
  reviewOn: z.iso.date().nullable(),
};

export const newStandardCaseSchema = z.strictObject({
  /** A UUID made with the form: the same one twice is the same standard case. */
  clientKey: z.uuid(),
  areaCode: z.string().max(20),
  sourceQuestionId: z.uuid().nullable(),
  ...contentInput,
});
export const standardCaseChangeSchema = z.strictObject({
  /** The latest version as it was read; refused when there is a later one. */
  version: z.number().int(),
  ...contentInput,
});
export const standardCaseVoteSchema = z.strictObject({ version: z.number().int() });
export const standardCaseMergeSchema = z.strictObject({ intoId: z.uuid() });
export const standardCaseConfirmSchema = z.strictObject({ reviewOn: z.iso.date() });
export const newDeviationSchema = z.strictObject({
  clientKey: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_DEVIATION),
  reason: z.string().trim().min(1).max(LONGEST_REASON),
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
});

export type StandardCaseAction = z.infer<typeof standardCaseActionSchema>;
export type StandardCaseContent = z.infer<typeof contentSchema>;
export type StandardCaseRow = z.infer<typeof standardCaseRowSchema>;
export type StandardCaseList = z.infer<typeof standardCaseListSchema>;
export type StandardCaseDetail = z.infer<typeof standardCaseDetailSchema>;
export type Doubt = z.infer<typeof doubtSchema>;

/** What travels about specialist questions. Browser-safe: no database, no Temporal; days and moments as ISO text. */
import { z } from 'zod';

/** Enough for a question with its circumstances; the file of the case stays where it is. */
export const LONGEST_QUESTION = 2000;
export const LONGEST_ANSWER = 6000;
export const LONGEST_QUERY = 1000;

export const QUESTION_STATES = [
  'draft',
  'open',
  'claimed',
  'answered',
  'accepted',
  'helped',
  'withdrawn',
] as const;
export const questionStateSchema = z.enum(QUESTION_STATES);
export const questionStageSchema = z.enum([
  'none',
  'waiting',
  'wave',
  'seniors',
  'leads',
  'network',
  'left_open',
]);

/** What the person who reads may do with a question; decided by `question/policy.ts`. */
export const QUESTION_ACTIONS = [
  'help',
  'forward',
  'claim',
  'answer',
  'decline',
  'recuse',
  'accept',
  'query',
  'withdraw',
] as const;
export const questionActionSchema = z.enum(QUESTION_ACTIONS);

const personSchema = z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() });

/** Why an area is proposed; `learnt`: questions with these words belonged there; `law`: its sections hold them. */
export const routingReasonSchema = z.object({
  by: z.enum(['name', 'statute', 'topic', 'within', 'learnt', 'law']),
  words: z.string(),
});
export const proposedAreaSchema = z.object({
  code: z.string(),
  /** In [0, 1]. */
  score: z.number(),
  reasons: z.array(routingReasonSchema),
});

/** Something known that may answer a question; never the answer itself. */
export const proposalSchema = z.object({
  kind: z.enum(['standard_case', 'answer']),
  /** Of the standard case or the question. */
  id: z.uuid(),
  title: z.string(),
  answer: z.string(),
  statutes: z.array(z.string()),
  areaCode: z.string(),
  /** The day it was agreed on or accepted. */
  on: z.iso.date(),
  /** Who wrote the answer; `null` for a standard case: that one is everybody's. */
  by: personSchema.nullable(),
  /** Why somebody should look twice: past its review date, or the law it cites has changed. */
  doubt: z.enum(['review_due', 'law_changed', 'not_valid']).nullable(),
  /** Words of the question and places in the law it holds; `meaning`: the embedding service takes it for the same. */
  why: z.object({ words: z.array(z.string()), statutes: z.array(z.string()), meaning: z.boolean() }),
});

export const questionEntrySchema = z.object({
  entryId: z.uuid(),
  kind: z.enum(['answer', 'query']),
  author: personSchema,
  text: z.string(),
  statutes: z.array(z.string()),
  state: z.enum(['given', 'accepted', 'corrected', 'withdrawn']),
  at: z.iso.datetime(),
  /** Whether whoever reads wrote it and may correct it. */
  mayCorrect: z.boolean(),
});

export const questionRowSchema = z.object({
  questionId: z.uuid(),
  text: z.string(),
  areaCode: z.string().nullable(),
  state: questionStateSchema,
  stage: questionStageSchema,
  askedBy: personSchema,
  askedAt: z.iso.datetime(),
  claimedBy: personSchema.nullable(),
  /** When it moves on by itself. */
  dueAt: z.iso.datetime().nullable(),
  actions: z.array(questionActionSchema),
});

export const questionDetailSchema = questionRowSchema.extend({
  /** Labels stand in place of what the guard found. */
  masked: z.boolean(),
  /** The likeliest areas, best first, with reasons. */
  areas: z.array(proposedAreaSchema),
  /** How many people have been asked. */
  asked: z.number().int(),
  /** What closed it with "hat geholfen". */
  helpedBy: z
    .object({ kind: z.enum(['standard_case', 'answer']), id: z.uuid(), title: z.string() })
    .nullable(),
  /** The standard case that was made of it. */
  standardCaseId: z.uuid().nullable(),
  entries: z.array(questionEntrySchema),
});

export const questionPageSchema = questionDetailSchema.extend({
  /** What is known already; only while nobody has answered. */
  proposals: z.array(proposalSchema),
});

export const questionListSchema = z.object({
  asOf: z.iso.datetime(),
  /** Asked by whoever reads, the latest first. */
  mine: z.array(questionRowSchema),
  /** Waiting for an answer from whoever reads; what waits longest comes first. */
  toAnswer: z.array(questionRowSchema),
});

export const newQuestionSchema = z.strictObject({
  /** A UUID made with the form: the same one twice is the same question. */
  clientKey: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_QUESTION),
  areaCode: z.string().max(20).nullable(),
});

export const questionForwardSchema = z.strictObject({ areaCode: z.string().max(20) });
export const questionAnswerSchema = z.strictObject({
  clientKey: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_ANSWER),
});
export const questionCorrectionSchema = questionAnswerSchema.extend({ entryId: z.uuid() });
export const questionQuerySchema = z.strictObject({
  clientKey: z.uuid(),
  text: z.string().trim().min(1).max(LONGEST_QUERY),
});
export const questionEntryChoiceSchema = z.strictObject({ entryId: z.uuid() });
export const questionHelpSchema = z.strictObject({ helpedById: z.uuid() });

/** Like questions that several people answered, and how the answers differ. */
export const uniformityReportSchema = z.object({
  groups: z.array(
    z.object({
      groupId: z.uuid(),
      areaCode: z.string(),
      /** The standard case that was made of one of them. */
      standardCaseId: z.uuid().nullable(),
      /** Yes and no; no section in common; hardly a word in common. */
      difference: z.enum(['opposite', 'statutes', 'words']).nullable(),
      answers: z.array(
        z.object({
          questionId: z.uuid(),
          question: z.string(),
          answer: z.string(),
          statutes: z.array(z.string()),
          by: personSchema,
          on: z.iso.date(),
        }),
      ),
    }),
  ),
});

/** What came of asking and needs somebody to look: nobody answered, or it was asked too often to be special. */
export const questionReviewSchema = z.object({
  /** Nobody has agreed to answer; what waits longest comes first. */
  unanswered: z.array(questionRowSchema),
  /** Asked often, and no standard case has been made of it; the most frequent first. */
  frequent: z.array(
    z.object({ questionId: z.uuid(), text: z.string(), areaCode: z.string(), times: z.number().int() }),
  ),
  asOf: z.iso.datetime(),
});

/** Travels in the body: what is typed belongs into no address and no log. */
export const searchSchema = z.strictObject({ text: z.string().trim().min(1).max(LONGEST_QUESTION) });
/** What is known about what somebody types. */
export const searchResultSchema = z.object({ found: z.array(proposalSchema) });

export type UniformityReport = z.infer<typeof uniformityReportSchema>;
export type QuestionReview = z.infer<typeof questionReviewSchema>;
export type QuestionAction = z.infer<typeof questionActionSchema>;
export type QuestionRow = z.infer<typeof questionRowSchema>;
export type QuestionDetail = z.infer<typeof questionDetailSchema>;
export type QuestionPage = z.infer<typeof questionPageSchema>;
export type QuestionList = z.infer<typeof questionListSchema>;
export type QuestionEntry = z.infer<typeof questionEntrySchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposedArea = z.infer<typeof proposedAreaSchema>;

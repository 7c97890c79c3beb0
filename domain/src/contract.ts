/** The only door for the tab: what travels between browser and server, and nothing that needs a database. */
import { z } from 'zod';
import {
  caseChangeSchema,
  caseDetailSchema,
  caseImportResultSchema,
  caseImportSchema,
  caseListSchema,
  forwardSchema,
  handoverAnswerSchema,
  handoverOfferSchema,
  handoverSchema,
  newCaseSchema,
  newSavedViewSchema,
  savedViewSchema,
  savedViewsSchema,
} from './case/schema.ts';
import { candidatesSchema, gapRequestSchema, gapSchema, madeRequestSchema } from './cover/schema.ts';
import { deadlineQuestionSchema, deadlineSchema } from './deadline/schema.ts';
import { emergencyRostersSchema, recipientsSchema } from './emergencyRoster/schema.ts';
import { feedsSchema, madeFeedSchema, newFeedSchema } from './feed/schema.ts';
import { checkedTextSchema, textCheckSchema } from './language/guard/schema.ts';
import { feedbackSchema, meSchema, type roleSchema } from './membership/schema.ts';
import { newPaymentRunSchema, paymentRunsSchema } from './paymentRun/schema.ts';
import {
  newQuestionSchema,
  questionAnswerSchema,
  questionCorrectionSchema,
  questionEntryChoiceSchema,
  questionForwardSchema,
  questionHelpSchema,
  questionListSchema,
  questionPageSchema,
  questionQuerySchema,
  searchResultSchema,
  uniformityReportSchema,
} from './question/schema.ts';
import { LONGEST_ROSTER_DAYS, myDutiesSchema, rosterSpanSchema } from './roster/schema.ts';
import { routes } from './routes.ts';
import {
  newDeviationSchema,
  newStandardCaseSchema,
  standardCaseChangeSchema,
  standardCaseConfirmSchema,
  standardCaseDetailSchema,
  standardCaseListSchema,
  standardCaseMergeSchema,
  standardCaseVoteSchema,
} from './standardCase/schema.ts';

export { CASE_ACTIONS, caseFilterSchema, LONGEST_NEXT_STEP, LONGEST_NOTE } from './case/schema.ts';
export type * from './contractTypes.ts';
export { LONGEST_COVER_NOTE } from './cover/schema.ts';
export { LONGEST_RUN_NAME, MOST_MONTHS } from './paymentRun/schema.ts';
export { LONGEST_ANSWER, LONGEST_QUERY, LONGEST_QUESTION } from './question/schema.ts';
export { LONGEST_ROSTER_DAYS } from './roster/schema.ts';
export {
  LONGEST_CHECK,
  LONGEST_DEVIATION,
  LONGEST_PATTERN,
  LONGEST_REASON,
  LONGEST_TITLE,
} from './standardCase/schema.ts';

/** A search box takes no novels. */
const LONGEST_SEARCH = 500;

const bothLanguages = z.object({ de: z.string(), en: z.string() });

/** An error as RFC 9457 has it. `title` is the sentence in the language asked for; `titles` has both. */
export const problemSchema = z.object({
  /** `urn:verbund:problem:` and the code. */
  type: z.string(),
  /** For programs: the reason of a refusal, or `not_signed_in`, `forbidden`, `malformed` … */
  code: z.string(),
  status: z.number().int(),
  title: z.string(),
  titles: bothLanguages,
  /** For whoever operates the product. */
  detail: z.string().optional(),
  /** The fields that have to be changed, as paths into the body. */
  fields: z.array(z.object({ field: z.string(), titles: bothLanguages })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const healthSchema = z.object({
  status: z.literal('ok'),
  database: z.literal('reachable'),
  migrations: z.number().int(),
});

type Role = z.infer<typeof roleSchema>;

/** One address of the API. Everything the tab, the server, the OpenAPI document and the access test know of it. */
export type RouteContract = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/`; `{name}` is a parameter. */
  route: string;
  summary: string;
  /**
   * `anyone`: without signing in; `everybody`: of a cooperation, the expert network too; `staff`: without those who are
   * of the expert network only; else one of these roles.
   */
  access: 'anyone' | 'everybody' | 'staff' | readonly [Role, ...Role[]];
  params?: z.ZodObject;
  /** Values are text. */
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** JSON by this schema, a file of this media type, or nothing. */
  answer: z.ZodType | { media: string } | null;
  /** The picture changes only with these nouns, the day and who asks: answered by 304 when it has not. */
  nouns?: readonly ('roster' | 'case' | 'question')[];
};

const ofCase = z.strictObject({ caseId: z.uuid() });
const ofHandover = z.strictObject({ handoverId: z.uuid() });
const ofQuestion = z.strictObject({ questionId: z.uuid() });
const ofStandardCase = z.strictObject({ standardCaseId: z.uuid() });
const done = z.object({ done: z.literal(true) });
/** What a change leaves: the case as it is now. */
const changed = caseDetailSchema;

export const contract = {
  me: {
    ...routes.me,
    summary: 'Who I am and what my cooperation consists of',
    access: 'everybody',
    answer: meSchema,
  },
  roster: {
    ...routes.roster,
    summary: 'Who is on duty where over a span of days',
    access: 'staff',
    query: z.strictObject({
      from: z.iso.date(),
      days: z.coerce.number().int().min(1).max(LONGEST_ROSTER_DAYS),
    }),
    answer: rosterSpanSchema,
    nouns: ['roster'],
  },
  myDuties: {
    ...routes.myDuties,
    summary: 'My own duties over a span of days',
    access: 'staff',
    query: z.strictObject({
      from: z.iso.date(),
      days: z.coerce.number().int().min(1).max(LONGEST_ROSTER_DAYS),
    }),
    answer: myDutiesSchema,
    nouns: ['roster'],
  },
  requestGapCover: {
    ...routes.requestGapCover,
    summary: 'Asks for cover of a gap',
    access: 'staff',
    body: gapRequestSchema,
    answer: madeRequestSchema,
  },
  gapCandidates: {
    ...routes.gapCandidates,
    summary: 'Who could fill a gap, with reasons',
    access: ['team_lead', 'administrator'],
    query: gapSchema,
    answer: candidatesSchema,
  },
  paymentRuns: {
    ...routes.paymentRuns,
    summary: 'Upcoming payment runs and who is on duty to release them',
    access: 'staff',
    answer: paymentRunsSchema,
    nouns: ['roster'],
  },
  addPaymentRuns: {
    ...routes.addPaymentRuns,
    summary: 'Plans a payment run, for several months if wanted',
    access: ['team_lead', 'administrator'],
    body: newPaymentRunSchema,
    answer: paymentRunsSchema,
  },
  removePaymentRun: {
    ...routes.removePaymentRun,
    summary: 'Takes a payment run off the plan and calls off its search for cover',
    access: ['team_lead', 'administrator'],
    params: z.strictObject({ runId: z.uuid() }),
    answer: done,
  },
  feeds: {
    ...routes.feeds,
    summary: 'My calendar links',
    access: 'staff',
    answer: feedsSchema,
  },
  makeFeed: {
    ...routes.makeFeed,
    summary: 'Makes a calendar link for my duties or a desk; the one before stops to work',
    access: 'staff',
    body: newFeedSchema,
    answer: madeFeedSchema,
  },
  revokeFeed: {
    ...routes.revokeFeed,
    summary: 'Revokes a calendar link of mine',
    access: 'staff',
    params: z.strictObject({ feedId: z.uuid() }),
    answer: done,
  },
  calendar: {
    ...routes.calendar,
    summary: 'The calendar behind a link; whoever has the link may read it',
    access: 'anyone',
    params: z.strictObject({ cooperationId: z.uuid(), secret: z.string().min(1).max(100) }),
    answer: { media: 'text/calendar' },
  },
  emergencyRosters: {
    ...routes.emergencyRosters,
    summary: 'The emergency rosters that are kept, and who is told of ours',
    access: 'staff',
    answer: emergencyRostersSchema,
  },
  emergencyRoster: {
    ...routes.emergencyRoster,
    summary: 'One emergency roster as PDF',
    access: 'staff',
    params: z.strictObject({ municipalityId: z.uuid(), day: z.iso.date() }),
    answer: { media: 'application/pdf' },
  },
  nameRecipients: {
    ...routes.nameRecipients,
    summary: 'Says who is told of the emergency roster of my municipality every morning',
    access: ['team_lead', 'administrator'],
    body: recipientsSchema,
    answer: emergencyRostersSchema,
  },
  cases: {
    ...routes.cases,
    summary: 'The open cases I may see; with closed=1 also those closed in the last 30 days',
    access: 'staff',
    query: z.strictObject({ closed: z.literal('1').optional() }),
    answer: caseListSchema,
    nouns: ['case', 'roster'],
  },
  exportCases: {
    ...routes.exportCases,
    summary: 'The open cases I may see as CSV',
    access: 'staff',
    answer: { media: 'text/csv' },
  },
  importCases: {
    ...routes.importCases,
    summary: 'Adds cases from CSV, or tells what would become of each line',
    access: ['team_lead', 'administrator'],
    body: caseImportSchema,
    answer: caseImportResultSchema,
  },
  case: {
    ...routes.case,
    summary: 'One case with its history',
    access: 'staff',
    params: ofCase,
    answer: caseDetailSchema,
    nouns: ['case', 'roster'],
  },
  addCase: {
    ...routes.addCase,
    summary: 'Enters a case; an urgent one rings at once',
    access: 'staff',
    body: newCaseSchema,
    answer: changed,
  },
  changeCase: {
    ...routes.changeCase,
    summary: 'Changes due date, urgency, area or next step',
    access: 'staff',
    params: ofCase,
    body: caseChangeSchema,
    answer: changed,
  },
  takeCase: {
    ...routes.takeCase,
    summary: 'Takes a free case',
    access: 'staff',
    params: ofCase,
    answer: changed,
  },
  renewLease: {
    ...routes.renewLease,
    summary: 'Says that I am still working on it',
    access: 'staff',
    params: ofCase,
    answer: changed,
  },
  returnCase: {
    ...routes.returnCase,
    summary: 'Puts a case back into the queue',
    access: 'staff',
    params: ofCase,
    answer: changed,
  },
  forwardCase: {
    ...routes.forwardCase,
    summary: 'Forwards a misdirected case to the municipality it belongs to; the date of receipt stays',
    access: 'staff',
    params: ofCase,
    body: forwardSchema,
    answer: done,
  },
  recuse: {
    ...routes.recuse,
    summary: 'Says that I may not work on it; why is not asked',
    access: 'staff',
    params: ofCase,
    answer: done,
  },
  closeCase: {
    ...routes.closeCase,
    summary: 'Closes a case',
    access: 'staff',
    params: ofCase,
    answer: changed,
  },
  reopenCase: {
    ...routes.reopenCase,
    summary: 'Opens a closed case again',
    access: 'staff',
    params: ofCase,
    answer: changed,
  },
  offerHandover: {
    ...routes.offerHandover,
    summary: 'Offers cases to a colleague or to a municipality',
    access: 'staff',
    body: handoverOfferSchema,
    answer: handoverSchema,
  },
  handover: {
    ...routes.handover,
    summary: 'One handover',
    access: 'staff',
    params: ofHandover,
    answer: handoverSchema,
    nouns: ['case'],
  },
  answerHandover: {
    ...routes.answerHandover,
    summary: 'Accepts or declines cases that were offered',
    access: 'staff',
    params: ofHandover,
    body: handoverAnswerSchema,
    answer: handoverSchema,
  },
  withdrawHandover: {
    ...routes.withdrawHandover,
    summary: 'Takes an offer back',
    access: 'staff',
    params: ofHandover,
    answer: handoverSchema,
  },
  savedViews: {
    ...routes.savedViews,
    summary: 'My saved views of the queue',
    access: 'staff',
    answer: savedViewsSchema,
  },
  saveView: {
    ...routes.saveView,
    summary: 'Saves a view; the same name replaces it',
    access: 'staff',
    body: newSavedViewSchema,
    answer: savedViewSchema,
  },
  deleteView: {
    ...routes.deleteView,
    summary: 'Deletes a saved view',
    access: 'staff',
    params: z.strictObject({ viewId: z.uuid() }),
    answer: done,
  },
  questions: {
    ...routes.questions,
    summary: 'My questions, and those that wait for an answer from me',
    access: 'everybody',
    answer: questionListSchema,
    nouns: ['question', 'roster'],
  },
  askQuestion: {
    ...routes.askQuestion,
    summary: 'Asks; when something alike is known that is shown first',
    access: 'staff',
    body: newQuestionSchema,
    answer: questionPageSchema,
  },
  question: {
    ...routes.question,
    summary: 'One question with what was said, and with what is known already',
    access: 'everybody',
    params: ofQuestion,
    answer: questionPageSchema,
    nouns: ['question', 'roster'],
  },
  forwardQuestion: {
    ...routes.forwardQuestion,
    summary: 'Sends a question to the experts of an area',
    access: 'everybody',
    params: ofQuestion,
    body: questionForwardSchema,
    answer: questionPageSchema,
  },
  markHelpful: {
    ...routes.markHelpful,
    summary: 'Closes a question with what was known already',
    access: 'staff',
    params: ofQuestion,
    body: questionHelpSchema,
    answer: questionPageSchema,
  },
  claimQuestion: {
    ...routes.claimQuestion,
    summary: 'Takes a question on',
    access: 'everybody',
    params: ofQuestion,
    answer: questionPageSchema,
  },
  declineQuestion: {
    ...routes.declineQuestion,
    summary: 'Says that I cannot answer',
    access: 'everybody',
    params: ofQuestion,
    answer: questionPageSchema,
  },
  recuseFromQuestion: {
    ...routes.recuseFromQuestion,
    summary: 'Says that I must not answer; why is not asked',
    access: 'everybody',
    params: ofQuestion,
    answer: questionPageSchema,
  },
  withdrawQuestion: {
    ...routes.withdrawQuestion,
    summary: 'Takes a question back',
    access: 'staff',
    params: ofQuestion,
    answer: questionPageSchema,
  },
  answerQuestion: {
    ...routes.answerQuestion,
    summary: 'Answers a question',
    access: 'everybody',
    params: ofQuestion,
    body: questionAnswerSchema,
    answer: questionPageSchema,
  },
  correctAnswer: {
    ...routes.correctAnswer,
    summary: 'Corrects an answer of mine',
    access: 'everybody',
    params: ofQuestion,
    body: questionCorrectionSchema,
    answer: questionPageSchema,
  },
  withdrawAnswer: {
    ...routes.withdrawAnswer,
    summary: 'Takes an answer of mine back',
    access: 'everybody',
    params: ofQuestion,
    body: questionEntryChoiceSchema,
    answer: questionPageSchema,
  },
  acceptAnswer: {
    ...routes.acceptAnswer,
    summary: 'Accepts an answer: it can be found from now on',
    access: 'staff',
    params: ofQuestion,
    body: questionEntryChoiceSchema,
    answer: questionPageSchema,
  },
  queryAnswer: {
    ...routes.queryAnswer,
    summary: 'Asks back',
    access: 'staff',
    params: ofQuestion,
    body: questionQuerySchema,
    answer: questionPageSchema,
  },
  knowledge: {
    ...routes.knowledge,
    summary: 'What is known about a text: standard cases and accepted answers',
    access: 'everybody',
    query: z.strictObject({ text: z.string().trim().min(1).max(LONGEST_SEARCH) }),
    answer: searchResultSchema,
  },
  uniformity: {
    ...routes.uniformity,
    summary: 'Like questions and whether they were answered alike',
    access: ['coordination', 'team_lead', 'administrator'],
    answer: uniformityReportSchema,
    nouns: ['question'],
  },
  checkText: {
    ...routes.checkText,
    summary: 'What the guard finds in a text, and the text with labels in place of it; nothing is stored',
    access: 'everybody',
    body: checkedTextSchema,
    answer: textCheckSchema,
  },
  standardCases: {
    ...routes.standardCases,
    summary: 'Every standard case I may see',
    access: 'everybody',
    answer: standardCaseListSchema,
    nouns: ['question'],
  },
  exportStandardCases: {
    ...routes.exportStandardCases,
    summary: 'The standard cases that hold, as CSV',
    access: 'everybody',
    answer: { media: 'text/csv' },
  },
  standardCase: {
    ...routes.standardCase,
    summary: 'One standard case with its versions, approvals and deviations',
    access: 'everybody',
    params: ofStandardCase,
    answer: standardCaseDetailSchema,
    nouns: ['question'],
  },
  proposeStandardCase: {
    ...routes.proposeStandardCase,
    summary: 'Proposes a standard case',
    access: 'staff',
    body: newStandardCaseSchema,
    answer: standardCaseDetailSchema,
  },
  changeStandardCase: {
    ...routes.changeStandardCase,
    summary: 'Writes a new version, which waits for approval',
    access: 'staff',
    params: ofStandardCase,
    body: standardCaseChangeSchema,
    answer: standardCaseDetailSchema,
  },
  approveStandardCase: {
    ...routes.approveStandardCase,
    summary: 'Approves the latest version for my municipality',
    access: ['coordination'],
    params: ofStandardCase,
    body: standardCaseVoteSchema,
    answer: standardCaseDetailSchema,
  },
  rejectStandardCase: {
    ...routes.rejectStandardCase,
    summary: 'Refuses what waits for approval',
    access: ['coordination'],
    params: ofStandardCase,
    answer: standardCaseDetailSchema,
  },
  withdrawStandardCase: {
    ...routes.withdrawStandardCase,
    summary: 'Takes a standard case out of use',
    access: 'staff',
    params: ofStandardCase,
    answer: standardCaseDetailSchema,
  },
  mergeStandardCases: {
    ...routes.mergeStandardCases,
    summary: 'Lets another standard case stand for this one',
    access: ['coordination'],
    params: ofStandardCase,
    body: standardCaseMergeSchema,
    answer: standardCaseDetailSchema,
  },
  confirmStandardCase: {
    ...routes.confirmStandardCase,
    summary: 'Says that it still holds, and when to look again',
    access: ['coordination'],
    params: ofStandardCase,
    body: standardCaseConfirmSchema,
    answer: standardCaseDetailSchema,
  },
  addDeviation: {
    ...routes.addDeviation,
    summary: 'Says that my municipality does otherwise, why, and for how long',
    access: ['team_lead'],
    params: ofStandardCase,
    body: newDeviationSchema,
    answer: standardCaseDetailSchema,
  },
  endDeviation: {
    ...routes.endDeviation,
    summary: 'Ends a deviation of my municipality',
    access: ['team_lead'],
    params: z.strictObject({ standardCaseId: z.uuid(), deviationId: z.uuid() }),
    answer: standardCaseDetailSchema,
  },
  deadline: {
    ...routes.deadline,
    summary: 'Computes an objection deadline with every step and its norm',
    access: 'staff',
    body: deadlineQuestionSchema,
    answer: deadlineSchema,
  },
  reportBarrier: {
    ...routes.reportBarrier,
    summary: 'Reports something that could not be used',
    access: 'everybody',
    body: feedbackSchema,
    answer: done,
  },
  openapi: {
    ...routes.openapi,
    summary: 'This document',
    access: 'anyone',
    answer: { media: 'application/json' },
  },
  health: {
    ...routes.health,
    summary: 'Whether the database answers and is up to date',
    access: 'anyone',
    answer: healthSchema,
  },
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof contract;

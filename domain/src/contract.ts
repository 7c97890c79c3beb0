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
import { knowledgeContract } from './contracts/knowledge.ts';
import { meetingSeriesContract } from './contracts/meetingSeries.ts';
import { meetingContract } from './contracts/meetings.ts';
import { notificationContract } from './contracts/notifications.ts';
import type { RouteContract } from './contracts/route.ts';
import { candidatesSchema, gapRequestSchema, gapSchema, madeRequestSchema } from './cover/schema.ts';
import { deadlineQuestionSchema, deadlineSchema } from './deadline/schema.ts';
import { emergencyRostersSchema, recipientsSchema } from './emergencyRoster/schema.ts';
import { feedsSchema, madeFeedSchema, newFeedSchema } from './feed/schema.ts';
import { feedbackSchema, meSchema } from './membership/schema.ts';
import { newPaymentRunSchema, paymentRunsSchema } from './paymentRun/schema.ts';
import { LONGEST_ROSTER_DAYS, myDutiesSchema, rosterSpanSchema } from './roster/schema.ts';
import { routes } from './routes.ts';

export { CASE_ACTIONS, caseFilterSchema, LONGEST_NEXT_STEP, LONGEST_NOTE } from './case/schema.ts';
export type { RouteContract } from './contracts/route.ts';
export type * from './contractTypes.ts';
export { LONGEST_COVER_NOTE } from './cover/schema.ts';
export {
  LONGEST_IMPROVEMENT,
  LONGEST_OUTCOME,
} from './improvement/schema.ts';
export {
  LONGEST_DECISION,
  LONGEST_ITEM,
  LONGEST_MEETING_TITLE,
  MOST_PARTICIPANTS,
  MOST_SLOTS,
} from './meeting/requests.ts';
export { LONGEST_RUN_NAME, MOST_MONTHS } from './paymentRun/schema.ts';
export { LONGEST_ROSTER_DAYS } from './roster/schema.ts';

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

const ofCase = z.strictObject({ caseId: z.uuid() });
const ofHandover = z.strictObject({ handoverId: z.uuid() });
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
  ...knowledgeContract,
  ...notificationContract,
  ...meetingContract,
  ...meetingSeriesContract,
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

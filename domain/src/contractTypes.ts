/** The shapes of the contract, for whoever only needs their types. */
export type {
  CaseAction,
  CaseDetail,
  CaseFilter,
  CaseImportResult,
  CaseList,
  CaseRow,
  HandoverView,
  SavedView,
} from './case/schema.ts';
export type { Candidates } from './cover/schema.ts';
export type { DeadlineAnswer, DeadlineQuestion } from './deadline/schema.ts';
export type { EmergencyRosters } from './emergencyRoster/schema.ts';
export type { CalendarFeed } from './feed/schema.ts';
export type { ImprovementAction, ImprovementList, ImprovementRow } from './improvement/schema.ts';
export type { TextCheck } from './language/guard/schema.ts';
export type {
  FixedMeeting,
  ItemProposals,
  MeetingAction,
  MeetingDetail,
  MeetingList,
  MeetingRow,
  MissingMeeting,
  SlotBlockerView,
  SlotSearchView,
} from './meeting/schema.ts';
export type { SeriesList, SeriesRow, SeriesTemplates } from './meeting/series/schema.ts';
export type { Me } from './membership/schema.ts';
export type { Preferences, ShownPreferences } from './notification/preferences.ts';
export type { NotificationPage, ShownNotification, TeamChannels } from './notification/views.ts';
export type { NewPaymentRun, PaymentRunRow, PaymentRuns } from './paymentRun/schema.ts';
export type {
  Proposal,
  QuestionAction,
  QuestionEntry,
  QuestionList,
  QuestionPage,
  QuestionReview,
  QuestionRow,
  UniformityReport,
} from './question/schema.ts';
export type { MyDuties, RosterSpan, RosterSpanCell } from './roster/schema.ts';
export type {
  Doubt,
  StandardCaseAction,
  StandardCaseContent,
  StandardCaseDetail,
  StandardCaseList,
  StandardCaseRow,
} from './standardCase/schema.ts';

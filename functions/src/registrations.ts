import { reportBarrier } from './http/barriers.ts';
import { calendar, feeds, makeFeed, revokeFeed } from './http/calendar.ts';
import { exportCases, importCases } from './http/caseFiles.ts';
import {
  addCase,
  cases,
  changeCase,
  closeCase,
  forwardCase,
  oneCase,
  recuse,
  renewLease,
  reopenCase,
  returnCase,
  takeCase,
} from './http/cases.ts';
import { deleteView, savedViews, saveView } from './http/caseViews.ts';
import { gapCandidates, requestGap } from './http/cover.ts';
import { deadline } from './http/deadline.ts';
import { emergencyRoster, emergencyRosters, nameRecipients } from './http/emergencyRosters.ts';
import { answerHandover, handover, offerHandover, withdrawHandover } from './http/handovers.ts';
import { health } from './http/health.ts';
import {
  addImprovement,
  changeImprovement,
  closeImprovement,
  improvements,
  reopenImprovement,
  takeOverImprovement,
} from './http/improvements.ts';
import { me } from './http/me.ts';
import {
  addDecision,
  addItem,
  moveItem,
  noteAttendance,
  proposeItems,
  removeItem,
} from './http/meetingMinutes.ts';
import {
  changeSeries,
  endSeries,
  meetingSeries,
  seriesTemplates,
  skipOccurrence,
  startSeries,
  unskipOccurrence,
} from './http/meetingSeries.ts';
import {
  cancelMeeting,
  changeMeeting,
  closeMeeting,
  fixMeeting,
  meeting,
  meetings,
  moveMeeting,
  openPoll,
  planMeeting,
  planSlots,
  takeOverMeeting,
  vote,
} from './http/meetings.ts';
import {
  notificationPreferences,
  notifications,
  removeTeamChannel,
  resetNotificationPreferences,
  setNotificationPreferences,
  teamChannels,
} from './http/notifications.ts';
import { openapi } from './http/openapi.ts';
import { addPaymentRuns, paymentRuns, removePaymentRun } from './http/paymentRuns.ts';
import {
  acceptAnswer,
  answerQuestion,
  askQuestion,
  checkText,
  claimQuestion,
  correctAnswer,
  declineQuestion,
  forwardQuestion,
  knowledge,
  markHelpful,
  queryAnswer,
  question,
  questionReview,
  questions,
  recuseFromQuestion,
  uniformity,
  withdrawAnswer,
  withdrawQuestion,
} from './http/questions.ts';
import { myDuties, roster } from './http/roster.ts';
import { selfDisclosure } from './http/selfDisclosure.ts';
import {
  addDeviation,
  approveStandardCase,
  changeStandardCase,
  confirmStandardCase,
  endDeviation,
  exportStandardCases,
  mergeStandardCases,
  proposeStandardCase,
  rejectStandardCase,
  standardCase,
  standardCases,
  withdrawStandardCase,
} from './http/standardCases.ts';
import type { Registration } from './platform/registration.ts';
import { dispatchOutbox } from './queues/dispatchOutbox.ts';
import { reportPoison } from './queues/reportPoison.ts';
import { advanceCaseRings } from './timers/advanceCaseRings.ts';
import { advanceCoverWaves } from './timers/advanceCoverWaves.ts';
import { advanceMeetings } from './timers/advanceMeetings.ts';
import { advanceQuestions } from './timers/advanceQuestions.ts';
import { checkPaymentRuns } from './timers/checkPaymentRuns.ts';
import { embedEntries } from './timers/embedEntries.ts';
import { escalateCover } from './timers/escalateCover.ts';
import { expireRecords } from './timers/expireRecords.ts';
import { keepEmergencyRosters } from './timers/keepEmergencyRosters.ts';
import { keepMeetingSeries } from './timers/keepMeetingSeries.ts';
import { postInChannels } from './timers/postInChannels.ts';
import { remindImprovements } from './timers/remindImprovements.ts';
import { reportMissingMeetings } from './timers/reportMissingMeetings.ts';
import { sweepOutbox } from './timers/sweepOutbox.ts';
import { tellCalendars } from './timers/tellCalendars.ts';

/** Every trigger there is. The functions host and the local host both run this list and no other. */
export const registrations: readonly Registration[] = [
  advanceCoverWaves,
  escalateCover,
  sweepOutbox,
  postInChannels,
  dispatchOutbox,
  reportPoison,
  expireRecords,
  advanceCaseRings,
  advanceQuestions,
  advanceMeetings,
  remindImprovements,
  embedEntries,
  checkPaymentRuns,
  keepEmergencyRosters,
  tellCalendars,
  keepMeetingSeries,
  reportMissingMeetings,
  health,
  openapi,
  me,
  roster,
  myDuties,
  requestGap,
  gapCandidates,
  paymentRuns,
  addPaymentRuns,
  removePaymentRun,
  feeds,
  makeFeed,
  revokeFeed,
  calendar,
  emergencyRosters,
  emergencyRoster,
  nameRecipients,
  cases,
  exportCases,
  importCases,
  oneCase,
  addCase,
  changeCase,
  takeCase,
  renewLease,
  returnCase,
  forwardCase,
  recuse,
  closeCase,
  reopenCase,
  offerHandover,
  handover,
  answerHandover,
  withdrawHandover,
  savedViews,
  saveView,
  deleteView,
  acceptAnswer,
  answerQuestion,
  askQuestion,
  checkText,
  claimQuestion,
  correctAnswer,
  declineQuestion,
  forwardQuestion,
  knowledge,
  markHelpful,
  queryAnswer,
  question,
  questions,
  recuseFromQuestion,
  questionReview,
  uniformity,
  withdrawAnswer,
  withdrawQuestion,
  addDeviation,
  approveStandardCase,
  changeStandardCase,
  confirmStandardCase,
  endDeviation,
  exportStandardCases,
  mergeStandardCases,
  proposeStandardCase,
  rejectStandardCase,
  standardCase,
  standardCases,
  withdrawStandardCase,
  notificationPreferences,
  setNotificationPreferences,
  resetNotificationPreferences,
  notifications,
  teamChannels,
  removeTeamChannel,
  meetings,
  meeting,
  planSlots,
  planMeeting,
  openPoll,
  vote,
  fixMeeting,
  moveMeeting,
  cancelMeeting,
  changeMeeting,
  takeOverMeeting,
  proposeItems,
  addItem,
  moveItem,
  removeItem,
  noteAttendance,
  addDecision,
  closeMeeting,
  meetingSeries,
  seriesTemplates,
  startSeries,
  changeSeries,
  endSeries,
  skipOccurrence,
  unskipOccurrence,
  improvements,
  addImprovement,
  changeImprovement,
  takeOverImprovement,
  closeImprovement,
  reopenImprovement,
  selfDisclosure,
  deadline,
  reportBarrier,
];

import { lazy, type ReactElement } from 'react';
import { RosterPage } from '../pages/roster/RosterPage.tsx';
import { paths } from '../paths.ts';

// Whoever opens the roster waits for the roster only.
const WeekPage = lazy(() => import('../pages/week/WeekPage.tsx'));
const CasesPage = lazy(() => import('../pages/cases/CasesPage.tsx'));
const HandoverPage = lazy(() => import('../pages/cases/HandoverPage.tsx'));
const QuestionsPage = lazy(() => import('../pages/questions/QuestionsPage.tsx'));
const QuestionPage = lazy(() => import('../pages/questions/QuestionPage.tsx'));
const UniformityPage = lazy(() => import('../pages/questions/UniformityPage.tsx'));
const StandardCasesPage = lazy(() => import('../pages/standardCases/StandardCasesPage.tsx'));
const StandardCasePage = lazy(() => import('../pages/standardCases/StandardCasePage.tsx'));
const StandardCaseFormPage = lazy(() => import('../pages/standardCases/StandardCaseFormPage.tsx'));
const ReviewPage = lazy(() => import('../pages/standardCases/ReviewPage.tsx'));
const MeetingsPage = lazy(() => import('../pages/meetings/MeetingsPage.tsx'));
const MeetingPage = lazy(() => import('../pages/meetings/MeetingPage.tsx'));
const PlanMeetingPage = lazy(() => import('../pages/meetings/PlanMeetingPage.tsx'));
const SeriesPage = lazy(() => import('../pages/series/SeriesPage.tsx'));
const ImprovementsPage = lazy(() => import('../pages/improvements/ImprovementsPage.tsx'));
const NotificationsPage = lazy(() => import('../pages/notifications/NotificationsPage.tsx'));
const PaymentRunsPage = lazy(() => import('../pages/paymentRuns/PaymentRunsPage.tsx'));
const EmergencyPage = lazy(() => import('../pages/emergency/EmergencyPage.tsx'));
const HelpPage = lazy(() => import('../pages/help/HelpPage.tsx'));
const NotFoundPage = lazy(() => import('../pages/NotFoundPage.tsx'));

export type Place = 'roster' | 'week' | 'cases' | 'questions' | 'meetings' | 'help';

const plain = (path: string): string => path.replace(/\/$/, '');

/** The page an address shows, and where in the navigation it belongs. */
export const pageAt = (pathname: string): { place: Place | null; page: ReactElement } => {
  const path = plain(pathname);
  if (path === plain(paths.roster)) return { place: 'roster', page: <RosterPage day={null} /> };
  if (path === paths.week) return { place: 'week', page: <WeekPage /> };
  if (path === paths.cases) return { place: 'cases', page: <CasesPage caseId={null} /> };
  if (path === paths.paymentRuns) return { place: 'roster', page: <PaymentRunsPage /> };
  if (path === paths.emergency) return { place: 'roster', page: <EmergencyPage /> };
  if (path === paths.help) return { place: 'help', page: <HelpPage /> };
  if (path === paths.questions) return { place: 'questions', page: <QuestionsPage /> };
  if (path === paths.standardCases) return { place: 'questions', page: <StandardCasesPage /> };
  if (path === paths.review) return { place: 'questions', page: <ReviewPage /> };
  if (path === paths.uniformity) return { place: 'questions', page: <UniformityPage /> };
  if (path === paths.meetings) return { place: 'meetings', page: <MeetingsPage /> };
  if (path === paths.planMeeting) return { place: 'meetings', page: <PlanMeetingPage /> };
  if (path === paths.series) return { place: 'meetings', page: <SeriesPage /> };
  if (path === paths.improvements) return { place: 'meetings', page: <ImprovementsPage /> };
  if (path === paths.notifications) return { place: 'help', page: <NotificationsPage /> };
  if (path === paths.newStandardCase)
    return { place: 'questions', page: <StandardCaseFormPage questionId={null} standardCaseId={null} /> };
  const id = path.slice(path.lastIndexOf('/') + 1);
  if (path === paths.day(id)) return { place: 'roster', page: <RosterPage day={id} /> };
  if (path === paths.case(id)) return { place: 'cases', page: <CasesPage caseId={id} /> };
  if (path === paths.handover(id)) return { place: 'cases', page: <HandoverPage handoverId={id} /> };
  if (path === paths.question(id))
    return { place: 'questions', page: <QuestionPage key={id} questionId={id} /> };
  if (path === paths.meeting(id)) return { place: 'meetings', page: <MeetingPage key={id} meetingId={id} /> };
  if (path === paths.standardCase(id))
    return { place: 'questions', page: <StandardCasePage key={id} standardCaseId={id} /> };
  if (path === paths.proposeFrom(id))
    return { place: 'questions', page: <StandardCaseFormPage questionId={id} standardCaseId={null} /> };
  if (path === paths.changeStandardCase(id))
    return { place: 'questions', page: <StandardCaseFormPage questionId={null} standardCaseId={id} /> };
  return { place: null, page: <NotFoundPage /> };
};

import { dayOf, type Instant, momentAt, type PlainDate, timeOf } from '../kernel/time.ts';

/** How long records are kept after they have served; agreed with staff council and data protection officer. */
const KEPT = {
  absences: { months: 3 },
  covers: { months: 12 },
  cases: { months: 12 },
  /** Who was asked a question, and questions that were withdrawn. */
  questions: { months: 12 },
  inboundActivities: { hours: 7 * 24 },
  notifications: { hours: 30 * 24 },
  /** After a meeting: its minutes and who was there; what people answered when it was looked for. */
  meetings: { months: 24 },
  votes: { months: 3 },
  /** After they were closed. */
  improvements: { months: 24 },
  emergencyRosters: { days: 14 },
  /** Longer than a feed looks back, so that no sequence begins anew while somebody can see it. */
  calendarEntries: { days: 30 },
} as const;

export type Cutoffs = {
  /** Absences that ended on this day or before. */
  absences: PlainDate;
  /** Covers whose last half-day lies before this day, and payment runs. */
  covers: PlainDate;
  /** Cases closed before this moment. */
  cases: Instant;
  /** Questions closed before this moment. */
  questions: Instant;
  /** Meetings that were over before this moment, and the votes of those. */
  meetings: Instant;
  votes: Instant;
  /** Improvements closed before this moment. */
  improvements: Instant;
  inboundActivities: Instant;
  /** Notifications finished before this moment. */
  notifications: Instant;
  /** Emergency rosters of days before this one. */
  emergencyRosters: PlainDate;
  calendarEntries: PlainDate;
};

/** What lies before these is to be deleted now. */
export const cutoffsAt = (now: Instant): Cutoffs => {
  const today = dayOf(now);
  return {
    absences: today.subtract(KEPT.absences),
    covers: today.subtract(KEPT.covers),
    cases: momentAt(today.subtract(KEPT.cases), timeOf(now)),
    questions: momentAt(today.subtract(KEPT.questions), timeOf(now)),
    meetings: momentAt(today.subtract(KEPT.meetings), timeOf(now)),
    votes: momentAt(today.subtract(KEPT.votes), timeOf(now)),
    improvements: momentAt(today.subtract(KEPT.improvements), timeOf(now)),
    inboundActivities: now.subtract(KEPT.inboundActivities),
    notifications: now.subtract(KEPT.notifications),
    emergencyRosters: today.subtract(KEPT.emergencyRosters),
    calendarEntries: today.subtract(KEPT.calendarEntries),
  };
};

import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { expireAbsences } from './expireAbsences.ts';
import { expireCalendarEntries } from './expireCalendarEntries.ts';
import { expireCases } from './expireCases.ts';
import { expireCovers } from './expireCovers.ts';
import { expireDisclosureLinks } from './expireDisclosureLinks.ts';
import { expireEmergencyRosters } from './expireEmergencyRosters.ts';
import { expireImprovements } from './expireImprovements.ts';
import { expireInboundActivities } from './expireInboundActivities.ts';
import { expireMeetings, expireVotes } from './expireMeetings.ts';
import { expireNotifications } from './expireNotifications.ts';
import { expirePaymentRuns } from './expirePaymentRuns.ts';
import { expireQuestions } from './expireQuestions.ts';
import { expireReach } from './expireReach.ts';

export type Expired = {
  absences: number;
  covers: number;
  cases: number;
  questions: number;
  votes: number;
  meetings: number;
  improvements: number;
  disclosureLinks: number;
  inboundActivities: number;
  notifications: number;
  paymentRuns: number;
  emergencyRosters: number;
  calendarEntries: number;
  /** Wishes of people who left, channels and posts of teams. */
  reach: number;
};

/**
 * Deletes one batch of the records of a cooperation that are past their time. Call it again until it finds
 * none. Events stay; one of them proves how much was deleted.
 *
 * @param input.limit most records of each kind in one batch.
 */
export const expireRecords = async (
  trx: Trx,
  scope: Scope,
  input: { limit: number },
  now: Instant,
): Promise<Expired> => {
  const expired: Expired = {
    absences: await expireAbsences(trx, scope, input, now),
    covers: await expireCovers(trx, scope, input, now),
    cases: await expireCases(trx, scope, input, now),
    questions: await expireQuestions(trx, scope, input, now),
    votes: await expireVotes(trx, scope, input, now),
    meetings: await expireMeetings(trx, scope, input, now),
    improvements: await expireImprovements(trx, scope, input, now),
    disclosureLinks: await expireDisclosureLinks(trx, scope, now),
    inboundActivities: await expireInboundActivities(trx, scope, input, now),
    notifications: await expireNotifications(trx, scope, input, now),
    // After the covers that were asked for them.
    paymentRuns: await expirePaymentRuns(trx, scope, now),
    emergencyRosters: await expireEmergencyRosters(trx, scope, now),
    calendarEntries: await expireCalendarEntries(trx, scope, input, now),
    reach: await expireReach(trx, scope, now),
  };
  if (Object.values(expired).some((count) => count > 0)) {
    const event = { kind: 'records.expired', subjectId: scope.cooperationId, data: expired } as const;
    await appendEvent(trx, scope, event, now);
  }
  return expired;
};

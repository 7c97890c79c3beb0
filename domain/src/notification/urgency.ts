import type { NotificationKind } from './types.ts';

/**
 * How long something can wait. `urgent`: not at all. `action`: asks for something in time, so it waits for the end
 * of the quiet hours and no longer. `news`: is good to know; whoever wants a digest hears of it there.
 */
export type Urgency = 'urgent' | 'action' | 'news';

const URGENCY: Readonly<Record<NotificationKind, Urgency>> = {
  cover_offer: 'action',
  cover_offer_taken: 'news',
  // Whoever is not told travels in vain.
  cover_offer_withdrawn: 'action',
  cover_request: 'news',
  cover_accepted: 'news',
  cover_released: 'action',
  cover_left_open: 'action',
  cover_waiting: 'action',
  cover_escalated: 'action',
  cover_senior_named: 'news',
  authority_revoked: 'action',
  case_urgent: 'urgent',
  // The all-clear follows the alarm.
  case_urgent_taken: 'urgent',
  case_urgent_escalated: 'urgent',
  case_handover: 'action',
  case_handover_answered: 'news',
  case_taken_over: 'news',
  case_forwarded: 'action',
  case_without_owner: 'action',
  payment_run_short: 'action',
  // Of no use in tomorrow's digest: it is for the day the network is down.
  emergency_roster: 'action',
  question: 'action',
  question_asked: 'action',
  question_accepted: 'news',
  standard_case_due: 'news',
  standard_case_proposed: 'action',
  standard_case_approved: 'news',
  meeting_poll: 'action',
  meeting_poll_due: 'action',
  meeting_undecided: 'action',
  meeting_fixed: 'action',
  // May be about this very day.
  meeting_moved: 'action',
  meeting_cancelled: 'action',
  meeting_reminder: 'action',
  meeting_invitation: 'action',
  meeting_series: 'action',
  meeting_missing: 'news',
  improvement_given: 'news',
  improvement_due: 'news',
  channel_gaps: 'action',
  channel_meeting: 'action',
};

/**
 * @param isUrgent what the command said that wrote it: same-day cover is urgent, cover for next month is not.
 */
export const urgencyOf = ({ kind, urgent }: { kind: string; urgent: boolean }): Urgency =>
  // What a later version wrote is not held back for a day.
  urgent ? 'urgent' : (URGENCY[kind as NotificationKind] ?? 'action');

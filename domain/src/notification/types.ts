/**
 * What can be said to somebody. A row in the outbox holds one kind and the id of its subject; the words and
 * the card are made from the state at the moment of sending.
 */
export const NOTIFICATION_KINDS = [
  /** Card: somebody is asked to cover. Subject: the offer. */
  'cover_offer',
  /** Text: others took everything you were asked for. Subject: the offer. */
  'cover_offer_taken',
  /** Text: the cover you accepted is no longer needed. Subject: the offer; data: `needIds`. */
  'cover_offer_withdrawn',
  /** Card: the state of a request, for the person covered and whoever asked for her. Subject: the request. */
  'cover_request',
  /** Text: somebody took half-days of your request. Subject: the request; data: `staffId`, `needIds`. */
  'cover_accepted',
  /** Text: somebody gave half-days back. Subject: the request; data: `staffId`, `needIds`. */
  'cover_released',
  /** Text: half-days stay open. Subject: the request. */
  'cover_left_open',
  /** Text: asked outside working hours, starts then. Subject: the request; data: `startsAt`. */
  'cover_waiting',
  /** Card: a lead has to act, nobody answered. Subject: the request; data: `stage`. */
  'cover_escalated',
  /** Text: you are the senior a covering junior can reach. Subject: the duty. */
  'cover_senior_named',
  /** Text: a covering person's signing authority ended. Subject: the duty. */
  'authority_revoked',
  /** Card: an urgent case needs somebody at once. Subject: the case. */
  'case_urgent',
  /** Text: somebody else took the urgent case. Subject: the case. */
  'case_urgent_taken',
  /** Card for a lead: nobody has taken the urgent case. Subject: the case. */
  'case_urgent_escalated',
  /** Card: cases are offered for handover. Subject: the handover. */
  'case_handover',
  /** Text for the giver: what became of a handover. Subject: the handover. */
  'case_handover_answered',
  /** Text for the owner before: somebody else has taken the case on. Subject: the case; data: `staffId`. */
  'case_taken_over',
  /** Text for leads: a misdirected case has come. Subject: the case; data: `fromMunicipalityId`. */
  'case_forwarded',
  /** Text for leads: nobody is left who may take the case. Subject: the case. */
  'case_without_owner',
  /** Text for leads: somebody is missing to release a payment run. Subject: the run. */
  'payment_run_short',
  /** Text: today's emergency roster is there. Subject: the municipality; data: `day`. */
  'emergency_roster',
  /** Card for whoever asked: how her question stands. Subject: the question; data: `news`. */
  'question',
  /** Card for whoever can answer. Subject: the question; data: `news`, `stage`. */
  'question_asked',
  /** Text for the author: her answer was accepted. Subject: the question. */
  'question_accepted',
  /** Text for the coordination group: the same special case came often. Subject: the first question; data: `times`. */
  'standard_case_due',
  /** Card for the coordination group: a version waits for approval. Subject: the standard case; data: `version`. */
  'standard_case_proposed',
  /** Text for whoever proposed it: it holds. Subject: the standard case. */
  'standard_case_approved',
  /** Card for everybody invited: which slot suits? Subject: the meeting; data: `closesAt`. */
  'meeting_poll',
  /** Text for whoever has not voted: the poll closes soon. Subject: the meeting; data: `closesAt`. */
  'meeting_poll_due',
  /** Card for the organiser: the poll is over and no slot fits. Subject: the meeting; data: `closedAt`. */
  'meeting_undecided',
  /** Card: it has a time, or somebody was invited to one that has. Subject: the meeting; data: `sequence`. */
  'meeting_fixed',
  /** Text: another time or place. Subject: the meeting; data: `sequence`, `what` (`time`, `place`). */
  'meeting_moved',
  /** Text: it is called off, or for one person only. Subject: the meeting; data: `why` (`cancelled`, `removed`). */
  'meeting_cancelled',
  /** Text: it comes soon. Subject: the meeting; data: `sequence`, `when` (`days`, `hour`). */
  'meeting_reminder',
  /** Mail with the meeting for a calendar, by no other way. Subject: the meeting; data: `sequence`, `method`, `isChange`. */
  'meeting_invitation',
  /**
   * Text: what became of a whole series. Subject: the series; data: `what` (`started`, `organised`, `changed`, `ended`,
   * `removed`), `plan`.
   */
  'meeting_series',
  /** Text for leads: a regular meeting has no date. Subject: the cooperation; data: `template`, `period`, `monthsLeft`. */
  'meeting_missing',
  /** Text for a new owner. Subject: the improvement. */
  'improvement_given',
  /**
   * Text for the owner, `what` being `soon` or `overdue`: subject the improvement, data `dueOn`. For leads, `what`
   * being `unowned`: subject the cooperation.
   */
  'improvement_due',
  /** Post in a channel: the day's gaps. Subject: the municipality; data: `day`. */
  'channel_gaps',
  /** Post in a channel: a meeting has a time, has another one, or is called off. Subject: the meeting. */
  'channel_meeting',
] as const;

export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export type ChannelKind = 'channel_gaps' | 'channel_meeting';
/** What is said to one person in words of the chat. */
export type PersonalKind = Exclude<NotificationKind, ChannelKind | 'meeting_invitation'>;

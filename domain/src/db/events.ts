import { type RawBuilder, sql } from 'kysely';
import { newId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { actingStaffId, type Scope } from '../membership/scope.ts';
import type { Trx } from './types.ts';

export type EventKind =
  | 'absence.reported'
  | 'absence.cancelled'
  | 'cover.requested'
  | 'cover.extended'
  | 'cover.offered'
  | 'cover.accepted'
  | 'cover.declined'
  | 'cover.undone'
  | 'cover.released'
  | 'cover.withdrawn'
  | 'cover.expired'
  | 'cover.escalated'
  | 'cover.left_open'
  | 'cover.restarted'
  | 'authority.revoked'
  | 'secondment.recorded'
  | 'case.added'
  | 'case.imported'
  | 'case.changed'
  | 'case.taken'
  | 'case.lease_renewed'
  | 'case.returned'
  | 'case.handover_offered'
  | 'case.handover_declined'
  | 'case.handover_withdrawn'
  | 'case.handed_over'
  | 'case.forwarded'
  | 'case.recused'
  | 'case.closed'
  | 'case.reopened'
  | 'case.rang'
  | 'case.escalated'
  | 'case.left_open'
  | 'payment_run.added'
  | 'payment_run.removed'
  | 'payment_run.short'
  | 'calendar_feed.made'
  | 'calendar_feed.revoked'
  | 'emergency_roster.kept'
  | 'emergency_roster.recipients_named'
  | 'question.asked'
  | 'question.sent'
  | 'question.forwarded'
  | 'question.helped'
  | 'question.claimed'
  | 'question.declined'
  | 'question.recused'
  | 'question.released'
  | 'question.answered'
  | 'question.answer_withdrawn'
  | 'question.corrected'
  | 'question.accepted'
  | 'question.queried'
  | 'question.withdrawn'
  | 'question.left_open'
  | 'standard_case.proposed'
  | 'standard_case.changed'
  | 'standard_case.approved'
  | 'standard_case.rejected'
  | 'standard_case.withdrawn'
  | 'standard_case.merged'
  | 'standard_case.confirmed'
  | 'standard_case.deviated'
  | 'standard_case.deviation_ended'
  | 'statutes.imported'
  | 'meeting.planned'
  | 'meeting.poll_opened'
  | 'meeting.voted'
  | 'meeting.left_undecided'
  | 'meeting.fixed'
  | 'meeting.moved'
  | 'meeting.cancelled'
  | 'meeting.changed'
  | 'meeting.taken_over'
  | 'meeting.agenda_changed'
  | 'meeting.attendance_noted'
  | 'meeting.decided'
  | 'meeting.held'
  | 'meeting.calendars_told'
  | 'meeting.telling_given_up'
  | 'meeting_series.started'
  | 'meeting_series.changed'
  | 'meeting_series.ended'
  | 'meeting_series.occurrence_skipped'
  | 'meeting_series.skip_taken_back'
  | 'meeting_series.missing_reported'
  | 'improvement.added'
  | 'improvement.changed'
  | 'improvement.closed'
  | 'improvement.reopened'
  | 'self_disclosure.link_made'
  | 'self_disclosure.given'
  | 'preferences.changed'
  | 'team_channel.wanted'
  | 'team_channel.removed'
  | 'records.expired';

/** What the tab polls; every event belongs to those it may change. */
export const NOUNS = ['roster', 'case', 'question', 'meeting', 'improvement'] as const;
export type Noun = (typeof NOUNS)[number];

const NOUNS_OF_SUBJECT: Readonly<Record<string, readonly Noun[]>> = {
  // Who may take or is offered cases follows from who is there.
  absence: ['roster', 'case'],
  secondment: ['roster', 'case'],
  authority: ['roster', 'case'],
  records: NOUNS,
  question: ['question'],
  standard_case: ['question'],
  statutes: ['question'],
  meeting: ['meeting'],
  meeting_series: ['meeting'],
  improvement: ['improvement'],
  self_disclosure: [],
  cover: ['roster'],
  case: ['case'],
  payment_run: ['roster'],
  calendar_feed: [],
  emergency_roster: [],
  preferences: [],
  team_channel: [],
};

/** The nouns whose picture an event changes. */
export const nounsOf = (kind: EventKind): readonly Noun[] => {
  const subject = kind.slice(0, kind.indexOf('.'));
  const nouns = NOUNS_OF_SUBJECT[subject];
  if (!nouns) throw new Error(`No nouns are named for events of "${subject}".`);
  return nouns;
};

export type DomainEvent = {
  kind: EventKind;
  subjectId: string;
  /** Ids, dates and counts; never free text. */
  data?: Record<string, unknown>;
};

/** Writers of different connections seldom meet in one slot, so that they do not wait for each other. */
const SLOTS = 16;

/**
 * What appends an event and counts the versions of the nouns it changes, to stand in a statement's `with`.
 *
 * @param when a common table expression before it: nothing is written when that has no row.
 */
export const appendingEvent = (
  scope: Scope,
  event: DomainEvent,
  now: Instant,
  when: string,
): RawBuilder<unknown> => sql`
  appended as (
    insert into event (cooperation_id, id, at, kind, subject_id, actor_staff_id, data)
    select ${scope.cooperationId}, ${newId(now)}, ${now}, ${event.kind}, ${event.subjectId},
      ${actingStaffId(scope)}, ${JSON.stringify(event.data ?? {})}
    from ${sql.table(when)}
  ), counted as (
    insert into noun_version (cooperation_id, noun, slot)
    select ${scope.cooperationId}::uuid, noun, pg_backend_pid() % ${sql.lit(SLOTS)}
    from ${sql.table(when)}, unnest(${nounsOf(event.kind)}::text[]) as noun
    on conflict (cooperation_id, noun, slot) do update set version = noun_version.version + 1
  )`;

/** Appends to the trail, in the transaction of what happened. */
export const appendEvent = async (
  trx: Trx,
  scope: Scope,
  event: DomainEvent,
  now: Instant,
): Promise<void> => {
  await sql`with once as (select), ${appendingEvent(scope, event, now, 'once')} select`.execute(trx);
};

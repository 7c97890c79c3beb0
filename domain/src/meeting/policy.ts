/** Who may see a meeting and what she may do with it. Pure: facts about the person and the meeting in, a word out. */
import type { MeetingState } from '../db/meetingTables.ts';
import type { Role } from '../db/tables.ts';
import { compareDays, compareInstants, dayOf, type Instant } from '../kernel/time.ts';
import { hasRole, type Scope } from '../membership/scope.ts';
import type { MeetingAction } from './schema.ts';

export type MeetingFacts = {
  state: MeetingState;
  organiserStaffId: string;
  /** Absent at this moment, or no longer there. */
  organiserIsAway: boolean;
  startsAt: Instant | null;
  endsAt: Instant | null;
  pollClosesAt: Instant | null;
  pollClosedAt: Instant | null;
};

/** Whoever reads or acts, as the meeting sees her. */
export type MeetingReader = {
  staffId: string;
  isInvited: boolean;
  isScheduler: boolean;
  isLead: boolean;
};

const SCHEDULERS: readonly Role[] = ['team_lead', 'coordination', 'administrator'];

/** Leads, the coordination group and administrators schedule, and see every meeting of the cooperation. */
export const maySchedule = (scope: Scope): boolean => SCHEDULERS.some((role) => hasRole(scope, role));

export const seesMeeting = (facts: MeetingFacts, reader: MeetingReader): boolean =>
  facts.organiserStaffId === reader.staffId || reader.isInvited || reader.isScheduler;

/** The organiser herself, or a lead while she is away. */
export const actsAsOrganiser = (facts: MeetingFacts, reader: MeetingReader): boolean =>
  facts.organiserStaffId === reader.staffId || (reader.isLead && facts.organiserIsAway);

/** People still may answer. */
export const isPollOpen = (facts: MeetingFacts, now: Instant): boolean =>
  facts.state === 'polling' &&
  facts.pollClosedAt === null &&
  facts.pollClosesAt !== null &&
  compareInstants(now, facts.pollClosesAt) < 0;

/**
 * From the day of the meeting on there are minutes to keep. Of the day and not of the minute it begins: a picture that
 * was shown holds until something happens or the day ends.
 */
export const isDayReached = (startsAt: Instant, now: Instant): boolean =>
  compareDays(dayOf(startsAt), dayOf(now)) <= 0;

/** Everything she may do with the meeting now; commands and buttons both go by it. */
export const meetingActions = (facts: MeetingFacts, reader: MeetingReader, now: Instant): MeetingAction[] => {
  const { state, startsAt, endsAt } = facts;
  const organises = actsAsOrganiser(facts, reader);
  const isOpen = state === 'planning' || state === 'polling';
  const isToCome = state === 'fixed' && endsAt !== null && compareInstants(now, endsAt) < 0;
  const isItsDay =
    state === 'held' || (state === 'fixed' && startsAt !== null && isDayReached(startsAt, now));
  const allowed: Record<MeetingAction, boolean> = {
    open_poll: organises && isOpen,
    vote: reader.isInvited && isPollOpen(facts, now),
    fix: organises && isOpen,
    move: organises && isToCome,
    cancel: organises && (isOpen || isToCome),
    change: organises && (isOpen || isToCome),
    add_item: (organises || reader.isInvited) && (isOpen || isToCome),
    order_agenda: organises && (isOpen || isToCome),
    note_attendance: organises && isItsDay,
    decide: organises && isItsDay,
    close: organises && isItsDay && state === 'fixed',
    take_over: organises && facts.organiserStaffId !== reader.staffId && (isOpen || state === 'fixed'),
  };
  return (Object.keys(allowed) as MeetingAction[]).filter((action) => allowed[action]);
};

/** The tables of meetings, what they decide, and the improvement list, as the code sees them. */
import type { Instant, PlainDate, PlainTime } from '../kernel/time.ts';
import type { Json, Owned, WithDefault } from './columns.ts';

export type MeetingTemplate = 'caseworker_training' | 'steering_committee' | 'coordination_group' | 'other';
export type MeetingMode = 'online' | 'hybrid' | 'on_site';
export type MeetingState = 'planning' | 'polling' | 'fixed' | 'held' | 'cancelled';
export type VoteAnswer = 'yes' | 'if_need_be' | 'no';
export type Attendance = 'present' | 'absent';
export type ImprovementState = 'open' | 'done' | 'dropped';

export type MeetingTables = {
  meetingSeries: Owned & {
    id: string;
    template: MeetingTemplate;
    title: string;
    rule: string;
    startsOn: PlainDate;
    at: PlainTime;
    durationMinutes: number;
    endsBefore: PlainDate | null;
    onHoliday: WithDefault<'next_working_day' | 'skip'>;
    mode: MeetingMode;
    placeMunicipalityId: string | null;
    organiserStaffId: string;
    createdAt: Instant;
    changedAt: Instant;
  };
  meetingSeriesSkip: Owned & { seriesId: string; occursOn: PlainDate };
  meetingSeriesParticipant: Owned & { seriesId: string; staffId: string; required: boolean };
  meeting: Owned & {
    id: string;
    seriesId: string | null;
    occursOn: PlainDate | null;
    template: MeetingTemplate;
    title: string;
    organiserStaffId: string;
    state: MeetingState;
    durationMinutes: number;
    windowFrom: PlainDate;
    windowUntil: PlainDate;
    mode: MeetingMode;
    placeMunicipalityId: string | null;
    minShare: WithDefault<number>;
    quorumShare: WithDefault<number>;
    startsAt: Instant | null;
    endsAt: Instant | null;
    pollClosesAt: Instant | null;
    pollClosedAt: WithDefault<Instant | null>;
    sequence: WithDefault<number>;
    version: WithDefault<number>;
    createdAt: Instant;
    changedAt: Instant;
  };
  meetingParticipant: Owned & {
    meetingId: string;
    staffId: string;
    required: boolean;
    attendance: Attendance | null;
  };
  meetingSlot: Owned & {
    id: string;
    meetingId: string;
    startsAt: Instant;
    endsAt: Instant;
    rank: number;
    reasons: Json<unknown>;
  };
  meetingVote: Owned & { slotId: string; staffId: string; answer: VoteAnswer; at: Instant };
  meetingKey: Owned & { clientKey: string; subjectId: string };
  travelTime: Owned & { aMunicipalityId: string; bMunicipalityId: string; minutes: number };
  improvement: Owned & {
    id: string;
    text: string;
    ownerStaffId: string | null;
    dueOn: PlainDate | null;
    state: ImprovementState;
    outcome: string | null;
    meetingId: string | null;
    timesReopened: WithDefault<number>;
    reminded: WithDefault<'soon' | 'overdue' | null>;
    version: WithDefault<number>;
    createdByStaffId: string;
    createdAt: Instant;
    changedAt: Instant;
    closedAt: Instant | null;
  };
  meetingItem: Owned & {
    id: string;
    meetingId: string;
    position: number;
    text: string;
    improvementId: string | null;
    standardCaseId: string | null;
    createdAt: Instant;
  };
  meetingDecision: Owned & {
    id: string;
    meetingId: string;
    text: string;
    improvementId: string | null;
    createdByStaffId: string;
    createdAt: Instant;
  };
  meetingCalendar: Owned & {
    meetingId: string;
    channel: 'graph' | 'ics';
    toldSequence: WithDefault<number>;
    eventId: string | null;
    etag: string | null;
    joinUrl: string | null;
    /** In whose calendar the event stands, or may stand because an answer got lost. */
    eventOfStaffId: WithDefault<string | null>;
    /** Who got an invitation by mail and no cancellation since. */
    invitedStaffIds: WithDefault<string[]>;
    dueAt: Instant | null;
    attempts: WithDefault<number>;
    claimedUntil: Instant | null;
    lastStatus: number | null;
    givenUpAt: Instant | null;
  };
  disclosureLink: Owned & { id: string; staffId: string; secretHash: string; expiresAt: Instant };
};

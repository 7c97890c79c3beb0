/** The tables as the code sees them: camel case, days as `PlainDate`, moments as `Instant`. Ids are UUIDs. */
import type { ColumnType } from 'kysely';
import type { Half, Instant, PlainDate, PlainTime } from '../kernel/time.ts';
import type { Json, JsonWithDefault, Owned, WithDefault } from './columns.ts';
import type { MeetingTables } from './meetingTables.ts';
import type { QuestionTables } from './questionTables.ts';
import type { Held, ReachTables, Way } from './reachTables.ts';

export type Role = 'caseworker' | 'team_lead' | 'coordination' | 'administrator' | 'expert_network';
export type Level = 'junior' | 'senior' | 'expert';
export type Pace = 'planned' | 'same_day';
export type DayPart = 'full' | Half;
export type RequestState = 'open' | 'partly_covered' | 'fulfilled' | 'left_open' | 'withdrawn';
export type NeedState = 'open' | 'covered' | 'left_open' | 'withdrawn';
export type RoundStage = 'waiting' | 'wave' | 'lead' | 'all_leads' | 'left_open' | 'done';
export type OfferNeedState =
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'taken'
  | 'withdrawn'
  | 'released';
export type CaseUrgency = 'normal' | 'high' | 'urgent';
export type CaseState = 'open' | 'closed';
export type HandoverKind = 'handover' | 'absence_bundle';
export type HandoverItemState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'obsolete';
export type DutyState = 'planned' | 'handed_over' | 'cancelled';
export type OutboxState = 'pending' | 'sending' | 'sent' | 'obsolete' | 'given_up';

export interface Tables extends QuestionTables, MeetingTables, ReachTables {
  cooperation: { id: string; name: string; settings: JsonWithDefault<unknown> };
  tenant: { tenantId: string; cooperationId: string; calendarConsentAt: WithDefault<Instant | null> };
  municipality: Owned & {
    id: string;
    ags: string;
    name: string;
    joinedOn: PlainDate;
    leftOn: PlainDate | null;
    /** False for an office of the expert network, which is in no roster and settles nothing. */
    isMember: WithDefault<boolean>;
  };
  staff: Owned & {
    id: string;
    municipalityId: string;
    tenantId: string;
    objectId: string;
    displayName: string;
    roles: Role[];
    deputyStaffId: string | null;
    /** For invitations, and for what cannot be said in the chat. */
    email: WithDefault<string | null>;
    activeFrom: PlainDate;
    activeUntil: PlainDate | null;
  };
  subjectArea: Owned & { code: string; nameDe: string; nameEn: string; crossCutting: boolean };
  competence: Owned & {
    staffId: string;
    areaCode: string;
    level: Level;
    validFrom: PlainDate;
    validUntil: PlainDate | null;
  };
  mentorPair: Owned & { juniorStaffId: string; seniorStaffId: string };
  secondment: Owned & {
    id: string;
    staffId: string;
    hostMunicipalityId: string;
    startsOn: PlainDate;
    endsBefore: PlainDate;
    weekdays: number[];
    weeklyHalfDays: number;
    hearingOn: PlainDate | null;
  };
  signingAuthority: Owned & {
    id: string;
    staffId: string;
    municipalityId: string;
    areaCode: string;
    amountLimitCents: number | null;
    formula: 'i_a' | 'i_v';
    validFrom: PlainDate;
    validUntil: PlainDate | null;
    revokedAt: Instant | null;
  };
  cooperationAgreement: Owned & {
    id: string;
    areaCode: string;
    kind: 'delegating' | 'mandating';
    approvedOn: PlainDate | null;
    publishedOn: PlainDate | null;
    effectiveFrom: PlainDate | null;
    effectiveUntil: PlainDate | null;
    noticeMonths: number | null;
  };
  agreementParty: Owned & { agreementId: string; municipalityId: string };

  workingPattern: Owned & {
    staffId: string;
    weekday: number;
    half: Half;
    remote: WithDefault<boolean>;
    validFrom: PlainDate;
    validUntil: PlainDate | null;
  };
  desk: Owned & {
    id: string;
    municipalityId: string;
    name: string;
    kind: 'counter' | 'phone' | 'back_office';
    needsAuthority: boolean;
    phone: ColumnType<string | null, string | null | undefined, string | null>;
  };
  deskArea: Owned & { deskId: string; areaCode: string; minLevel: WithDefault<Level> };
  staffDesk: Owned & { staffId: string; deskId: string };
  openingHours: Owned & {
    deskId: string;
    weekday: number;
    half: Half;
    opens: PlainTime;
    closes: PlainTime;
    minStaff: WithDefault<number>;
    validFrom: PlainDate;
    validUntil: PlainDate | null;
  };
  deskClosure: Owned & { deskId: string; day: PlainDate };
  absence: Owned & {
    id: string;
    staffId: string;
    fromDay: PlainDate;
    untilDay: PlainDate;
    dayPart: DayPart;
    cancelledAt: Instant | null;
    createdAt: Instant;
  };
  duty: Owned & {
    id: string;
    deskId: string;
    staffId: string;
    day: PlainDate;
    half: Half;
    origin: 'roster' | 'cover';
    state: DutyState;
    needId: string | null;
    seniorStaffId: string | null;
    maySign: WithDefault<boolean>;
    secondmentId: string | null;
    secondmentHalfDays: number | null;
    shareWeek: PlainDate | null;
    shareSlot: number | null;
    createdAt: Instant;
  };

  coverRequest: Owned & {
    id: string;
    /** `null` for a gap, which has a desk instead. */
    forStaffId: string | null;
    deskId: ColumnType<string | null, string | null | undefined, string | null>;
    requestedByStaffId: string;
    municipalityId: string;
    state: RequestState;
    note: string | null;
    withdrawnAt: Instant | null;
    /** Set where somebody is missing to release a payment run. */
    paymentRunId: ColumnType<string | null, string | null | undefined, string | null>;
    createdAt: Instant;
    version: WithDefault<number>;
  };
  coverRequestKey: Owned & { clientKey: string; requestId: string };
  coverNeed: Owned & {
    id: string;
    requestId: string;
    forStaffId: string | null;
    /** Set where the need is a gap. */
    gapSlot: ColumnType<number | null, number | null | undefined, number | null>;
    deskId: string;
    day: PlainDate;
    half: Half;
    startsAt: Instant;
    endsAt: Instant;
    areaCodes: string[];
    dutyId: string | null;
    pace: Pace;
    state: NeedState;
  };
  coverRound: Owned & {
    requestId: string;
    pace: Pace;
    stage: RoundStage;
    wave: WithDefault<number>;
    run: WithDefault<number>;
    dueAt: Instant | null;
  };
  coverOffer: Owned & {
    id: string;
    requestId: string;
    staffId: string;
    reasons: Json<unknown>;
    lastAskedAt: Instant;
    version: WithDefault<number>;
  };
  coverOfferNeed: Owned & {
    offerId: string;
    needId: string;
    state: OfferNeedState;
    answerBy: Instant;
    answeredAt: Instant | null;
  };

  queueCase: Owned & {
    id: string;
    reference: string;
    areaCode: string;
    municipalityId: string;
    receivedOn: PlainDate;
    dueOn: PlainDate | null;
    urgency: CaseUrgency;
    state: CaseState;
    ownerStaffId: string | null;
    leaseUntil: Instant | null;
    nextStep: string | null;
    createdByStaffId: string;
    createdAt: Instant;
    changedAt: Instant;
    closedAt: Instant | null;
    version: WithDefault<number>;
  };
  caseKey: Owned & { clientKey: string; subjectId: string };
  caseRecusal: Owned & { caseId: string; staffId: string; at: Instant };
  caseHandover: Owned & {
    id: string;
    kind: HandoverKind;
    fromStaffId: string;
    offeredByStaffId: string | null;
    note: string | null;
    createdAt: Instant;
    version: WithDefault<number>;
  };
  caseHandoverRecipient: Owned & { handoverId: string; staffId: string; declinedAt: Instant | null };
  caseHandoverItem: Owned & {
    handoverId: string;
    caseId: string;
    state: HandoverItemState;
    acceptedByStaffId: string | null;
  };
  caseRing: Owned & {
    caseId: string;
    stage: RoundStage;
    wave: WithDefault<number>;
    run: WithDefault<number>;
    dueAt: Instant | null;
  };
  caseRingOffer: Owned & {
    caseId: string;
    staffId: string;
    state: 'offered' | 'accepted' | 'declined' | 'expired' | 'taken';
    reasons: Json<unknown>;
    answerBy: Instant;
    askedAt: Instant;
  };
  checklistItem: Owned & { areaCode: string; position: number; textDe: string; textEn: string };
  caseSavedView: Owned & {
    id: string;
    staffId: string;
    name: string;
    filter: Json<unknown>;
    createdAt: Instant;
  };

  paymentRun: Owned & {
    id: string;
    deskId: string;
    areaCode: string;
    name: string;
    cutoffOn: PlainDate;
    half: Half;
    askedFor: WithDefault<number>;
    createdByStaffId: string;
    createdAt: Instant;
  };
  calendarFeed: Owned & {
    id: string;
    staffId: string;
    /** `null` for the duties of the person herself. */
    deskId: string | null;
    secretHash: string;
    createdAt: Instant;
  };
  calendarEntry: Owned & {
    uid: string;
    subjectId: string;
    day: PlainDate;
    startsAt: Instant;
    endsAt: Instant;
    fingerprint: string;
    sequence: WithDefault<number>;
    cancelled: WithDefault<boolean>;
    changedAt: Instant;
  };
  emergencyRoster: Owned & { municipalityId: string; day: PlainDate; asOf: Instant; pdf: Uint8Array };
  emergencyRosterRecipient: Owned & { municipalityId: string; staffId: string };

  accessibilityFeedback: Owned & {
    id: string;
    page: string;
    text: string;
    answerToStaffId: string | null;
    createdAt: Instant;
  };

  nounVersion: Owned & { noun: string; slot: number; version: number };
  event: Owned & {
    id: string;
    at: Instant;
    kind: string;
    subjectId: string;
    actorStaffId: string | null;
    data: JsonWithDefault<unknown>;
  };
  outbox: Owned & {
    id: string;
    key: string;
    /** `null` for a post in a channel of a team. */
    recipientStaffId: string | null;
    teamChannelId: ColumnType<string | null, string | null | undefined, string | null>;
    kind: string;
    subjectId: string;
    data: JsonWithDefault<unknown>;
    mode: 'send' | 'refresh';
    urgent: WithDefault<boolean>;
    state: OutboxState;
    attempts: WithDefault<number>;
    dueAt: Instant;
    /** Why it waits until `dueAt`; `null`: for its turn, or for its next try. */
    held: WithDefault<Held | null>;
    digestId: WithDefault<string | null>;
    claimedUntil: Instant | null;
    lastStatus: number | null;
    createdAt: Instant;
    finishedAt: Instant | null;
    sentBy: WithDefault<Way | null>;
  };
  sentCard: Owned & {
    recipientStaffId: string;
    kind: string;
    subjectId: string;
    conversationId: string;
    activityId: string;
  };
  conversationReference: Owned & {
    tenantId: string;
    objectId: string;
    conversationId: string;
    reference: Json<unknown>;
    goneAt: Instant | null;
    updatedAt: Instant;
  };
  inboundActivity: Owned & { activityKey: string; receivedAt: Instant };
  dispatcherLease: Owned & { holder: string; expiresAt: Instant };
}

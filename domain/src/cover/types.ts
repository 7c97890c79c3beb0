import type {
  DayPart,
  Level,
  NeedState,
  OfferNeedState,
  Pace,
  RequestState,
  RoundStage,
} from '../db/tables.ts';
import type { Half, Instant, PlainDate } from '../kernel/time.ts';
import type { AreaNames } from '../membership/queries/listAreaNames.ts';
import type { Person } from '../membership/queries/loadPeople.ts';

export type { Person };

/** One half-day at a desk that somebody has to cover. */
export type CoverNeed = {
  id: string;
  deskId: string;
  municipalityId: string;
  day: PlainDate;
  half: Half;
  /** When the desk opens on that half-day. */
  startsAt: Instant;
  endsAt: Instant;
  /** All of these have to be mastered. */
  areaCodes: readonly string[];
  needsAuthority: boolean;
  /** The person to be covered; `null` for a gap, where nobody was planned. */
  forStaffId: string | null;
};

/** Why somebody is not eligible for a half-day; put into words by `language/words/obstacles.ts`. */
export type Obstacle =
  | { code: 'is_the_person_covered' }
  | { code: 'not_active' }
  | { code: 'absent' }
  | { code: 'not_working' }
  | { code: 'on_duty'; deskName: string; municipalityName: string }
  | { code: 'not_seconded'; municipalityName: string }
  | { code: 'secondment_not_begun'; startsOn: PlainDate }
  | { code: 'secondment_ended'; lastDay: PlainDate }
  | { code: 'secondment_not_on_weekday'; weekday: number }
  | { code: 'share_exhausted'; weeklyHalfDays: number }
  | { code: 'agreement_missing'; areaCode: string }
  | { code: 'agreement_not_effective'; areaCode: string; effectiveFrom: PlainDate | null }
  | { code: 'agreement_ended'; areaCode: string; lastDay: PlainDate }
  | { code: 'competence_missing'; areaCode: string }
  | { code: 'competence_too_low'; areaCode: string; level: Level; needed: Level }
  | { code: 'no_senior_reachable'; areaCode: string }
  | { code: 'authority_missing'; areaCode: string; municipalityName: string }
  | { code: 'authority_ended'; areaCode: string; lastDay: PlainDate }
  | { code: 'authority_revoked'; areaCode: string };

/** Why somebody is eligible, and what ranks her where she is; the order is that of the ranking. */
export type Merit =
  | { code: 'home' }
  | { code: 'seconded'; lastDay: PlainDate }
  | { code: 'competent'; areaCode: string; level: Level }
  | { code: 'with_senior'; seniorName: string }
  | { code: 'may_sign'; formula: 'i_a' | 'i_v' }
  | { code: 'balance'; municipalityName: string; given: number; taken: number }
  | { code: 'knows_office'; covers: number }
  | { code: 'neighbouring'; halfDays: number }
  | { code: 'share_left'; left: number; of: number }
  | { code: 'last_asked'; day: PlainDate | null };

/** On what basis an eligible person would do the duty: what the duty row has to hold. */
export type Basis = {
  /** `null` at her own municipality. */
  secondment: { id: string; weeklyHalfDays: number } | null;
  /** Named for a junior. */
  seniorStaffId: string | null;
};

export type Eligible = { staffId: string; eligible: true; merits: readonly Merit[]; basis: Basis };
export type NotEligible = { staffId: string; eligible: false; obstacles: readonly Obstacle[] };
export type Judgement = Eligible | NotEligible;

/** A half-day as cards and lists show it. */
export type HalfDayView = {
  needId: string;
  day: PlainDate;
  half: Half;
  deskName: string;
  areaCodes: string[];
};

/** What a request is for: a person, by her name, or a desk that nobody is planned for, by its name. */
export type Covered = {
  kind: 'person' | 'desk';
  staffId: string | null;
  name: string;
  municipalityName: string;
};

/** What somebody who was asked sees of her offer. */
export type OfferView = {
  offerId: string;
  requestId: string;
  version: number;
  recipient: Person;
  covered: Covered;
  note: string | null;
  merits: readonly Merit[];
  areaNames: AreaNames;
  requestState: RequestState;
  halfDays: readonly (HalfDayView & {
    state: OfferNeedState;
    answerBy: Instant;
    answeredAt: Instant | null;
    /** Set when somebody else took it. */
    takenBy: Person | null;
    /** Whether accepting now may succeed: not covered by another, not withdrawn, not begun. */
    stillOpen: boolean;
    seniorName: string | null;
    maySign: boolean;
  })[];
  /** Until when a mistaken acceptance can be undone; `null` when there is none to undo. */
  undoUntil: Instant | null;
};

/** What the person covered, whoever asked for her and the lead see of a request. */
export type RequestView = {
  requestId: string;
  version: number;
  covered: Covered;
  requestedBy: Person;
  note: string | null;
  areaNames: AreaNames;
  state: RequestState;
  halfDays: readonly (HalfDayView & { state: NeedState; pace: Pace; coveredBy: Person | null })[];
  rounds: readonly { pace: Pace; stage: RoundStage; wave: number; dueAt: Instant | null }[];
  /** How many people were asked, and how many of them declined. */
  asked: number;
  declined: number;
  /** Withdrawing can be taken back until then. */
  undoUntil: Instant | null;
};

/** A request as its card proposes it, before it is made. */
export type CoverDraft = {
  forStaffId: string;
  /** Inclusive, as people speak of days. */
  ranges: readonly { from: PlainDate; to: PlainDate }[];
  dayPart: DayPart;
  /** Empty: all areas of the desk. */
  areaCodes: readonly string[];
};

export type CoverRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'nothing_to_cover'
  | 'too_long'
  | 'in_the_past'
  | 'unknown_area'
  | 'already_requested'
  | 'already_taken'
  | 'already_withdrawn'
  | 'no_longer_needed'
  | 'already_begun'
  | 'no_longer_eligible'
  | 'on_another_duty'
  | 'share_exhausted'
  | 'undo_too_late'
  | 'nothing_to_undo'
  | 'nothing_to_release'
  | 'nothing_selected'
  | 'contains_social_data';

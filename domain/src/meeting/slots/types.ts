/** What is asked of the search for a meeting's time, and what it answers. */
import type { MeetingMode } from '../../db/meetingTables.ts';
import type { Instant, PlainDate, PlainTime } from '../../kernel/time.ts';

export type WantedSlot = {
  /** Half-open: a slot begins and ends on a day of it. */
  windowFrom: PlainDate;
  windowUntil: PlainDate;
  durationMinutes: number;
  mode: MeetingMode;
  /** The town hall people come to; `null` exactly when they meet online. */
  placeMunicipalityId: string | null;
  /** Percent of the invited municipalities of which somebody has to be able to come, in [0, 100]. */
  minShare: number;
  participants: readonly { staffId: string; required: boolean }[];
  /** The one time of day asked for; `null`: any. */
  at: PlainTime | null;
  /** The meeting that gets a new time: its present one is in nobody's way. */
  ownMeetingId?: string;
};

/** Busy times from elsewhere (Outlook), half-open; of people it does not name nothing is known. */
export type BusyTimes = ReadonlyMap<string, readonly { from: Instant; until: Instant }[]>;

/** Why a slot is proposed; codes, put into words when shown. Never why somebody cannot come. */
export type SlotReason =
  | { code: 'everybody_can' }
  | { code: 'required_can'; optionalMissing: number }
  | { code: 'municipalities_can'; can: number; of: number }
  | { code: 'outside_opening_hours' }
  /** How many counters and phones of the invited municipalities are open then. */
  | { code: 'during_opening_hours'; desks: number }
  /** The ways there of all who can come, one way, added up. */
  | { code: 'short_travel'; minutes: number }
  | { code: 'no_travel' };

export type ProposedSlot = {
  startsAt: Instant;
  endsAt: Instant;
  reasons: SlotReason[];
  /** Of the participants; that they cannot, never why. */
  cannot: string[];
};

/** Whom the search failed on, the one who stands in the way of most slots first. */
export type SlotBlocker =
  | { kind: 'person'; staffId: string; slots: number }
  | { kind: 'municipality'; municipalityId: string; slots: number }
  /** No working day, or no part of one that is long enough, lies in the window. */
  | { kind: 'window' };

/** `blockers` is empty when there are proposals. */
export type SlotSearch = { proposals: ProposedSlot[]; blockers: SlotBlocker[] };

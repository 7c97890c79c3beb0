import type { Half, PlainDate, PlainTime } from '../kernel/time.ts';

export type DeskKind = 'counter' | 'phone' | 'back_office';

export type RosterDesk = {
  municipalityId: string;
  municipalityName: string;
  deskId: string;
  deskName: string;
  deskKind: DeskKind;
  /** Of the desk, not of a person. */
  phone: string | null;
  /** Whether one signs there, so that payment runs can be released. */
  needsAuthority: boolean;
};

/** Somebody who holds a desk for a half-day. */
export type OnDuty = {
  staffId: string;
  name: string;
  municipalityName: string;
  isCover: boolean;
  /** For a cover: whom she stands in for. */
  coversForName: string | null;
  /** The senior a junior relies on. */
  seniorName: string | null;
  /** Works from elsewhere: reachable by phone, not at the counter. */
  isRemote: boolean;
};

/** One desk on one half-day on which it is open. */
export type RosterCell = RosterDesk & {
  day: PlainDate;
  half: Half;
  opens: PlainTime;
  closes: PlainTime;
  minStaff: number;
  onDuty: OnDuty[];
  /** Planned for this half-day but not there, and nobody has taken it over. Why is not known to anyone. */
  absent: { staffId: string; name: string }[];
  /** Whether the roster of the municipality reaches that day: before that an empty desk is no gap. */
  isPlanned: boolean;
};

export type RosterAbsence = {
  municipalityId: string;
  staffId: string;
  name: string;
  from: PlainDate;
  /** The last day; belongs to it. */
  to: PlainDate;
};

export type RosterView = {
  /** Every desk of the municipalities shown, open or not, by municipality and name. */
  desks: RosterDesk[];
  /** By municipality, desk, day and half. A desk without a cell for a half-day is closed then. */
  cells: RosterCell[];
  /** Dates only. */
  absences: RosterAbsence[];
};

/** One duty of one person. */
export type DutyRow = {
  dutyId: string;
  day: PlainDate;
  half: Half;
  /** `null` where the desk is closed then. */
  opens: PlainTime | null;
  closes: PlainTime | null;
  deskName: string;
  municipalityName: string;
  phone: string | null;
  coversForName: string | null;
  isCover: boolean;
  seniorName: string | null;
  isRemote: boolean;
  maySign: boolean;
};

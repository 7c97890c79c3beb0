import type { Half, Instant, PlainDate, PlainTime } from '../kernel/time.ts';

/** Who is at a desk on one half-day. */
export type EmergencyCell = {
  opens: PlainTime;
  closes: PlainTime;
  people: { name: string; municipalityName: string; isCover: boolean; isRemote: boolean }[];
  missing: number;
};

export type EmergencyDesk = {
  deskName: string;
  phone: string | null;
  /** `null`: closed. */
  halves: Record<Half, EmergencyCell | null>;
};

/** What one municipality needs on paper when the network is down. */
export type EmergencyRoster = {
  municipalityName: string;
  asOf: Instant;
  /** Today and the working days after it. */
  days: { day: PlainDate; desks: EmergencyDesk[] }[];
  /** Today at the desks of the other municipalities: whom to call. */
  partners: { municipalityName: string; desks: EmergencyDesk[] }[];
};

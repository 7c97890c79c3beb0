import type { Half, Instant, PlainDate } from '../kernel/time.ts';
import type { RosterCell } from '../roster/types.ts';

export type EmergencyDesk = {
  deskName: string;
  phone: string | null;
  /** `null`: closed. */
  halves: Record<Half, RosterCell | null>;
};

/** What one municipality needs on paper when the network is down. */
export type EmergencyRoster = {
  municipalityId: string;
  municipalityName: string;
  asOf: Instant;
  /** Today and the working days after it. */
  days: { day: PlainDate; desks: EmergencyDesk[] }[];
  /** Today at the desks of the other municipalities: whom to call. */
  partners: { municipalityName: string; desks: EmergencyDesk[] }[];
};

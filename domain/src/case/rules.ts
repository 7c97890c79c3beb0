/** What holds for cases, whoever asks. Pure. */
import type { CaseState, CaseUrgency } from '../db/tables.ts';
import { compareInstants, dayOf, type Instant, momentAt, type PlainDate } from '../kernel/time.ts';
import { isWorkingTime, WORKDAY_CLOSES } from '../kernel/workingTime.ts';
import type { Settings } from '../membership/settings.ts';

/** After hours a case can be taken too, but only for a short while: nobody holds one overnight. */
const AFTER_HOURS_MINUTES = 30;

/** Closed cases are shown for that long. */
export const CLOSED_SHOWN_DAYS = 30;

export type Held = { ownerStaffId: string | null; leaseUntil: Instant | null };

/** Until when a case taken or worked on now is held: never beyond the end of the working day. */
export const leaseEnd = (now: Instant, { caseLeaseMinutes }: Pick<Settings, 'caseLeaseMinutes'>): Instant => {
  if (!isWorkingTime(now)) return now.add({ minutes: AFTER_HOURS_MINUTES });
  const closes = momentAt(dayOf(now), WORKDAY_CLOSES);
  const lease = now.add({ minutes: caseLeaseMinutes });
  return compareInstants(lease, closes) < 0 ? lease : closes;
};

/** Who holds the case at this moment; `null` when it is free or the lease has lapsed. */
export const holderOf = ({ ownerStaffId, leaseUntil }: Held, now: Instant): string | null =>
  leaseUntil !== null && compareInstants(leaseUntil, now) > 0 ? ownerStaffId : null;

const URGENCIES: readonly CaseUrgency[] = ['urgent', 'high', 'normal'];

export type Ranked = {
  urgency: CaseUrgency;
  dueOn: PlainDate | string | null;
  receivedOn: PlainDate | string;
  reference: string;
};

/** The order of the queue: urgent first, then what is due first, then what came first. */
export const compareCases = (a: Ranked, b: Ranked): number => {
  const text = (day: PlainDate | string | null): string => day?.toString() ?? '9999';
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    order(text(a.dueOn), text(b.dueOn)) ||
    order(text(a.receivedOn), text(b.receivedOn)) ||
    order(a.reference, b.reference)
  );
};

export type CaseFacts = Held & {
  municipalityId: string;
  areaCode: string;
  state: CaseState;
  recused: boolean;
};

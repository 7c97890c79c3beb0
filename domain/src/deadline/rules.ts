/** The objection deadline (Widerspruchsfrist) of a decision, step by step. */
import { ok, type Result, refused } from '../kernel/result.ts';
import { compareDays, type PlainDate, plainDate } from '../kernel/time.ts';
import { isWorkingDay, nextWorkingDay } from '../kernel/workingTime.ts';

export type DeadlineFacts = {
  /** The day the decision was posted; `null` when only its delivery is known. */
  posted: PlainDate | null;
  /** The day it was delivered, where that is proven. */
  delivered: PlainDate | null;
  /** Whether the decision tells rightly how to object. */
  instructionCorrect: boolean;
};

/** One step of the arithmetic; `days` and `reason` are what its sentence needs. */
export type DeadlineStep =
  | { step: 'posted'; day: PlainDate }
  | { step: 'presumed_received'; day: PlainDate; days: number }
  | { step: 'delivered'; day: PlainDate }
  | { step: 'received'; day: PlainDate }
  | { step: 'period'; day: PlainDate; period: 'month' | 'year'; shortened: boolean }
  | { step: 'rolled'; day: PlainDate; from: PlainDate }
  | { step: 'ends'; day: PlainDate };

export type Deadline = { received: PlainDate; objectionEnds: PlainDate; steps: readonly DeadlineStep[] };

export type DeadlineRefusal = 'no_date' | 'delivered_before_posted' | 'too_long_ago' | 'too_far_ahead';

/** Three days until the end of 2024, four since then (Postrechtsmodernisierungsgesetz, BGBl. 2024 I Nr. 236). */
const FOUR_DAYS_SINCE = plainDate('2025-01-01');
const presumedDays = (posted: PlainDate): number => (compareDays(posted, FOUR_DAYS_SINCE) < 0 ? 3 : 4);

const EARLIEST = plainDate('1990-01-01');
const YEARS_AHEAD = 3;

/** The last day of the period; an end on a day that is not there falls on the last day of the month (BGB § 188(3)). */
const periodEnd = (received: PlainDate, instructionCorrect: boolean): PlainDate =>
  received.add(instructionCorrect ? { months: 1 } : { years: 1 });

/**
 * When an objection has to be there at the latest.
 *
 * - A posted decision counts as received on the fourth day after posting, whatever day that is (SGB X § 37(2)).
 * - Where the delivery is proven, its day counts instead (SGB X § 37(2) sentence 3, § 37(5) with § 65).
 * - One month from then on (SGG § 84(1)), or one year where the instruction is missing or wrong (SGG § 66(2)).
 * - A last day on a Saturday, Sunday or public holiday of North Rhine-Westphalia moves to the next working day
 *   (SGG § 64(3)).
 *
 * @param today bounds what can be meant.
 */
export const computeDeadline = (
  { posted, delivered, instructionCorrect }: DeadlineFacts,
  today: PlainDate,
): Result<Deadline, DeadlineRefusal> => {
  const earliest = posted ?? delivered;
  const latest = delivered ?? posted;
  if (!earliest || !latest) return refused('no_date');
  if (posted && delivered && compareDays(delivered, posted) < 0) return refused('delivered_before_posted');
  if (compareDays(earliest, EARLIEST) < 0) return refused('too_long_ago');
  if (compareDays(latest, today.add({ years: YEARS_AHEAD })) > 0) return refused('too_far_ahead');

  const steps: DeadlineStep[] = [];
  let received = latest;
  if (posted) steps.push({ step: 'posted', day: posted });
  if (delivered) {
    steps.push({ step: 'delivered', day: delivered });
  } else {
    const days = presumedDays(latest);
    received = latest.add({ days });
    steps.push({ step: 'presumed_received', day: received, days });
  }
  steps.push({ step: 'received', day: received });

  const end = periodEnd(received, instructionCorrect);
  steps.push({
    step: 'period',
    day: end,
    period: instructionCorrect ? 'month' : 'year',
    shortened: end.day !== received.day,
  });
  const objectionEnds = isWorkingDay(end) ? end : nextWorkingDay(end);
  if (!objectionEnds.equals(end)) steps.push({ step: 'rolled', day: objectionEnds, from: end });
  steps.push({ step: 'ends', day: objectionEnds });
  return ok({ received, objectionEnds, steps });
};

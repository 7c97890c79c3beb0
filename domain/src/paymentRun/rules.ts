/** Whether a payment run can be released. Pure: facts in, decision out. */
import { compareDays, compareHalfDays, type HalfDay, isWithin, type PlainDate } from '../kernel/time.ts';
import type { OnDuty, RosterCell } from '../roster/types.ts';
import type { PaymentRun } from './types.ts';

/** Dual control: who has released once must not release again. */
export const RELEASERS_NEEDED = 2;

export type AuthorityFact = {
  staffId: string;
  municipalityId: string;
  areaCode: string;
  validFrom: PlainDate;
  validUntil: PlainDate | null;
};

export type Release =
  | { state: 'never_open' }
  | { state: 'not_planned' | 'secured' | 'short'; at: RosterCell; releasers: OnDuty[]; missing: number };

const isAtOrBefore = (cell: HalfDay, { cutoffOn, half }: PaymentRun): boolean =>
  compareHalfDays(cell, { day: cutoffOn, half }) <= 0;

/**
 * Who is on duty to release a run on the half-day of its cut-off or, when its desk is closed then (holiday,
 * weekend, closed afternoon), on the last open half-day before. On one half-day nobody has two duties, so
 * that whoever covers is somebody else than those already there.
 *
 * @param cells of all desks: a releaser may sit in any municipality.
 * @param authorities in force, revoked ones left out.
 */
export const judgeRelease = (
  run: PaymentRun,
  cells: readonly RosterCell[],
  authorities: readonly AuthorityFact[],
): Release => {
  const at = cells
    .filter((cell) => cell.deskId === run.deskId && isAtOrBefore(cell, run))
    .sort(compareHalfDays)
    .at(-1);
  if (!at) return { state: 'never_open' };
  const authorised = new Set(
    authorities
      .filter(
        ({ municipalityId, areaCode, validFrom, validUntil }) =>
          municipalityId === at.municipalityId &&
          areaCode === run.areaCode &&
          isWithin(at.day, validFrom, validUntil),
      )
      .map(({ staffId }) => staffId),
  );
  const onDuty = cells
    .filter(({ day, half }) => compareDays(day, at.day) === 0 && half === at.half)
    .flatMap((cell) => cell.onDuty);
  const releasers = [
    ...new Map(
      onDuty.filter(({ staffId }) => authorised.has(staffId)).map((person) => [person.staffId, person]),
    ).values(),
  ];
  const missing = Math.max(0, RELEASERS_NEEDED - releasers.length);
  if (missing === 0) return { state: 'secured', at, releasers, missing };
  return { state: at.isPlanned ? 'short' : 'not_planned', at, releasers, missing };
};

/** Who is looked for at the desk on the half-day of a release. */
export type Sought = {
  /** By requests of the run itself, given up or not. */
  own: number;
  /** By other requests. */
  others: number;
};

/**
 * What to do about the search for missing releasers.
 *
 * @param askedFor for how many missing people the run has asked, whatever became of its requests.
 * @returns how many more to ask for, how many requests are no longer needed, and what `askedFor` is then.
 */
export const searchChange = (
  missing: number,
  askedFor: number,
  { own, others }: Sought,
): { more: number; fewer: number; askedFor: number } => {
  const wanted = Math.max(0, missing - others);
  return { more: Math.max(0, wanted - askedFor), fewer: Math.max(0, own - wanted), askedFor: wanted };
};

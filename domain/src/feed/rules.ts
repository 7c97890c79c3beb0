/** The half-days that stand in a calendar, and which of them have changed. Pure. */
import { createHash } from 'node:crypto';
import { type HalfDay, type Instant, momentAt, type PlainDate } from '../kernel/time.ts';
import { type AbsenceFact, missingStaff, takesHalfDay } from '../roster/rules.ts';
import type { DutyRow, RosterCell } from '../roster/types.ts';

/** What a calendar says about a half-day; whom a cover stands in for is not among it. */
export type EntryWords =
  | {
      kind: 'duty';
      deskName: string;
      municipalityName: string;
      phone: string | null;
      isCover: boolean;
      isRemote: boolean;
    }
  | {
      kind: 'desk';
      deskName: string;
      municipalityName: string;
      phone: string | null;
      names: string[];
      missing: number;
    };

export type Entry = {
  /** Stays the same for a person or a desk and a half-day, whatever happens to it. */
  uid: string;
  day: PlainDate;
  startsAt: Instant;
  endsAt: Instant;
  words: EntryWords;
  fingerprint: string;
};

/** How it was told last. */
export type KnownEntry = Pick<Entry, 'uid' | 'day' | 'startsAt' | 'endsAt' | 'fingerprint'> & {
  sequence: number;
  cancelled: boolean;
  changedAt: Instant;
};

const entry = (
  subjectId: string,
  { day, half }: HalfDay,
  startsAt: Instant,
  endsAt: Instant,
  words: EntryWords,
): Entry => ({
  uid: `${subjectId}-${day}-${half}@verbund`,
  day,
  startsAt,
  endsAt,
  words,
  fingerprint: createHash('sha256')
    .update(JSON.stringify([startsAt.toString(), endsAt.toString(), words]))
    .digest('base64url')
    .slice(0, 22),
});

/** The half-days on which somebody has to be somewhere: none on which she is away or the desk is closed. */
export const entriesOfPerson = (
  staffId: string,
  duties: readonly DutyRow[],
  absences: readonly Omit<AbsenceFact, 'staffId'>[],
): Entry[] =>
  duties.flatMap(({ day, half, opens, closes, ...duty }) => {
    const isAway = absences.some((absence) => takesHalfDay(absence, { day, half }));
    if (isAway || !opens || !closes) return [];
    const { deskName, municipalityName, phone, isCover, isRemote } = duty;
    return [
      entry(staffId, { day, half }, momentAt(day, opens), momentAt(day, closes), {
        kind: 'duty',
        deskName,
        municipalityName,
        phone,
        isCover,
        isRemote,
      }),
    ];
  });

/** The half-days a desk is open, with who is there and how many are missing. */
export const entriesOfDesk = (deskId: string, cells: readonly RosterCell[]): Entry[] =>
  cells
    .filter((cell) => cell.isPlanned || cell.onDuty.length > 0)
    .map((cell) =>
      entry(deskId, cell, momentAt(cell.day, cell.opens), momentAt(cell.day, cell.closes), {
        kind: 'desk',
        deskName: cell.deskName,
        municipalityName: cell.municipalityName,
        phone: cell.phone,
        names: cell.onDuty.map(({ name }) => name),
        missing: missingStaff(cell),
      }),
    );

/**
 * What has to be noted so that a calendar follows: new half-days, those that say something else than last
 * time, and those that are gone. Nothing for what stayed as it was.
 */
export const changesSince = (
  known: readonly KnownEntry[],
  entries: readonly Entry[],
  now: Instant,
): KnownEntry[] => {
  const last = new Map(known.map((one) => [one.uid, one]));
  const told = new Set(entries.map(({ uid }) => uid));
  const changed = entries.flatMap(({ words: _words, ...current }): KnownEntry[] => {
    const before = last.get(current.uid);
    if (before && !before.cancelled && before.fingerprint === current.fingerprint) return [];
    return [{ ...current, sequence: before ? before.sequence + 1 : 0, cancelled: false, changedAt: now }];
  });
  const gone = known
    .filter(({ uid, cancelled }) => !cancelled && !told.has(uid))
    .map((before) => ({ ...before, sequence: before.sequence + 1, cancelled: true, changedAt: now }));
  return [...changed, ...gone];
};

/** Facts for the search of a meeting's time without a database. By default everybody is free all week. */
import { HALVES, instant, plainDate, Temporal } from '../src/kernel/time.ts';
import type { InvitedFact, KnownFacts, OpenDeskFact } from '../src/meeting/slots/facts.ts';
import type { WantedSlot } from '../src/meeting/slots/types.ts';

/** Works Monday to Friday, mornings and afternoons, in Lippetal. */
export const anInvited = (staffId: string, changes: Partial<InvitedFact> = {}): InvitedFact => ({
  staffId,
  municipalityId: 'lippetal',
  active: { from: '2020-01-01', until: null },
  works: [1, 2, 3, 4, 5].flatMap((weekday) =>
    HALVES.map((half) => ({ weekday, half, remote: false, from: '2020-01-01', until: null })),
  ),
  absences: [],
  duties: [],
  meetings: [],
  ...changes,
});

/** Open every weekday from `opens` to `closes`, in minutes since midnight. */
export const anOpenDesk = (opens: number, closes: number): OpenDeskFact => ({
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens, closes, from: '2020-01-01', until: null })),
  closedOn: new Set(),
});

/** Asked on Monday, 23 November 2026, at eight. */
export const slotFacts = (people: readonly InvitedFact[], changes: Partial<KnownFacts> = {}): KnownFacts => ({
  people,
  desks: [],
  travel: new Map(),
  busy: new Map(),
  now: instant('2026-11-23T08:00:00+01:00'),
  ...changes,
});

/** An hour online on Tuesday, 1 December 2026, to which those named have to come. */
export const aWantedSlot = (required: readonly string[], changes: Partial<WantedSlot> = {}): WantedSlot => ({
  windowFrom: plainDate('2026-12-01'),
  windowUntil: plainDate('2026-12-02'),
  durationMinutes: 60,
  mode: 'online',
  placeMunicipalityId: null,
  minShare: 50,
  participants: required.map((staffId) => ({ staffId, required: true })),
  at: null,
  ...changes,
});

export const clock = (time: string): Temporal.PlainTime => Temporal.PlainTime.from(time);

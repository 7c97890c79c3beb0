/** What the tab is told about the roster. Browser-safe: no database, no Temporal; days and times as ISO text. */
import { z } from 'zod';

export const halfSchema = z.enum(['morning', 'afternoon']);

const rosterDutySchema = z.object({
  staffId: z.uuid(),
  name: z.string(),
  /** Where the person is employed. */
  municipalityName: z.string(),
  isCover: z.boolean(),
  /** For a cover: whom the person stands in for. */
  coversForName: z.string().nullable(),
  /** The senior a junior relies on. */
  seniorName: z.string().nullable(),
  /** Reachable by phone only. */
  isRemote: z.boolean(),
});

const rosterHalfDaySchema = z.object({
  half: halfSchema,
  /** `null`: closed on this half-day; then nobody is on duty and nothing is missing. */
  hours: z.object({ opens: z.iso.time(), closes: z.iso.time() }).nullable(),
  onDuty: z.array(rosterDutySchema),
  /** Planned for this half-day but not there, and not covered. No reason exists. */
  absent: z.array(z.object({ staffId: z.uuid(), name: z.string() })),
  minStaff: z.number().int().nonnegative(),
  /** How many people are missing to the minimum; above 0 the half-day is a gap. */
  missing: z.number().int().nonnegative(),
  /** False where the roster does not reach this day yet. */
  isPlanned: z.boolean(),
});

const rosterDeskSchema = z.object({
  deskId: z.uuid(),
  deskName: z.string(),
  kind: z.enum(['counter', 'phone', 'back_office']),
  /** Morning, then afternoon. */
  halves: z.array(rosterHalfDaySchema).length(2),
});

const rosterMunicipalitySchema = z.object({
  municipalityId: z.uuid(),
  name: z.string(),
  desks: z.array(rosterDeskSchema),
  /** Names of those who are not there on this day, all of it or in part. */
  absent: z.array(z.string()),
});

export const rosterDaySchema = z.object({
  day: z.iso.date(),
  /** The moment this was read, as an instant. */
  asOf: z.iso.datetime(),
  /** The German name of the public holiday, on which every desk is closed. */
  holiday: z.string().nullable(),
  municipalities: z.array(rosterMunicipalitySchema),
});

export type RosterDay = z.infer<typeof rosterDaySchema>;
export type RosterHalfDay = z.infer<typeof rosterHalfDaySchema>;

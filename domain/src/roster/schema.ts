/** What the tab is told about the roster. Browser-safe: no database, no Temporal; days and times as ISO text. */
import { z } from 'zod';

export const halfSchema = z.enum(['morning', 'afternoon']);

/** The most days one picture of the roster spans. */
export const LONGEST_ROSTER_DAYS = 28;

const rosterCellSchema = z.object({
  /** Position in `days`. */
  d: z.number().int(),
  half: halfSchema,
  opens: z.string(),
  closes: z.string(),
  minStaff: z.number().int(),
  missing: z.number().int(),
  /** Left out where the roster reaches that day. */
  notPlanned: z.literal(true).optional(),
  on: z.array(
    z.object({
      /** Position in `people`. */
      p: z.number().int(),
      /** For a cover: whom she stands in for; `null` where a gap is filled. */
      cover: z.string().nullable().optional(),
      /** The senior a junior relies on. */
      senior: z.string().optional(),
      remote: z.literal(true).optional(),
    }),
  ),
  /** Planned but not there, and not covered. */
  absent: z.array(z.number().int()).optional(),
  /** A search for cover is running for a missing person of this half-day. */
  asked: z.object({ requestId: z.uuid(), state: z.enum(['open', 'left_open']) }).optional(),
});

/** A span of days at every desk, compact: people are named once. Closed half-days have no cell. */
export const rosterSpanSchema = z.object({
  asOf: z.iso.datetime(),
  days: z.array(z.object({ day: z.iso.date(), holiday: z.string().nullable() })),
  people: z.array(z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() })),
  municipalities: z.array(
    z.object({
      municipalityId: z.uuid(),
      name: z.string(),
      desks: z.array(
        z.object({
          deskId: z.uuid(),
          name: z.string(),
          kind: z.enum(['counter', 'phone', 'back_office']),
          phone: z.string().nullable(),
          /** One signs there. */
          needsAuthority: z.boolean(),
          areaCodes: z.array(z.string()),
          /** By day, morning before afternoon. */
          cells: z.array(rosterCellSchema),
        }),
      ),
      /** Dates only; no reason exists. */
      absences: z.array(z.object({ p: z.number().int(), from: z.iso.date(), to: z.iso.date() })),
    }),
  ),
});

/** The duties of one person over a span, for „Meine Woche“. */
export const myDutiesSchema = z.object({
  asOf: z.iso.datetime(),
  days: z.array(
    z.object({
      day: z.iso.date(),
      holiday: z.string().nullable(),
      absent: z.enum(['full', 'morning', 'afternoon']).nullable(),
      duties: z.array(
        z.object({
          dutyId: z.uuid(),
          half: halfSchema,
          opens: z.string().nullable(),
          closes: z.string().nullable(),
          deskName: z.string(),
          municipalityName: z.string(),
          phone: z.string().nullable(),
          coversForName: z.string().nullable(),
          isCover: z.boolean(),
          seniorName: z.string().nullable(),
          isRemote: z.boolean(),
          maySign: z.boolean(),
        }),
      ),
    }),
  ),
});

export type RosterSpan = z.infer<typeof rosterSpanSchema>;
export type RosterSpanCell = z.infer<typeof rosterCellSchema>;
export type MyDuties = z.infer<typeof myDutiesSchema>;

/** What is shown of series of meetings and asked for about them. Browser-safe; days, times and moments as ISO text. */
import { z } from 'zod';
import { LONGEST_MEETING_TITLE, MOST_PARTICIPANTS } from '../requests.ts';
import { meetingModeSchema, meetingTemplateSchema } from '../schema.ts';

export const onHolidaySchema = z.enum(['next_working_day', 'skip']);

const bothLanguages = z.object({ de: z.string(), en: z.string() });
const personSchema = z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() });
const time = z.iso.time({ precision: -1 });

/** One date of a series, whether it takes place or not. */
export const occurrenceSchema = z.object({
  /** The day as the rule has it. It names the date, wherever it is moved. */
  occursOn: z.iso.date(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** `null`: it is further ahead than meetings are made, or left out. Its page is that of the meeting. */
  meetingId: z.uuid().nullable(),
  /** `holiday`: onto the next working day; `alone`: somebody gave this one another time. */
  moved: z.enum(['holiday', 'alone']).nullable(),
  /** `skipped`: left out of the series; `cancelled`: its meeting was called off by itself and stays so. */
  state: z.enum(['takes_place', 'skipped', 'cancelled']),
  /** What the person who reads may do with it. */
  action: z.enum(['skip', 'unskip']).nullable(),
});

export const seriesRowSchema = z.object({
  seriesId: z.uuid(),
  template: meetingTemplateSchema,
  title: z.string(),
  /** RFC 5545, of days: "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU" */
  rule: z.string(),
  /** The rule and the time of day as a sentence. */
  ruleWords: bothLanguages,
  startsOn: z.iso.date(),
  /** As 09:00, in summer as in winter. */
  at: time,
  durationMinutes: z.number().int(),
  /** The first day that no longer belongs to it; `null`: open-ended. */
  endsBefore: z.iso.date().nullable(),
  onHoliday: onHolidaySchema,
  mode: meetingModeSchema,
  /** The town hall people come to; `null` exactly when they meet online. */
  place: z.object({ municipalityId: z.uuid(), name: z.string() }).nullable(),
  organiser: personSchema,
  /** By municipality, then by name. */
  participants: z.array(personSchema.extend({ required: z.boolean() })),
  isOrganiser: z.boolean(),
  isParticipant: z.boolean(),
  /** The next ones, at most eight, in order of time. */
  occurrences: z.array(occurrenceSchema),
  /** Send it back with a change; another one means that somebody changed it meanwhile. */
  changedAt: z.iso.datetime(),
  /** What the person who reads may do with it. */
  actions: z.array(z.enum(['change', 'end'])),
});

export const seriesListSchema = z.object({
  asOf: z.iso.datetime(),
  /** Whether whoever reads may start one. */
  maySchedule: z.boolean(),
  /** Those that have not ended: all for whoever schedules, else those she is invited to or organises. By title. */
  series: z.array(seriesRowSchema),
});

/** What a form begins with, for series and for single meetings. */
export const seriesTemplatesSchema = z.object({
  templates: z.array(
    z.object({
      template: meetingTemplateSchema,
      /** Empty for `other`. */
      title: bothLanguages,
      at: time,
      durationMinutes: z.number().int(),
      /** The usual one first; words without the time of day. */
      rules: z.array(z.object({ rule: z.string(), words: bothLanguages })),
      /** Whom it invites today unless somebody says otherwise, by municipality and name; empty for `other`. */
      invited: z.array(
        z.object({
          municipalityId: z.uuid(),
          name: z.string(),
          people: z.array(z.object({ staffId: z.uuid(), name: z.string(), required: z.boolean() })),
        }),
      ),
    }),
  ),
});

const title = z.string().trim().min(1).max(LONGEST_MEETING_TITLE);
/** Letters, digits and signs of RFC 5545 only; see `isSeriesRule`. */
const rule = z
  .string()
  .regex(/^FREQ=[A-Z0-9=;,+-]+$/)
  .max(200);
const durationMinutes = z.number().int().min(15).max(600);
const participants = z
  .array(z.strictObject({ staffId: z.uuid(), required: z.boolean() }))
  .max(MOST_PARTICIPANTS);
const place = {
  mode: meetingModeSchema,
  /** The town hall people come to; `null` exactly when they meet online. */
  placeMunicipalityId: z.uuid().nullable(),
};

/** What is left out is as the template has it. */
export const newSeriesSchema = z.strictObject({
  /** A UUID made with the form: the same one twice is the same series. */
  clientKey: z.uuid(),
  template: meetingTemplateSchema,
  title,
  rule: rule.optional(),
  startsOn: z.iso.date(),
  at: time.optional(),
  durationMinutes: durationMinutes.optional(),
  /** The first day that no longer belongs to it; `null`: open-ended. */
  endsBefore: z.iso.date().nullable().default(null),
  onHoliday: onHolidaySchema.optional(),
  ...place,
  participants: participants.optional(),
});

/** What is left out stays as it is; participants are replaced by those given. */
export const seriesChangeSchema = z.strictObject({
  /** As it was shown. */
  changedAt: z.iso.datetime(),
  title: title.optional(),
  rule: rule.optional(),
  at: time.optional(),
  durationMinutes: durationMinutes.optional(),
  endsBefore: z.iso.date().nullable().optional(),
  onHoliday: onHolidaySchema.optional(),
  /** Both together. */
  place: z.strictObject(place).optional(),
  participants: participants.optional(),
  organiserStaffId: z.uuid().optional(),
});

/** The first day that no longer belongs to it, today or later. */
export const seriesEndSchema = z.strictObject({ endsBefore: z.iso.date() });
/** The day as the rule has it. */
export const occurrenceDaySchema = z.strictObject({ occursOn: z.iso.date() });

export type SeriesRow = z.infer<typeof seriesRowSchema>;
export type SeriesList = z.infer<typeof seriesListSchema>;
export type SeriesTemplates = z.infer<typeof seriesTemplatesSchema>;

/** What is asked for about meetings. Browser-safe: days, times and moments as ISO text. */
import { z } from 'zod';
import { attendanceSchema, meetingModeSchema, meetingTemplateSchema, voteAnswerSchema } from './schema.ts';

export const LONGEST_MEETING_TITLE = 120;
export const LONGEST_ITEM = 300;
export const LONGEST_DECISION = 1000;
export const MOST_PARTICIPANTS = 60;
/** More slots than these nobody answers. */
export const MOST_SLOTS = 5;

/** A UUID made with the form: the same one twice is the same thing. */
const clientKey = z.uuid();
/** As it was shown; another one means that somebody changed it meanwhile. */
const version = z.number().int();
const title = z.string().trim().min(1).max(LONGEST_MEETING_TITLE);
const share = z.number().int().min(0).max(100);
const slots = z.array(z.strictObject({ startsAt: z.iso.datetime() })).max(MOST_SLOTS);
const participants = z
  .array(z.strictObject({ staffId: z.uuid(), required: z.boolean() }))
  .max(MOST_PARTICIPANTS);
const place = {
  mode: meetingModeSchema,
  /** The town hall people come to; `null` exactly when they meet online. */
  placeMunicipalityId: z.uuid().nullable(),
};

/** What a slot is looked for by. */
export const wantedSlotSchema = z.strictObject({
  /** Half-open. */
  windowFrom: z.iso.date(),
  windowUntil: z.iso.date(),
  durationMinutes: z.number().int().min(15).max(600),
  ...place,
  /** Percent of the invited municipalities of which somebody has to be able to come. */
  minShare: share.default(50),
  participants,
  /** The one time of day asked for, as 14:30; `null`: any. */
  at: z.iso.time({ precision: -1 }).nullable().default(null),
});

export const newMeetingSchema = wantedSlotSchema.extend({
  clientKey,
  template: meetingTemplateSchema,
  title,
  /** Percent of the invited municipalities that have to be there to decide. */
  quorumShare: share.default(50),
  /** The proposals that were chosen, best first; may be empty. Whoever then opens the poll is asked for them again. */
  slots: slots.default([]),
  /** Set: it is fixed at once, whomever it does not suit. */
  startsAt: z.iso.datetime().nullable().default(null),
});

export const pollOpeningSchema = z.strictObject({
  version,
  slots: slots.min(1),
  /** Left out: in three working days, at the latest on the day before the first slot. */
  closesAt: z.iso.datetime().nullable().default(null),
});

/** Answers of whoever sends them; slots left out stay as they were. */
export const voteSchema = z.strictObject({
  votes: z
    .array(z.strictObject({ slotId: z.uuid(), answer: voteAnswerSchema }))
    .min(1)
    .max(MOST_SLOTS),
});

/** One of the slots that people were asked for, or any time. */
export const meetingFixSchema = z.strictObject({
  version,
  at: z.union([z.strictObject({ slotId: z.uuid() }), z.strictObject({ startsAt: z.iso.datetime() })]),
});

export const meetingMoveSchema = z.strictObject({ version, startsAt: z.iso.datetime() });
export const meetingVersionSchema = z.strictObject({ version });

/** What is left out stays as it is; participants are replaced by those given. */
export const meetingChangeSchema = z.strictObject({
  version,
  title: title.optional(),
  participants: participants.optional(),
  /** Both together. */
  place: z.strictObject(place).optional(),
});

export const newItemSchema = z.strictObject({
  clientKey,
  /** Written by hand, or what was proposed. */
  item: z.union([
    z.strictObject({ text: z.string().trim().min(1).max(LONGEST_ITEM) }),
    z.strictObject({ improvementId: z.uuid() }),
    z.strictObject({ standardCaseId: z.uuid() }),
  ]),
});
/** From 1; a place behind the last is the last. */
export const itemMoveSchema = z.strictObject({ position: z.number().int().min(1).max(1000) });

export const attendanceNoteSchema = z.strictObject({
  attendance: z
    .array(z.strictObject({ staffId: z.uuid(), attendance: attendanceSchema.nullable() }))
    .min(1)
    .max(MOST_PARTICIPANTS),
});

/** With an owner or a day it goes onto the improvement list. */
export const newDecisionSchema = z.strictObject({
  clientKey,
  text: z.string().trim().min(1).max(LONGEST_DECISION),
  ownerStaffId: z.uuid().nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
});

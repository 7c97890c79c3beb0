/** What is shown of meetings. Browser-safe: no database, no Temporal; days and moments as ISO text. */
import { z } from 'zod';

export const meetingTemplateSchema = z.enum([
  'caseworker_training',
  'steering_committee',
  'coordination_group',
  'other',
]);
export const meetingModeSchema = z.enum(['online', 'hybrid', 'on_site']);
export const meetingStateSchema = z.enum(['planning', 'polling', 'fixed', 'held', 'cancelled']);
export const voteAnswerSchema = z.enum(['yes', 'if_need_be', 'no']);
export const attendanceSchema = z.enum(['present', 'absent']);

/** What the person who reads may do with a meeting; decided by `meeting/policy.ts`. */
export const MEETING_ACTIONS = [
  'open_poll',
  'vote',
  'fix',
  'move',
  'cancel',
  'change',
  'add_item',
  'order_agenda',
  'note_attendance',
  'decide',
  'close',
  'take_over',
] as const;
export const meetingActionSchema = z.enum(MEETING_ACTIONS);

const personSchema = z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() });
const placeSchema = z.object({ municipalityId: z.uuid(), name: z.string() });

/** Why a slot is proposed, as `meeting/slots/types.ts` has it. */
export const slotReasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('everybody_can') }),
  z.object({ code: z.literal('required_can'), optionalMissing: z.number().int() }),
  z.object({ code: z.literal('municipalities_can'), can: z.number().int(), of: z.number().int() }),
  z.object({ code: z.literal('outside_opening_hours') }),
  z.object({ code: z.literal('during_opening_hours'), desks: z.number().int() }),
  z.object({ code: z.literal('short_travel'), minutes: z.number().int() }),
  z.object({ code: z.literal('no_travel') }),
]);

/** Who or what stands in the way of every slot; the first one in the way of most. */
export const slotBlockerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: personSchema, slots: z.number().int() }),
  z.object({ kind: z.literal('municipality'), municipality: placeSchema, slots: z.number().int() }),
  z.object({ kind: z.literal('window') }),
]);

/** Proposals before anything is stored; `blockers` is empty when there are some. */
export const slotSearchSchema = z.object({
  proposals: z.array(
    z.object({
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      reasons: z.array(slotReasonSchema),
      /** That they cannot, never why. */
      cannot: z.array(personSchema),
    }),
  ),
  blockers: z.array(slotBlockerSchema),
});

export const meetingRowSchema = z.object({
  meetingId: z.uuid(),
  seriesId: z.uuid().nullable(),
  template: meetingTemplateSchema,
  title: z.string(),
  state: meetingStateSchema,
  organiser: personSchema,
  mode: meetingModeSchema,
  /** The town hall people come to; `null` exactly when they meet online. */
  place: placeSchema.nullable(),
  durationMinutes: z.number().int(),
  /** Where a slot is looked for; half-open. */
  windowFrom: z.iso.date(),
  windowUntil: z.iso.date(),
  /** Both `null` until it is fixed; what is cancelled keeps the time it had. */
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  pollClosesAt: z.iso.datetime().nullable(),
  /** The poll is over and no slot fits: the organiser has to choose. */
  isUndecided: z.boolean(),
  participants: z.number().int(),
  /** Invited municipalities, by name. */
  municipalityNames: z.array(z.string()),
  isOrganiser: z.boolean(),
  isParticipant: z.boolean(),
  /** Whoever reads has not answered for every slot of the running poll. */
  awaitsMyVote: z.boolean(),
  actions: z.array(meetingActionSchema),
  version: z.number().int(),
});

/** A quarter or half-year in which a meeting of this kind is due and has no date. */
export const missingMeetingSchema = z.object({
  template: meetingTemplateSchema,
  /** "2027-Q1", "2027-H1" */
  period: z.string(),
  from: z.iso.date(),
  /** Half-open. */
  until: z.iso.date(),
});

export const meetingListSchema = z.object({
  asOf: z.iso.datetime(),
  maySchedule: z.boolean(),
  /** Of whoever reads: she organises them or takes part. The next comes first; those without a time come last. */
  upcoming: z.array(meetingRowSchema),
  /** Held or cancelled, or over; the latest comes first. Of the last 24 months. */
  past: z.array(meetingRowSchema),
  /** Of the upcoming ones: those that wait for the vote of whoever reads. */
  toVote: z.array(meetingRowSchema),
  /** Every meeting of the cooperation that is still to come, for leads, coordination and administrators. */
  all: z.array(meetingRowSchema).nullable(),
  /** For the same people. */
  missing: z.array(missingMeetingSchema).nullable(),
});

const slotSchema = z.object({
  slotId: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** As proposed, best first, from 1. */
  rank: z.number().int(),
  reasons: z.array(slotReasonSchema),
  /** Seen by everybody invited. Who is missing has not voted. */
  votes: z.array(z.object({ staffId: z.uuid(), answer: voteAnswerSchema })),
  /** Whom it fails on by the votes so far; empty: it could be fixed. */
  failsOn: z.array(slotBlockerSchema),
});

const participantSchema = z.object({
  staffId: z.uuid(),
  name: z.string(),
  required: z.boolean(),
  /** `null` when it was not noted, or is not for whoever reads. */
  attendance: attendanceSchema.nullable(),
});

const itemSchema = z.object({
  itemId: z.uuid(),
  position: z.number().int(),
  text: z.string(),
  /** Where it comes from; both `null`: somebody wrote it. */
  improvementId: z.uuid().nullable(),
  standardCaseId: z.uuid().nullable(),
});

const decisionSchema = z.object({
  decisionId: z.uuid(),
  text: z.string(),
  /** What there is to do about it. */
  improvement: z
    .object({
      improvementId: z.uuid(),
      owner: personSchema.nullable(),
      dueOn: z.iso.date().nullable(),
      state: z.enum(['open', 'done', 'dropped']),
    })
    .nullable(),
  by: personSchema,
  at: z.iso.datetime(),
});

export const meetingDetailSchema = meetingRowSchema.extend({
  minShare: z.number().int(),
  quorumShare: z.number().int(),
  municipalities: z.array(
    placeSchema.extend({
      participants: z.array(participantSchema),
      /** Whether somebody of it was there; `null` until attendance was noted. */
      attended: z.boolean().nullable(),
    }),
  ),
  slots: z.array(slotSchema),
  agenda: z.array(itemSchema),
  decisions: z.array(decisionSchema),
  /** `null` until attendance was noted. */
  quorum: z
    .object({
      present: z.number().int(),
      needed: z.number().int(),
      of: z.number().int(),
      reached: z.boolean(),
    })
    .nullable(),
  /** How calendars were told. `none`: there is nothing to tell; `given_up`: told nobody, whoever organises has to. */
  calendar: z.object({
    state: z.enum(['none', 'waiting', 'told', 'given_up']),
    channel: z.enum(['graph', 'ics']).nullable(),
    /** Where people who are elsewhere take part. */
    joinUrl: z.url().nullable(),
  }),
});

/** A meeting that has just got a time, with those whom the time does not suit. */
export const fixedMeetingSchema = z.object({
  meeting: meetingDetailSchema,
  cannot: z.array(personSchema),
});

/** What could be talked about. */
export const itemProposalsSchema = z.object({
  proposals: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('improvement'),
        improvementId: z.uuid(),
        text: z.string(),
        isOverdue: z.boolean(),
      }),
      z.object({
        kind: z.literal('standard_case'),
        standardCaseId: z.uuid(),
        text: z.string(),
        doubt: z.enum(['review_due', 'law_changed', 'not_valid']),
      }),
    ]),
  ),
});

export type MeetingAction = z.infer<typeof meetingActionSchema>;
export type MeetingRow = z.infer<typeof meetingRowSchema>;
export type MeetingList = z.infer<typeof meetingListSchema>;
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;
export type FixedMeeting = z.infer<typeof fixedMeetingSchema>;
export type MissingMeeting = z.infer<typeof missingMeetingSchema>;
export type SlotSearchView = z.infer<typeof slotSearchSchema>;
export type SlotBlockerView = z.infer<typeof slotBlockerSchema>;
export type ItemProposals = z.infer<typeof itemProposalsSchema>;

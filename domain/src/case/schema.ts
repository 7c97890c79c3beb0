/** What travels about cases. Browser-safe: no database, no Temporal; days and moments as ISO text. */
import { z } from 'zod';

export const urgencySchema = z.enum(['normal', 'high', 'urgent']);
export const caseStateSchema = z.enum(['open', 'closed']);

/** Longer texts belong into the file of the case. */
export const LONGEST_NEXT_STEP = 300;
export const LONGEST_NOTE = 500;

const personSchema = z.object({ staffId: z.uuid(), name: z.string(), municipalityName: z.string() });

/** What the person who reads may do with a case; decided by `case/policy.ts`. */
export const CASE_ACTIONS = [
  'take',
  'renew',
  'change',
  'return',
  'handover',
  'forward',
  'recuse',
  'close',
  'reopen',
] as const;
export const caseActionSchema = z.enum(CASE_ACTIONS);

export const caseRowSchema = z.object({
  caseId: z.uuid(),
  /** Opaque: of the office's own file plan, never a name. */
  reference: z.string(),
  areaCode: z.string(),
  municipalityId: z.uuid(),
  municipalityName: z.string(),
  /** When it was received first, wherever that was. */
  receivedOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  urgency: urgencySchema,
  state: caseStateSchema,
  owner: personSchema.nullable(),
  /** Until when the owner holds it; after that anybody who may see it may take it. */
  leaseUntil: z.iso.datetime().nullable(),
  /** Whether the owner is absent today. Dates and reasons are not told here. */
  ownerAbsent: z.boolean(),
  nextStep: z.string().nullable(),
  /** Set while it is offered to somebody. */
  handoverId: z.uuid().nullable(),
  /** Counts changes; sent back with a change, so that nobody overwrites what she has not seen. */
  version: z.number().int(),
  actions: z.array(caseActionSchema),
});

export const caseListSchema = z.object({
  asOf: z.iso.datetime(),
  cases: z.array(caseRowSchema),
  /** Handovers offered to whoever reads. */
  offered: z.array(z.uuid()),
});

const happeningSchema = z.object({
  at: z.iso.datetime(),
  kind: z.string(),
  /** Who did it; `null` for the system. */
  by: z.string().nullable(),
});

export const caseDetailSchema = caseRowSchema.extend({
  /** What has to be thought of in this area. */
  checklist: z.array(z.object({ de: z.string(), en: z.string() })),
  history: z.array(happeningSchema),
  /** For an urgent case that nobody has taken: how the search stands, and whom to call. */
  ring: z
    .object({
      stage: z.enum(['waiting', 'wave', 'lead', 'all_leads', 'left_open', 'done']),
      asked: z.number().int(),
      nextAt: z.iso.datetime().nullable(),
      phones: z.array(z.object({ deskName: z.string(), municipalityName: z.string(), phone: z.string() })),
    })
    .nullable(),
});

export const handoverSchema = z.object({
  handoverId: z.uuid(),
  kind: z.enum(['handover', 'absence_bundle']),
  from: personSchema,
  note: z.string().nullable(),
  recipients: z.array(personSchema.extend({ declined: z.boolean() })),
  items: z.array(
    caseRowSchema
      .pick({
        caseId: true,
        reference: true,
        areaCode: true,
        municipalityName: true,
        dueOn: true,
        urgency: true,
        nextStep: true,
      })
      .extend({
        state: z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'obsolete']),
        acceptedBy: personSchema.nullable(),
        checklist: z.array(z.object({ de: z.string(), en: z.string() })),
      }),
  ),
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
  createdAt: z.iso.datetime(),
  version: z.number().int(),
});

export const newCaseSchema = z.strictObject({
  /** A UUID made with the form: the same one twice is the same case. */
  clientKey: z.uuid(),
  reference: z.string().trim().min(1).max(40),
  areaCode: z.string(),
  municipalityId: z.uuid(),
  receivedOn: z.iso.date(),
  dueOn: z.iso.date().nullable().default(null),
  urgency: urgencySchema.default('normal'),
  nextStep: z.string().trim().max(LONGEST_NEXT_STEP).nullable().default(null),
});

export const caseChangeSchema = z.strictObject({
  version: z.number().int(),
  areaCode: z.string().optional(),
  dueOn: z.iso.date().nullable().optional(),
  urgency: urgencySchema.optional(),
  nextStep: z.string().trim().max(LONGEST_NEXT_STEP).nullable().optional(),
});

/** To one person, or to whoever of a municipality may take the cases; the first to accept gets them. */
export const handoverOfferSchema = z.strictObject({
  clientKey: z.uuid(),
  caseIds: z.array(z.uuid()).min(1).max(200),
  to: z.union([z.strictObject({ staffId: z.uuid() }), z.strictObject({ municipalityId: z.uuid() })]),
  note: z.string().trim().max(LONGEST_NOTE).nullable().default(null),
});

export const handoverAnswerSchema = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  /** Left out: all that are still offered. */
  caseIds: z.array(z.uuid()).min(1).optional(),
});

export const forwardSchema = z.strictObject({ toMunicipalityId: z.uuid() });

/** What a list of cases is narrowed and ordered by; also what a saved view keeps. */
export const caseFilterSchema = z.strictObject({
  text: z.string().max(60).default(''),
  owner: z.enum(['any', 'mine', 'free', 'lapsed', 'absent']).default('any'),
  municipalityId: z.uuid().nullable().default(null),
  areaCode: z.string().nullable().default(null),
  urgency: urgencySchema.nullable().default(null),
  due: z.enum(['any', 'overdue', 'today', 'week']).default('any'),
  sort: z
    .enum(['urgency', 'dueOn', 'receivedOn', 'reference', 'municipality', 'area', 'owner'])
    .default('urgency'),
  descending: z.boolean().default(false),
});

export const savedViewSchema = z.object({ viewId: z.uuid(), name: z.string(), filter: caseFilterSchema });
export const savedViewsSchema = z.object({ views: z.array(savedViewSchema) });
export const newSavedViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  filter: caseFilterSchema,
});

/** CSV as text; `dryRun` tells what would become of every line and writes nothing. */
export const caseImportSchema = z.strictObject({ csv: z.string().max(1_000_000), dryRun: z.boolean() });
export const caseImportResultSchema = z.object({
  dryRun: z.boolean(),
  added: z.number().int(),
  lines: z.array(
    z.object({
      /** Of the file, the heading being line 1. */
      line: z.number().int(),
      reference: z.string().nullable(),
      fate: z.enum(['added', 'already_there', 'refused']),
      /** For a refused line: what to change, in both languages. */
      problems: z.array(z.object({ column: z.string(), de: z.string(), en: z.string() })),
    }),
  ),
});

export type CaseRow = z.infer<typeof caseRowSchema>;
export type CaseList = z.infer<typeof caseListSchema>;
export type CaseDetail = z.infer<typeof caseDetailSchema>;
export type CaseAction = z.infer<typeof caseActionSchema>;
export type CaseFilter = z.infer<typeof caseFilterSchema>;
export type HandoverView = z.infer<typeof handoverSchema>;
export type SavedView = z.infer<typeof savedViewSchema>;
export type CaseImportResult = z.infer<typeof caseImportResultSchema>;

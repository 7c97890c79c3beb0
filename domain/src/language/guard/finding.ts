/** What the guard looks for: social data about a person, and the reason of an absence. */
export const FINDING_KINDS = [
  'name',
  'birthDate',
  'iban',
  'pensionId',
  'taxId',
  'healthId',
  'phone',
  'email',
  'address',
  'plate',
  'absenceReason',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A half-open range of a string, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** One place in a text that must not be stored. It never carries the text itself. */
export type Finding = Span & { readonly kind: FindingKind };

/** A calendar day; a `Temporal.PlainDate` is one. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** What the guard may know about the conversation. */
export type GuardContext = {
  /** Full names of staff in the cooperation, the author included; they are not findings. */
  readonly colleagues?: readonly string[];
  /** The present day in Berlin, to tell a birth date from a duty date; without it {@link FALLBACK_TODAY}. */
  readonly today?: CalendarDay;
};

/** Used when the caller knows no clock. It ages safely: only bare dates of later years are let through. */
export const FALLBACK_TODAY: CalendarDay = { year: 2026, month: 1, day: 1 };

/** Finds the places of one kind in a text that {@link viewOf} has normalised. */
export type Detector = (text: string, context: GuardContext) => Span[];

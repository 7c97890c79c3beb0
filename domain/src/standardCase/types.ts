import type { PlainDate } from '../kernel/time.ts';
import type { GuardedText } from '../language/guard/guardText.ts';

/** What a version of a standard case says, as somebody writes it. */
export type WrittenCase = {
  title: GuardedText;
  patterns: readonly GuardedText[];
  answer: GuardedText;
  checklist: readonly GuardedText[];
  validFrom: PlainDate;
  validUntil: PlainDate | null;
  /** `null`: after as many months as the cooperation has set. */
  reviewOn: PlainDate | null;
};

export type StandardCaseRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'unknown_area'
  | 'unknown_question'
  | 'changed_meanwhile'
  | 'ends_before_it_begins'
  | 'review_before_it_begins'
  | 'review_in_the_past'
  | 'already_approved_there'
  | 'not_approved'
  | 'same_case';

import type { CaseUrgency } from '../db/tables.ts';
import type { PlainDate } from '../kernel/time.ts';
import type { GuardedText } from '../language/guard/guardText.ts';

/** A case as somebody enters it. */
export type NewCase = {
  /** A UUID made with the form: the same one twice is the same case. */
  clientKey: string;
  /** Checked to be opaque. */
  reference: string;
  areaCode: string;
  municipalityId: string;
  receivedOn: PlainDate;
  dueOn: PlainDate | null;
  urgency: CaseUrgency;
  nextStep: GuardedText | null;
};

export type CaseChange = {
  caseId: string;
  /** As it was read; refused with `changed_meanwhile` when it is another by now. */
  version: number;
  areaCode?: string | undefined;
  dueOn?: PlainDate | null | undefined;
  urgency?: CaseUrgency | undefined;
  nextStep?: GuardedText | null | undefined;
};

export type HandoverOffer = {
  clientKey: string;
  caseIds: readonly string[];
  to: { staffId: string } | { municipalityId: string };
  note: GuardedText | null;
};

export type CaseRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'reference_taken'
  | 'reference_not_opaque'
  | 'unknown_area'
  | 'unknown_municipality'
  | 'received_in_the_future'
  | 'due_before_received'
  | 'already_taken'
  | 'recused'
  | 'not_seconded'
  | 'not_competent'
  | 'agreement_not_effective'
  | 'not_the_owner'
  | 'already_closed'
  | 'changed_meanwhile'
  | 'already_offered'
  | 'nobody_to_offer'
  | 'nothing_left'
  | 'same_municipality'
  | 'is_free'
  | 'too_many_views'
  | 'contains_social_data';

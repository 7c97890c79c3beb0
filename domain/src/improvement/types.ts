import type { PlainDate } from '../kernel/time.ts';
import type { GuardedText } from '../language/guard/guardText.ts';

/** What somebody found should be done better. */
export type NewImprovement = {
  clientKey: string;
  text: GuardedText;
  ownerStaffId: string | null;
  dueOn: PlainDate | null;
};

export type ImprovementRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'changed_meanwhile'
  | 'already_closed'
  | 'not_closed'
  | 'unknown_person'
  | 'due_in_the_past'
  | 'contains_social_data';

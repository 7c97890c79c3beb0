import type { GuardedText } from '../language/guard/guardText.ts';

/** A question as somebody asks it. */
export type NewQuestion = {
  clientKey: string;
  text: GuardedText;
  /** As she chose it; `null`: as the words point. */
  areaCode: string | null;
  /** What means the same, where the operator has a service that says so. */
  meant?: readonly string[];
};

export type QuestionRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'unknown_area'
  | 'same_area'
  | 'already_claimed'
  | 'already_closed'
  | 'not_answered'
  | 'unknown_proposal'
  | 'unknown_answer'
  | 'contains_social_data';

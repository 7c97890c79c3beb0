import type { DayPart } from '@verbund/domain/db/tables';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import type { MeetingWish } from '@verbund/domain/language/understanding/meetings/types';
import type { AmbiguityReason, Intent, SpokenRange } from '@verbund/domain/language/understanding/types';
import type { Reply, Visit } from './visit.ts';

/** What somebody wants, whether she wrote it or picked it from the readings that were offered. */
export type Reading = {
  intent: Intent;
  /** Keeps what is made of it from being made twice. */
  clientKey: string;
  ranges: readonly SpokenRange[];
  dayPart: DayPart;
  areas: readonly string[];
  /** As the message names it. */
  municipality: string | null;
  /** In capitals. */
  caseReference: string | null;
  forSomeoneElse: boolean;
  /** The message says that whoever is to be covered is away. */
  absent: boolean;
  questions: readonly AmbiguityReason[];
  /** What a message about meetings says of them. */
  meeting: MeetingWish | null;
  /** She asks for her own duties. */
  ownDuties: boolean;
  /** She asks for her questions, or for those that wait for her. */
  ownQuestions: boolean;
  /** The text said why; it has been dropped. */
  reasonDropped: boolean;
  /** The message itself, for what is asked of people; `null` when it was not written but picked. */
  said: GuardedText | null;
  /** Labels stand in `said` in place of details of persons. */
  masked: boolean;
};

export type AnswerReading = (visit: Visit, reading: Reading) => Promise<Reply>;

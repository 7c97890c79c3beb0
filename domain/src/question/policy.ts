/** Who may see a question and what she may do with it. Pure: facts about the person and the question in, a word out. */
import type { QuestionExpertState, QuestionState } from '../db/questionTables.ts';
import type { QuestionAction } from './schema.ts';

export type QuestionFacts = {
  state: QuestionState;
  areaCode: string | null;
  askedByStaffId: string;
  claimedByStaffId: string | null;
};

/** Whoever reads or acts, as the question sees her. */
export type QuestionReader = {
  staffId: string;
  /** What became of asking her; `null` when nobody has. */
  asked: QuestionExpertState | null;
  /** Competent in the area of the question today. */
  isCompetent: boolean;
  isLead: boolean;
  /** Reads standard cases only, and the questions she is asked. */
  isOnlyNetwork: boolean;
};

const isAsker = (facts: QuestionFacts, reader: QuestionReader): boolean =>
  facts.askedByStaffId === reader.staffId;

/** A draft is the asker's alone; knowledge is everybody's. */
export const seesQuestion = (facts: QuestionFacts, reader: QuestionReader): boolean => {
  if (isAsker(facts, reader) || reader.asked !== null) return true;
  return facts.state !== 'draft' && facts.state !== 'withdrawn' && !reader.isOnlyNetwork;
};

/** Nobody answers herself, and nobody who said that she is biased. */
const mayAnswer = (facts: QuestionFacts, reader: QuestionReader): boolean =>
  !isAsker(facts, reader) &&
  reader.asked !== 'recused' &&
  (reader.asked !== null || reader.isCompetent || reader.isLead);

/** Everything she may do with the question now; commands and buttons both go by it. */
export const questionActions = (facts: QuestionFacts, reader: QuestionReader): QuestionAction[] => {
  const { state } = facts;
  const asks = isAsker(facts, reader);
  const isUnanswered = state === 'draft' || state === 'open';
  const isLive = isUnanswered || state === 'claimed' || state === 'answered';
  const holds = state === 'claimed' && facts.claimedByStaffId === reader.staffId;
  const isAsked = state === 'open' && reader.asked === 'asked';
  const allowed: Record<QuestionAction, boolean> = {
    help: asks && isUnanswered,
    forward: (asks && isUnanswered) || isAsked || holds,
    claim: state === 'open' && mayAnswer(facts, reader),
    answer: isLive && state !== 'draft' && mayAnswer(facts, reader),
    decline: isAsked || holds,
    recuse: (isAsked || holds) && mayAnswer(facts, reader),
    accept: asks && state === 'answered',
    query: asks && state === 'answered',
    withdraw: asks && isLive,
  };
  return (Object.keys(allowed) as QuestionAction[]).filter((action) => allowed[action]);
};

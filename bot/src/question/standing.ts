/** How whoever reads stands to a question: what her card says about it, and what it asks of her. */
import { type Instant, instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { momentWords } from '@verbund/domain/language/words/days';
import type { QuestionDetail } from '@verbund/domain/question/schema';
import { literal } from '../cards/elements.ts';
import { questionWords } from './words.ts';

type Reader = { staffId: string; now: Instant; language: Language };

/** An answer of hers that stands. */
export const hasAnswered = ({ entries }: QuestionDetail, staffId: string): boolean =>
  entries.some(
    ({ kind, author, state }) =>
      kind === 'answer' && author.staffId === staffId && (state === 'given' || state === 'accepted'),
  );

/** She is asked now, has taken it on, or is asked back. Whoever else may answer does so in the tab. */
export const isAwaitedFrom = (view: QuestionDetail, staffId: string): boolean => {
  const { state, actions, claimedBy } = view;
  if (!actions.includes('answer')) return false;
  if (state === 'open') return actions.includes('decline');
  return state === 'claimed' && (claimedBy?.staffId === staffId || hasAnswered(view, staffId));
};

const isQueried = ({ entries }: QuestionDetail): boolean => entries.at(-1)?.kind === 'query';

export const dueWords = (view: QuestionDetail, { now, language }: Omit<Reader, 'staffId'>): string | null =>
  view.dueAt === null ? null : momentWords(instant(view.dueAt), now, language);

const statusOfMine = (view: QuestionDetail, reader: Reader): string => {
  const words = questionWords[reader.language].statusMine;
  const due = dueWords(view, reader);
  const [name, place] = [view.claimedBy?.name ?? '', view.claimedBy?.municipalityName ?? ''].map(literal);
  switch (view.state) {
    case 'draft':
      return view.areaCode === null ? words.draftWithoutArea : words.draft;
    case 'claimed':
      return (isQueried(view) ? words.queried : words.claimed)(name ?? '', place ?? '');
    case 'open':
      if (view.stage === 'left_open') return words.leftOpen;
      if (view.stage === 'leads') return words.askedLeads;
      if (view.stage === 'network') return words.askedNetwork;
      return view.stage === 'waiting' && due !== null ? words.waiting(due) : words.asked(view.asked);
    default:
      return words[view.state];
  }
};

const statusOfOpen = (view: QuestionDetail, reader: Reader): string => {
  const words = questionWords[reader.language].statusTheirs;
  if (!view.actions.includes('claim')) return words.elsewhere;
  if (!view.actions.includes('decline')) return words.stillPossible;
  const due = dueWords(view, reader);
  return due === null ? words.asked : words.askedUntil(due);
};

const statusOfClaimed = (view: QuestionDetail, reader: Reader): string => {
  const words = questionWords[reader.language].statusTheirs;
  if (isQueried(view) && hasAnswered(view, reader.staffId)) return words.queried;
  if (view.claimedBy?.staffId !== reader.staffId) return words.claimed(literal(view.claimedBy?.name ?? ''));
  const due = dueWords(view, reader);
  return due === null ? words.claimedByMe : words.claimedByMeUntil(due);
};

/** Where the question stands, in one line. */
export const statusOf = (view: QuestionDetail, reader: Reader): string => {
  if (view.askedBy.staffId === reader.staffId) return statusOfMine(view, reader);
  const words = questionWords[reader.language].statusTheirs;
  switch (view.state) {
    case 'draft':
    case 'open':
      return statusOfOpen(view, reader);
    case 'claimed':
      return statusOfClaimed(view, reader);
    case 'answered':
      return hasAnswered(view, reader.staffId) ? words.answeredByMe : words.answered;
    case 'accepted': {
      const accepted = view.entries.find(({ state }) => state === 'accepted');
      return accepted?.author.staffId === reader.staffId ? words.acceptedOfMe : words.accepted;
    }
    default:
      return words[view.state];
  }
};

/** What holds for questions, whoever asks. Pure. */
import type { QuestionStage } from '../db/questionTables.ts';
import type { Settings } from '../membership/settings.ts';

/** What holds as much of a question, the rarer a word the more it weighs, is worth showing before anybody is asked. */
export const ALIKE_FROM = 0.4;
/** Whoever only looks is shown what holds as much of what she looks for. */
export const FOUND_FROM = 0.25;
/** What holds as much of it is the same special case. */
export const SAME_FROM = 0.5;
/** More than these nobody reads before she asks a colleague. */
export const MOST_PROPOSALS = 3;

export type SearchPosition = { stage: QuestionStage; wave: number };

/** Who is asked after this position when nobody has taken the question on; the search ends with a plain word. */
export const nextPosition = (
  { stage, wave }: SearchPosition,
  { questions }: Pick<Settings, 'questions'>,
): SearchPosition => {
  switch (stage) {
    case 'none':
    case 'waiting':
      return { stage: 'wave', wave: 1 };
    case 'wave':
      return wave < questions.wave.count ? { stage: 'wave', wave: wave + 1 } : { stage: 'seniors', wave };
    case 'seniors':
      return { stage: 'leads', wave };
    case 'leads':
      return { stage: 'network', wave };
    case 'network':
    case 'left_open':
      return { stage: 'left_open', wave };
  }
};

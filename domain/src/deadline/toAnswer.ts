import { inBoth } from '../language/language.ts';
import { deadlineNorm, deadlineStepWords } from '../language/words/deadline.ts';
import type { Deadline } from './rules.ts';
import type { DeadlineAnswer } from './schema.ts';

/** A deadline as it travels: days as ISO text, each step with its norm and its sentence. */
export const toDeadlineAnswer = ({ received, objectionEnds, steps }: Deadline): DeadlineAnswer => ({
  received: received.toString(),
  objectionEnds: objectionEnds.toString(),
  steps: steps.map((step) => ({
    step: step.step,
    day: step.day.toString(),
    norm: deadlineNorm(step),
    ...inBoth((language) => deadlineStepWords(step, language)),
  })),
});

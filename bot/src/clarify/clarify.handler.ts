import { newId } from '@verbund/domain/kernel/ids';
import { compareDays, type PlainDate, plainDate } from '@verbund/domain/kernel/time';
import { readDay } from '../cards/inputs.ts';
import { on } from '../cards/press.ts';
import type { AnswerReading, Reading } from '../reading.ts';
import { personally, type Reply, type Visit } from '../visit.ts';
import { chooseReading, enterDays, READABLE_INTENTS, type ReadableIntent } from './actions.ts';
import { buildClarifyCard } from './clarify.card.ts';
import { clarifyWords } from './words.ts';

type Chosen = Omit<NonNullable<ReturnType<typeof enterDays.parse>>, 'from' | 'to'>;

const readingOf = (chosen: Chosen, from: PlainDate, to: PlainDate): Reading => ({
  ...chosen,
  ranges: [{ from, to }],
  municipality: null,
  caseReference: null,
  questions: [],
  meeting: null,
  ownDuties: false,
  ownQuestions: false,
  reasonDropped: false,
  said: null,
  masked: false,
});

const enter = async (
  visit: Visit,
  { from, to, ...chosen }: NonNullable<ReturnType<typeof enterDays.parse>>,
  answer: AnswerReading,
): Promise<Reply> => {
  const words = clarifyWords[visit.language];
  const [first, last] = [readDay(from), readDay(to)];
  const askAgain = (problem: string) =>
    personally(
      buildClarifyCard({ ...chosen, questions: [], typed: { from, to }, problem }, visit.now, visit.language),
    );
  if (first === null || last === null) return askAgain(words.dayMissing);
  if (compareDays(last, first) < 0) return askAgain(words.endBeforeStart);
  return answer(visit, readingOf(chosen, first, last));
};

/** @param answer what is done with a reading once it is clear. */
export const clarifyPresses = (answer: AnswerReading) => [
  on(chooseReading, (visit, { from, to, ...chosen }) =>
    answer(visit, readingOf(chosen, plainDate(from), plainDate(to))),
  ),
  on(enterDays, (visit, sent) => enter(visit, sent, answer)),
];

/** A date that is simply missing is asked for by the form of the intent itself. */
const isMissingDate = ({ reason, candidates }: Reading['questions'][number]): boolean =>
  reason === 'date_missing' && candidates.length === 0;

const isReadable = (intent: Reading['intent']): intent is ReadableIntent =>
  READABLE_INTENTS.some((readable) => readable === intent);

/** `null` when nothing has to be asked. */
export const askBack = (visit: Visit, reading: Reading): Reply | null => {
  const { intent, dayPart, areas, forSomeoneElse, absent, questions } = reading;
  if (questions.every(isMissingDate) || !isReadable(intent)) return null;
  const clientKey = newId(visit.now);
  const said = { intent, dayPart, areas, forSomeoneElse, absent, questions };
  const view = { clientKey, ...said, typed: null, problem: null };
  return personally(buildClarifyCard(view, visit.now, visit.language));
};

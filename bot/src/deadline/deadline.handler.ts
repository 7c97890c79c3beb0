import { computeDeadline as compute } from '@verbund/domain/deadline/rules';
import { compareDays, dayOf, type PlainDate } from '@verbund/domain/kernel/time';
import { deadlineRefusalWords } from '@verbund/domain/language/words/deadline';
import { readDay } from '../cards/inputs.ts';
import { on } from '../cards/press.ts';
import type { AnswerReading } from '../reading.ts';
import { openly, type Reply, type Visit } from '../visit.ts';
import { computeDeadline } from './actions.ts';
import { buildDeadlineCard, type DeadlineForm } from './deadline.card.ts';
import { deadlineWords } from './words.ts';

const answer = (visit: Visit, form: DeadlineForm): Reply => {
  const { language, now } = visit;
  const [posted, delivered] = [readDay(form.posted), readDay(form.delivered)];
  const isWrong = (form.posted !== '' && !posted) || (form.delivered !== '' && !delivered);
  const shown = {
    ...form,
    posted: posted?.toString() ?? '',
    delivered: delivered?.toString() ?? '',
  };
  if (isWrong)
    return openly(
      buildDeadlineCard(shown, { deadline: null, problem: deadlineWords[language].noDay }, language),
    );
  const { instructionCorrect } = form;
  const computed = compute({ posted, delivered, instructionCorrect }, dayOf(now));
  const result = computed.ok
    ? { deadline: computed.value, problem: null }
    : {
        deadline: null,
        // Nobody has said a date yet: the card itself asks for it.
        problem: computed.reason === 'no_date' ? null : deadlineRefusalWords[language][computed.reason],
      };
  return openly(buildDeadlineCard(shown, result, language));
};

export const deadlinePresses = [on(computeDeadline, async (visit, form) => answer(visit, form))];

/** A decision is seldom dated further ahead. */
const MOST_DAYS_AHEAD = 31;

/** A day without a year is read as the next one, as duties need it; of a decision the last one is meant. */
const asPosted = (day: PlainDate, today: PlainDate): PlainDate =>
  compareDays(day, today.add({ days: MOST_DAYS_AHEAD })) > 0 ? day.subtract({ years: 1 }) : day;

/** „Frist berechnen: Bescheid vom 3.11.“ The first day of the message is that of posting. */
export const answerDeadline: AnswerReading = async (visit, { ranges }) => {
  const [range] = ranges;
  const posted = range ? asPosted(range.from, dayOf(visit.now)).toString() : '';
  return answer(visit, { posted, delivered: '', instructionCorrect: true });
};

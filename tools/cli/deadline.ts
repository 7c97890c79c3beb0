import { computeDeadline } from '@verbund/domain/deadline/rules';
import { deadlineQuestionSchema } from '@verbund/domain/deadline/schema';
import { toDeadlineAnswer } from '@verbund/domain/deadline/toAnswer';
import { type PlainDate, plainDate } from '@verbund/domain/kernel/time';
import { deadlineRefusalWords } from '@verbund/domain/language/words/deadline';
import { z } from 'zod';

const idSchema = z.object({ id: z.union([z.string(), z.number()]) });

const FORM = 'Bitte so: {"id":"1","posted":"2026-11-23","delivered":null,"instructionCorrect":true}.';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const dayOrNull = (day: string | null): PlainDate | null => (day === null ? null : plainDate(day));

type Answer = { id: string | number | null; error?: string };

/** What one line comes to: the deadline, or a German sentence that says what to change. */
export const answerLine = (text: string, today: PlainDate): Answer => {
  const value = parseJson(text);
  const { id } = idSchema.catch({ id: '' }).parse(value);
  if (id === '') return { id: null, error: `Das ist kein JSON-Objekt mit „id“. ${FORM}` };
  // Whatever else a line says is for whoever wrote it.
  const asked = z.object(deadlineQuestionSchema.shape).safeParse(value);
  if (!asked.success) {
    const fields = [...new Set(asked.error.issues.map(({ path }) => path.join('.')))];
    return { id, error: `Das stimmt nicht: ${fields.join(', ')}. ${FORM}` };
  }
  const { posted, delivered, instructionCorrect } = asked.data;
  const facts = { posted: dayOrNull(posted), delivered: dayOrNull(delivered), instructionCorrect };
  const computed = computeDeadline(facts, today);
  return computed.ok
    ? { id, ...toDeadlineAnswer(computed.value) }
    : { id, error: deadlineRefusalWords.de[computed.reason] };
};

import { computeDeadline } from '@verbund/domain/deadline/rules';
import { toDeadlineAnswer } from '@verbund/domain/deadline/toAnswer';
import { dayOf, plainDate } from '@verbund/domain/kernel/time';
import { deadlineRefusalWords } from '@verbund/domain/language/words/deadline';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

export const deadline = defineRoute('deadline', async ({ now, body }) => {
  const { posted, delivered, instructionCorrect } = body;
  const computed = computeDeadline(
    {
      posted: posted ? plainDate(posted) : null,
      delivered: delivered ? plainDate(delivered) : null,
      instructionCorrect,
    },
    dayOf(now),
  );
  if (computed.ok) return toDeadlineAnswer(computed.value);
  const { reason } = computed;
  return problems.refused(
    reason,
    { de: deadlineRefusalWords.de[reason], en: deadlineRefusalWords.en[reason] },
    422,
  );
});

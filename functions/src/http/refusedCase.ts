import type { CaseRefusal } from '@verbund/domain/case/types';
import { caseRefusalWords } from '@verbund/domain/language/words/cases';
import { type ProblemAnswer, problems } from '../platform/problem.ts';

const STATUS: Partial<Record<CaseRefusal, number>> = {
  not_found: 404,
  not_allowed: 403,
  reference_not_opaque: 422,
  unknown_area: 422,
  unknown_municipality: 422,
  received_in_the_future: 422,
  due_before_received: 422,
};

/** A refusal about cases, with its sentence. */
export const refusedCase = (reason: CaseRefusal): ProblemAnswer =>
  problems.refused(
    reason,
    { de: caseRefusalWords.de[reason], en: caseRefusalWords.en[reason] },
    STATUS[reason] ?? 409,
  );

import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { picks, typed, uuid } from '../cards/inputs.ts';

const LONGEST_TYPED = 1000;
const ofCase = { caseId: uuid };
const ofHandover = { handoverId: uuid };

export const listCases = defineAction('case.list', {}, {});
export const openCase = defineAction('case.open', {}, { caseId: uuid });
export const takeCase = defineAction('case.take', ofCase, {});
export const returnCase = defineAction('case.return', ofCase, {});
export const closeCase = defineAction('case.close', ofCase, {});
export const reopenCase = defineAction('case.reopen', ofCase, {});
export const recuse = defineAction('case.recuse', ofCase, {});
export const declineRing = defineAction('case.declineRing', ofCase, {});
/** `municipalityId`: as the message named it. */
export const openHandoverForm = defineAction('case.handoverForm', ofCase, {});
export const offerHandover = defineAction(
  'case.handover',
  { caseIds: z.array(uuid).min(1), clientKey: uuid },
  { to: typed(100), note: typed(LONGEST_TYPED) },
);
export const answerHandover = defineAction(
  'case.answerHandover',
  { ...ofHandover, accept: z.boolean() },
  { caseIds: picks(uuid) },
);
export const openUrgentForm = defineAction('case.urgentForm', {}, {});
export const addUrgent = defineAction(
  'case.urgent',
  { clientKey: uuid },
  { reference: typed(100), areaCode: typed(20), nextStep: typed(LONGEST_TYPED) },
);

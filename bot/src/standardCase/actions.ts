import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { uuid } from '../cards/inputs.ts';

export const approveStandardCase = defineAction(
  'standardCase.approve',
  { standardCaseId: uuid, caseVersion: z.number().int() },
  {},
);

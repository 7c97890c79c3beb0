import { defineAction } from '../cards/action.ts';
import { toggled, typed } from '../cards/inputs.ts';

const LONGEST_DAY = 20;

export const computeDeadline = defineAction(
  'deadline.compute',
  {},
  { posted: typed(LONGEST_DAY), delivered: typed(LONGEST_DAY), instructionCorrect: toggled },
);

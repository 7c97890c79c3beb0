import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { typed, uuid } from '../cards/inputs.ts';

const absenceIds = z.array(uuid).min(1).max(20);
const requestId = uuid.nullable();

export const undoAbsence = defineAction('absence.undo', { absenceIds, requestId }, {});
export const showAbsence = defineAction('absence.show', { absenceIds, requestId }, {});
export const changeAbsence = defineAction('absence.change', { absenceIds, requestId }, {});
/** `replaces` are the absences that a change puts the new days in place of. */
export const submitAbsence = defineAction(
  'absence.submit',
  { clientKey: uuid, replaces: z.array(uuid).max(20) },
  {
    from: typed(20),
    to: typed(20),
    dayPart: z.enum(['full', 'morning', 'afternoon']).default('full'),
    forStaffId: z.union([uuid, z.literal('')]).default(''),
  },
);
export const dropAbsence = defineAction('absence.drop', {}, {});

import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { isoDay, uuid } from '../cards/inputs.ts';

/** `municipalityId` is `null` for all of them. */
export const showRosterDay = defineAction(
  'roster.day',
  { day: isoDay, municipalityId: z.union([uuid, z.null()]) },
  {},
);
export const showRosterWeek = defineAction('roster.week', { day: isoDay, municipalityId: uuid }, {});
export const showOwnDuties = defineAction('roster.own', {}, {});

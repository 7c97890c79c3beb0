import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { typed, uuid } from '../cards/inputs.ts';

/** Made with the card, so that a repeated press finds what the first one did. */
const keyed = { clientKey: uuid };
const entry = { improvementId: uuid };

export const openImprovementForm = defineAction('improvement.form', {}, {});
export const noteImprovement = defineAction('improvement.note', keyed, { text: typed(5_000) });
/** With labels in place of what the guard found. */
export const noteMasked = defineAction('improvement.noteMasked', keyed, { text: typed(5_000) });
export const takeImprovement = defineAction('improvement.take', entry, {});
/** `seen`: the version of the entry the card shows. */
export const setDueDay = defineAction(
  'improvement.due',
  { ...entry, seen: z.number().int() },
  { dueOn: typed(20) },
);
export const showImprovement = defineAction('improvement.show', entry, {});

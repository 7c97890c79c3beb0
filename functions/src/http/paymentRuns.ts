import { runCommand, runQuery } from '@verbund/domain/db/run';
import { plainDate } from '@verbund/domain/kernel/time';
import { inBoth } from '@verbund/domain/language/language';
import { paymentRunRefusalWords } from '@verbund/domain/language/words/paymentRun';
import { addPaymentRuns as add } from '@verbund/domain/paymentRun/commands/addPaymentRuns';
import { removePaymentRun as remove } from '@verbund/domain/paymentRun/commands/removePaymentRun';
import { listPaymentRuns } from '@verbund/domain/paymentRun/queries/listPaymentRuns';
import type { PaymentRunRefusal } from '@verbund/domain/paymentRun/types';
import { guarded } from '../platform/guarded.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

const STATUS: Partial<Record<PaymentRunRefusal, number>> = { not_found: 404, not_allowed: 403 };

const refusedRun = (reason: PaymentRunRefusal): ProblemAnswer =>
  problems.refused(
    reason,
    inBoth((language) => paymentRunRefusalWords[language][reason]),
    STATUS[reason] ?? 409,
  );

export const paymentRuns = defineRoute('paymentRuns', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listPaymentRuns(trx, scope, now)),
);

export const addPaymentRuns = defineRoute('addPaymentRuns', async ({ services, scope, now, body }) => {
  const name = await guarded(services, scope, 'name', body.name);
  if (name === null) return problems.malformed();
  const input = { ...body, name, cutoffOn: plainDate(body.cutoffOn) };
  const added = await runCommand(services.db, scope, (trx) => add(trx, scope, input, now));
  if (!added.ok) return refusedRun(added.reason);
  services.dispatcher.wake();
  return runQuery(services.db, scope, (trx) => listPaymentRuns(trx, scope, now));
});

export const removePaymentRun = defineRoute('removePaymentRun', async ({ services, scope, now, params }) => {
  const removed = await runCommand(services.db, scope, (trx) => remove(trx, scope, params, now));
  if (!removed.ok) return refusedRun(removed.reason);
  services.dispatcher.wake();
  return { done: true as const };
});

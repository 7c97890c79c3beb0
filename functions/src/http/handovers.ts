import { answerHandover as answer } from '@verbund/domain/case/commands/answerHandover';
import { offerHandover as offer } from '@verbund/domain/case/commands/offerHandover';
import { withdrawHandover as withdraw } from '@verbund/domain/case/commands/withdrawHandover';
import { getHandover } from '@verbund/domain/case/queries/getHandover';
import type { HandoverView } from '@verbund/domain/case/schema';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { guarded } from '../platform/guarded.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';
import { refusedCase } from './refusedCase.ts';

const view = async (
  services: Services,
  scope: StaffScope,
  handoverId: string,
): Promise<HandoverView | ProblemAnswer> =>
  (await runQuery(services.db, scope, (trx) => getHandover(trx, scope, handoverId))) ?? problems.notFound();

export const handover = defineRoute('handover', ({ services, scope, params }) =>
  view(services, scope, params.handoverId),
);

export const offerHandover = defineRoute('offerHandover', async ({ services, scope, now, body }) => {
  const note = await guarded(services, scope, 'note', body.note);
  const offered = await runCommand(services.db, scope, (trx) => offer(trx, scope, { ...body, note }, now));
  if (!offered.ok) return refusedCase(offered.reason);
  services.dispatcher.wake();
  return view(services, scope, offered.value.handoverId);
});

export const answerHandover = defineRoute(
  'answerHandover',
  async ({ services, scope, now, params: { handoverId }, body }) => {
    const input = { handoverId, answer: body.answer, caseIds: body.caseIds ?? ('all' as const) };
    const answered = await runCommand(services.db, scope, (trx) => answer(trx, scope, input, now));
    if (!answered.ok) return refusedCase(answered.reason);
    services.dispatcher.wake();
    return view(services, scope, handoverId);
  },
);

export const withdrawHandover = defineRoute('withdrawHandover', async ({ services, scope, now, params }) => {
  const withdrawn = await runCommand(services.db, scope, (trx) => withdraw(trx, scope, params, now));
  if (!withdrawn.ok) return refusedCase(withdrawn.reason);
  services.dispatcher.wake();
  return view(services, scope, params.handoverId);
});

import { runCommand } from '@verbund/domain/db/run';
import { reportBarrier as report } from '@verbund/domain/feedback/commands/reportBarrier';
import { guarded } from '../platform/guarded.ts';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

export const reportBarrier = defineRoute('reportBarrier', async ({ services, scope, now, body }) => {
  const text = await guarded(services, scope, 'text', body.text);
  if (text === null) return problems.malformed();
  const page = (await guarded(services, scope, 'page', body.page)) ?? '';
  const { wantsAnswer } = body;
  await runCommand(services.db, scope, (trx) => report(trx, scope, { page, text, wantsAnswer }, now));
  return { done: true as const };
});

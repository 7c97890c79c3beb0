import { deleteView as forget } from '@verbund/domain/case/commands/deleteView';
import { saveView as save } from '@verbund/domain/case/commands/saveView';
import { listSavedViews } from '@verbund/domain/case/queries/listSavedViews';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import { guarded } from '../platform/guarded.ts';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import { refusedCase } from './refusedCase.ts';

export const savedViews = defineRoute('savedViews', async ({ services, scope }) => ({
  views: await runQuery(services.db, scope, (trx) => listSavedViews(trx, scope)),
}));

export const saveView = defineRoute('saveView', async ({ services, scope, now, body }) => {
  const name = await guarded(services, scope, 'name', body.name);
  if (name === null) return problems.malformed();
  // What was searched for may be anything: it is not kept.
  const filter = { ...body.filter, text: '' };
  const saved = await runCommand(services.db, scope, (trx) => save(trx, scope, { name, filter }, now));
  return saved.ok ? saved.value : refusedCase(saved.reason);
});

export const deleteView = defineRoute('deleteView', async ({ services, scope, params }) => {
  await runCommand(services.db, scope, (trx) => forget(trx, scope, params.viewId));
  return { done: true as const };
});

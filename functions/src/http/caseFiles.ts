import { importCases as importFrom } from '@verbund/domain/case/commands/importCases';
import { exportCases as toCsv } from '@verbund/domain/case/csv/exportCases';
import { listCases } from '@verbund/domain/case/queries/listCases';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import { dayOf } from '@verbund/domain/kernel/time';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

export const exportCases = defineRoute('exportCases', async ({ services, scope, now }) => {
  const { cases } = await runQuery(services.db, scope, (trx) =>
    listCases(trx, scope, { includeClosed: false }, now),
  );
  return { body: toCsv(cases), fileName: `Faelle-${dayOf(now)}.csv` };
});

export const importCases = defineRoute('importCases', async ({ services, scope, now, body }) => {
  const imported = await runCommand(services.db, scope, (trx) => importFrom(trx, scope, body, now));
  if (imported.ok) return imported.value;
  return imported.problem ? problems.refused(imported.reason, imported.problem, 422) : problems.malformed();
});

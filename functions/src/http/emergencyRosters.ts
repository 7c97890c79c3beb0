import { runCommand, runQuery } from '@verbund/domain/db/run';
import { nameRecipients as name } from '@verbund/domain/emergencyRoster/commands/nameRecipients';
import {
  findEmergencyRoster,
  listEmergencyRosters,
} from '@verbund/domain/emergencyRoster/queries/listEmergencyRosters';
import { plainDate } from '@verbund/domain/kernel/time';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

export const emergencyRosters = defineRoute('emergencyRosters', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listEmergencyRosters(trx, scope, now)),
);

export const emergencyRoster = defineRoute('emergencyRoster', async ({ services, scope, params }) => {
  const { municipalityId, day } = params;
  const pdf = await runQuery(services.db, scope, (trx) =>
    findEmergencyRoster(trx, scope, { municipalityId, day: plainDate(day) }),
  );
  return pdf ? { body: pdf, fileName: `Notfallplan-${day}.pdf` } : problems.notFound();
});

export const nameRecipients = defineRoute('nameRecipients', async ({ services, scope, now, body }) => {
  const named = await runCommand(services.db, scope, (trx) => name(trx, scope, body, now));
  if (!named.ok) return named.reason === 'not_allowed' ? problems.forbidden() : problems.notFound();
  return runQuery(services.db, scope, (trx) => listEmergencyRosters(trx, scope, now));
});

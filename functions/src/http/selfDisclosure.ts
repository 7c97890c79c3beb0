import { runCommand } from '@verbund/domain/db/run';
import { openDisclosure } from '@verbund/domain/membership/commands/openDisclosure';
import { renderSelfDisclosure } from '../documents/selfDisclosure.html.ts';
import { scopeOfLink } from '../platform/auth.ts';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

/** A browser opened from the chat sends no token: the secret in the link is the proof, for a while. */
export const selfDisclosure = defineRoute('selfDisclosure', async ({ services, now, params }) => {
  const scope = scopeOfLink(params.cooperationId);
  const opened = await runCommand(services.db, scope, (trx) => openDisclosure(trx, scope, params, now));
  if (!opened.ok) return problems.notFound();
  return {
    body: renderSelfDisclosure(opened.value),
    fileName: 'Selbstauskunft.html',
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  };
});

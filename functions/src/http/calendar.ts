import { createHash } from 'node:crypto';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import { makeFeed as make } from '@verbund/domain/feed/commands/makeFeed';
import { openFeed } from '@verbund/domain/feed/commands/openFeed';
import { revokeFeed as revoke } from '@verbund/domain/feed/commands/revokeFeed';
import { listFeeds } from '@verbund/domain/feed/queries/listFeeds';
import { renderCalendar } from '../documents/calendar.ics.ts';
import { scopeOfLink } from '../platform/auth.ts';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

export const feeds = defineRoute('feeds', async ({ services, scope }) => ({
  feeds: await runQuery(services.db, scope, (trx) => listFeeds(trx, scope)),
}));

export const makeFeed = defineRoute('makeFeed', async ({ services, scope, now, body }) => {
  const made = await runCommand(services.db, scope, (trx) => make(trx, scope, body, now));
  if (!made.ok) return problems.notFound();
  const { feedId, secret } = made.value;
  return { feedId, path: `/api/calendar/${scope.cooperationId}/${secret}` };
});

export const revokeFeed = defineRoute('revokeFeed', async ({ services, scope, now, params }) => {
  const revoked = await runCommand(services.db, scope, (trx) => revoke(trx, scope, params, now));
  return revoked.ok ? { done: true as const } : problems.notFound();
});

/** Calendars send no token: the secret in the link is the proof. */
export const calendar = defineRoute('calendar', async ({ services, now, params }) => {
  const scope = scopeOfLink(params.cooperationId);
  const opened = await runCommand(services.db, scope, (trx) => openFeed(trx, scope, params, now));
  if (!opened.ok) return problems.notFound();
  const body = renderCalendar(opened.value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, headers: { etag, 'cache-control': 'private, no-cache' } };
});

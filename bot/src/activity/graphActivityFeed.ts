/** The activity feed of Teams through Microsoft Graph: `POST /users/{id}/teamwork/sendActivityNotification`. */
import { createHash } from 'node:crypto';
import type { TabLink } from '../teams/tabLinks.ts';
import type { SendResult } from '../teams/types.ts';
import type { Activity, ActivityFeed } from './types.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const TIMEOUT_MS = 10_000;
/** The feed shows no more of a preview. */
const LONGEST_PREVIEW = 150;
/** Longer links are refused, whatever else is right. */
const LONGEST_LINK = 1_024;
const RETRIED = new Set([401, 408, 409, 412, 425, 429]);

/** Tokens of the app itself for Graph, tenant by tenant. */
export type AppTokens = {
  /** @throws an error called {@link NO_CONSENT} where the tenant does not let the app in. */
  tokenFor(tenantId: string): Promise<string>;
  /** Throws a kept token away, since it was refused. */
  forget(tenantId: string): void;
};

export const NO_CONSENT = 'NoConsent';

/** One that came twice takes the place of the first: the feed knows both by the same number. */
const chainOf = (key: string): number =>
  Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 13), 16);

const cut = (text: string): string =>
  text.length <= LONGEST_PREVIEW ? text : `${text.slice(0, LONGEST_PREVIEW - 1)}…`;

const retryAfterMs = (header: string | null): number | null =>
  header !== null && /^\d+(\.\d+)?$/.test(header.trim()) ? Math.ceil(Number(header) * 1000) : null;

/**
 * Needs the permission TeamsActivity.Send, to which an administrator of each tenant agrees. Without a declared type
 * in the app's manifest the reserved type `systemDefault` carries the sentence.
 *
 * @param options.tabLink makes the place a link into Teams; Graph takes no other.
 * @param options.origin for tests.
 */
export const createGraphActivityFeed = (options: {
  tokens: AppTokens;
  tabLink: TabLink;
  origin?: string;
  timeoutMs?: number;
}): ActivityFeed => {
  const { tokens, tabLink, origin = GRAPH, timeoutMs = TIMEOUT_MS } = options;
  const linkOf = ({ place, objectId }: Activity): string => {
    const link = tabLink(place, objectId) ?? '';
    return link.length <= LONGEST_LINK ? link : (tabLink('', objectId) ?? '');
  };
  const post = async (activity: Activity, token: string): Promise<Response> =>
    fetch(`${origin}/users/${encodeURIComponent(activity.objectId)}/teamwork/sendActivityNotification`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        topic: { source: 'text', value: 'Verbund', webUrl: linkOf(activity) },
        activityType: 'systemDefault',
        chainId: chainOf(activity.key),
        previewText: { content: cut(activity.text) },
        templateParameters: [{ name: 'systemDefaultText', value: cut(activity.text) }],
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });

  const read = (response: Response): SendResult => {
    const { status } = response;
    if (response.ok) return { kind: 'sent', activityId: null };
    // Not installed for her, nobody has agreed in her tenant, or she is not there any more.
    if (status === 403 || status === 404) return { kind: 'gone', status };
    if (status < 500 && !RETRIED.has(status)) return { kind: 'rejected', status };
    const asked = retryAfterMs(response.headers.get('retry-after'));
    return { kind: 'retry', status, ...(asked === null ? {} : { retryAfterMs: asked }) };
  };

  return {
    tell: async (activity) => {
      try {
        let response = await post(activity, await tokens.tokenFor(activity.tenantId));
        if (response.status === 401) {
          await response.body?.cancel();
          tokens.forget(activity.tenantId);
          response = await post(activity, await tokens.tokenFor(activity.tenantId));
        }
        await response.body?.cancel();
        return read(response);
      } catch (error) {
        if (error instanceof Error && error.name === NO_CONSENT) return { kind: 'gone', status: 403 };
        // No answer: the network, the time, or the token's issuer.
        return { kind: 'retry', status: null };
      }
    },
  };
};

/** Tokens of the app itself by the client-credentials grant, RFC 6749 § 4.4, for the bot's own process. */
import { z } from 'zod';
import { type AppTokens, NO_CONSENT } from './graphActivityFeed.ts';

const AUTHORITY = 'https://login.microsoftonline.com';
const SCOPE = 'https://graph.microsoft.com/.default';
const TIMEOUT_MS = 8_000;
/** A token is not used in its last moments. */
const MARGIN_MS = 60_000;

/** Nobody has let the app in there, or there is no such tenant any more. */
const NOT_LET_IN = /AADSTS(65001|700016|7000229|7000112|90002)\b/;

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const refusal = z.object({ error_description: z.string() });

const named = (name: string): Error =>
  Object.assign(new Error('There is no token for the tenant.'), { name });

/** @param options.authority for tests. */
export const createAppTokens = (
  { appId, secret }: { appId: string; secret: string },
  options: { authority?: string; monotonicMs?: () => number } = {},
): AppTokens => {
  const { authority = AUTHORITY, monotonicMs = () => performance.now() } = options;
  const kept = new Map<string, { token: string; untilMs: number }>();

  const ask = async (tenantId: string): Promise<string> => {
    const response = await fetch(`${authority}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: secret,
        scope: SCOPE,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = await response.json().catch(() => null);
    const given = granted.safeParse(body);
    if (response.ok && given.success) {
      const untilMs = monotonicMs() + given.data.expires_in * 1000 - MARGIN_MS;
      kept.set(tenantId, { token: given.data.access_token, untilMs });
      return given.data.access_token;
    }
    const refused = refusal.safeParse(body);
    throw named(refused.success && NOT_LET_IN.test(refused.data.error_description) ? NO_CONSENT : 'NoToken');
  };

  return {
    tokenFor: async (tenantId) => {
      const known = kept.get(tenantId);
      return known && monotonicMs() < known.untilMs ? known.token : ask(tenantId);
    },
    forget: (tenantId) => {
      kept.delete(tenantId);
    },
  };
};

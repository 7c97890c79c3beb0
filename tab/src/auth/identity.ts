import type { Host } from './host.ts';

/** Who asks, as the API needs to know it. */
export type Identity = {
  /** Headers that prove it, asked for at every request since a token may have run out. */
  headers(): Promise<Record<string, string>>;
  /** Throws the token away. @returns whether asking for another makes sense. */
  forget(): boolean;
};

const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
/** A token about to run out is not used any more. */
const SPARE_S = 60;

type Place = Pick<Location, 'hostname' | 'search'>;

const anonymous: Identity = { headers: async () => ({}), forget: () => false };

const endOf = (token: string): number => {
  const payload = token.split('.')[1] ?? '';
  const { exp, iat } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as {
    exp: number;
    iat: number;
  };
  // By the browser's own clock, which may be another than that of whoever made the token.
  return performance.now() / 1000 + (exp - iat) - SPARE_S;
};

/** Keeps a token until shortly before its end. */
const withToken = (fetchToken: () => Promise<string | null>): Identity => {
  let kept: { token: string; until: number } | null = null;
  return {
    headers: async () => {
      if (!kept || kept.until < performance.now() / 1000) {
        const token = await fetchToken();
        kept = token === null ? null : { token, until: endOf(token) };
      }
      return kept ? { authorization: `Bearer ${kept.token}` } : {};
    },
    forget: () => {
      const had = kept !== null;
      kept = null;
      return had;
    },
  };
};

const personaToken = async (persona: string): Promise<string | null> => {
  const response = await fetch('/local-entra/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  }).catch(() => null);
  if (!response?.ok) return null;
  return ((await response.json()) as { token: string }).token;
};

/**
 * In Teams, whoever is signed in there. On the local host the persona in the address, `?persona=jana`, for whom
 * the local issuer signs a token; anywhere else the parameter counts for nothing.
 */
export const identityFor = (host: Pick<Host, 'isTeams'>, { hostname, search }: Place): Identity => {
  if (host.isTeams) return withToken(async () => (await import('./signIn.ts')).tokenFromTeams());
  const persona = new URLSearchParams(search).get('persona');
  if (!persona || !LOCAL_HOSTS.includes(hostname)) return anonymous;
  return withToken(() => personaToken(persona));
};

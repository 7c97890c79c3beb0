/** The one place of the functions that knows `@microsoft/teamsfx`: tokens for this app itself, tenant by tenant. */
import type { AppCredential } from '@microsoft/teamsfx';

/** Where Entra's tokens come from; no setting changes it. */
const AUTHORITY = 'https://login.microsoftonline.com';
const SCOPE = 'https://graph.microsoft.com/.default';

/**
 * The tenant has no such app, or nobody there has let it in: 65001, 700016, 7000229, 7000112. Or there is no such
 * tenant any more: 90002.
 */
const NOT_LET_IN = /AADSTS(65001|700016|7000229|7000112|90002)\b/;

/** The credential itself waits as long as the network does. */
const WITHIN_MS = 8_000;

/** The name is what survives of an error on its way through the Graph client. */
export const NO_CONSENT = 'NoConsent';
const NO_TOKEN = 'NoToken';

export type AppTokens = {
  /** @throws an error called {@link NO_CONSENT} where the tenant does not let the app in, of another name otherwise. */
  tokenFor(tenantId: string): Promise<string>;
  /** Throws the kept token away, since it was refused. */
  forget(tenantId: string): void;
};

const named = (name: string, cause?: unknown): Error => {
  const error = new Error('There is no token for the tenant.', { cause });
  error.name = name;
  return error;
};

const within = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, WITHIN_MS, named(NO_TOKEN));
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
};

export const createAppTokens = ({ appId, secret }: { appId: string; secret: string }): AppTokens => {
  // Each keeps its token until shortly before its end.
  const credentials = new Map<string, Promise<AppCredential>>();

  const credentialFor = (tenantId: string): Promise<AppCredential> => {
    const known = credentials.get(tenantId);
    if (known) return known;
    // Loaded when it is needed: it brings far more along than it is used for here.
    const made = import('@microsoft/teamsfx').then(
      ({ AppCredential }) =>
        new AppCredential({ authorityHost: AUTHORITY, tenantId, clientId: appId, clientSecret: secret }),
    );
    credentials.set(tenantId, made);
    return made;
  };

  return {
    tokenFor: async (tenantId) => {
      const credential = await credentialFor(tenantId);
      const token = await within(credential.getToken(SCOPE)).catch((error: unknown) => {
        const isRefused = error instanceof Error && NOT_LET_IN.test(error.message);
        throw named(isRefused ? NO_CONSENT : NO_TOKEN, error);
      });
      if (!token) throw named(NO_TOKEN);
      return token.token;
    },
    forget: (tenantId) => {
      credentials.delete(tenantId);
    },
  };
};

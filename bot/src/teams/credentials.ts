/**
 * Who the bot is towards the platform. Its Entra app may be open to many tenants; its tokens come from the home
 * tenant. `null` instead of credentials means: no platform, only a client on this machine.
 */
export type BotCredentials =
  | { kind: 'secret'; appId: string; homeTenantId: string; secret: string }
  | { kind: 'managed_identity'; appId: string; homeTenantId: string };

/** The same in the words of `botbuilder`. An empty configuration switches its token checks off. */
export const botFrameworkConfiguration = (credentials: BotCredentials | null): Record<string, string> => {
  if (credentials === null) return {};
  const app = { MicrosoftAppId: credentials.appId, MicrosoftAppTenantId: credentials.homeTenantId };
  return credentials.kind === 'secret'
    ? { ...app, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: credentials.secret }
    : { ...app, MicrosoftAppType: 'UserAssignedMsi' };
};

/** Whether a service URL points to this machine. */
export const isLoopback = (serviceUrl: string): boolean => {
  const url = URL.parse(serviceUrl);
  return url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
};

/** Without credentials nothing may leave this machine; with them, nothing may travel in the clear. */
export const maySendTo = (serviceUrl: string, credentials: BotCredentials | null): boolean =>
  credentials === null ? isLoopback(serviceUrl) : serviceUrl.startsWith('https://');

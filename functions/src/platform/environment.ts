import { type BotCredentials, type MailSettings, mailSettingsOf, mailVariables } from '@verbund/bot/deliver';
import { z } from 'zod';
import type { EntraSettings } from './auth.ts';
import type { EmbeddingSettings } from './embeddingService.ts';
import type { GraphSettings } from './graph/graphCalendars.ts';
import { WAKE_QUEUE } from './wakeUp.ts';
import type { WakeQueueSettings } from './wakeUpQueue.ts';

const shape = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** Of the bot's app registration. */
    BOT_APP_ID: z.uuid().optional(),
    /** The tenant the bot's app lives in; its tokens come from there. */
    BOT_TENANT_ID: z.uuid().optional(),
    /** Empty: the bot signs in with the managed identity of the function app. */
    BOT_APP_SECRET: z.string().min(1).optional(),
    /** Of the app registration that the tab asks a token for. */
    ENTRA_API_APP_ID: z.uuid(),
    /** The id of the app in Teams and the address of the tab, for the buttons that lead there. */
    TEAMS_APP_ID: z.string().min(1).optional(),
    TAB_URL: z.url().endsWith('/').optional(),
    /** A service that finds by meaning, as `https://…/v1/embeddings`; left out: by words alone. */
    EMBEDDING_URL: z.url({ protocol: /^https?$/ }).optional(),
    EMBEDDING_MODEL: z.string().min(1).optional(),
    EMBEDDING_KEY: z.string().min(1).optional(),
    /** The cosine from which on two texts mean the same for this model. */
    EMBEDDING_LEAST: z.coerce.number().gt(0).lt(1).default(0.8),
    /** A mail server, and whom mails come from; left out: no mail is sent. */
    ...mailVariables,
    /** The app registration that may read and write calendars; left out: meetings are told by mail. */
    GRAPH_APP_ID: z.uuid().optional(),
    GRAPH_APP_SECRET: z.string().min(1).optional(),
    /** News go into the activity feed of Teams for whoever wishes that; it needs the app above, and TAB_URL. */
    ACTIVITY_FEED: z.literal('yes').optional(),
    /** The address of the queue of wake-ups, where it is not in the storage account of the host itself. */
    WAKE_QUEUE_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** As the host has them: a connection string, or the account and whom the host signs in as. */
    AzureWebJobsStorage: z.string().min(1).optional(),
    AzureWebJobsStorage__accountName: z.string().min(1).optional(),
    AzureWebJobsStorage__clientId: z.string().min(1).optional(),
    /** On a developer's machine: sends only to clients on this machine. */
    BOT_WITHOUT_CREDENTIALS: z.literal('yes').optional(),
  })
  .refine((env) => env.BOT_APP_ID !== undefined || env.BOT_WITHOUT_CREDENTIALS === 'yes', {
    path: ['BOT_APP_ID'],
  })
  .refine((env) => (env.BOT_APP_ID === undefined) === (env.BOT_TENANT_ID === undefined), {
    path: ['BOT_TENANT_ID'],
  })
  .refine((env) => (env.EMBEDDING_URL === undefined) === (env.EMBEDDING_MODEL === undefined), {
    path: ['EMBEDDING_MODEL'],
  })
  .refine((env) => (env.SMTP_URL === undefined) === (env.MAIL_FROM === undefined), { path: ['MAIL_FROM'] })
  .refine((env) => (env.GRAPH_APP_ID === undefined) === (env.GRAPH_APP_SECRET === undefined), {
    path: ['GRAPH_APP_SECRET'],
  })
  .refine((env) => !env.ACTIVITY_FEED || (env.GRAPH_APP_ID !== undefined && env.TAB_URL !== undefined), {
    path: ['ACTIVITY_FEED'],
  })
  .refine((env) => (env.TEAMS_APP_ID === undefined) === (env.TAB_URL === undefined), { path: ['TAB_URL'] });

export type Environment = {
  databaseUrl: string;
  credentials: BotCredentials | null;
  entra: EntraSettings;
  tab: { appId: string; tabUrl: string } | null;
  embedding: EmbeddingSettings | null;
  mail: MailSettings | null;
  calendars: GraphSettings | null;
  activity: { appId: string; secret: string } | null;
  /** `null`: what is put into the outbox waits for the sweep. */
  wakeQueue: WakeQueueSettings | null;
};

const wakeQueueOf = (env: z.infer<typeof shape>): WakeQueueSettings | null => {
  const identityClientId = env.AzureWebJobsStorage__clientId ?? null;
  if (env.WAKE_QUEUE_URL) return { url: env.WAKE_QUEUE_URL, identityClientId };
  if (env.AzureWebJobsStorage) return { connection: env.AzureWebJobsStorage };
  const account = env.AzureWebJobsStorage__accountName;
  return account
    ? { url: `https://${account}.queue.core.windows.net/${WAKE_QUEUE}`, identityClientId }
    : null;
};

/** Where Entra's tokens come from; no setting changes it. */
const ENTRA_AUTHORITY = 'https://login.microsoftonline.com';

/** @throws naming every setting that is missing or malformed, and no value. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = shape.safeParse(present);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))];
    throw new Error(`Application settings are missing or malformed: ${names.join(', ')}.`);
  }
  const {
    DATABASE_URL: databaseUrl,
    ENTRA_API_APP_ID: apiAppId,
    BOT_APP_ID: appId,
    BOT_TENANT_ID: homeTenantId,
    BOT_APP_SECRET: secret,
    TEAMS_APP_ID: teamsAppId,
    TAB_URL: tabUrl,
    EMBEDDING_URL: url,
    EMBEDDING_MODEL: model,
    EMBEDDING_KEY: key = null,
    EMBEDDING_LEAST: least,
    GRAPH_APP_ID: graphAppId,
    GRAPH_APP_SECRET: graphSecret,
  } = read.data;
  const identity = appId && homeTenantId ? { appId, homeTenantId } : null;
  const graph = graphAppId && graphSecret ? { appId: graphAppId, secret: graphSecret } : null;
  return {
    databaseUrl,
    entra: { apiAppId, authority: ENTRA_AUTHORITY },
    tab: teamsAppId && tabUrl ? { appId: teamsAppId, tabUrl } : null,
    embedding: url && model ? { url, model, key, least } : null,
    mail: mailSettingsOf(read.data),
    calendars: graph,
    activity: read.data.ACTIVITY_FEED ? graph : null,
    wakeQueue: wakeQueueOf(read.data),
    credentials:
      identity &&
      (secret ? { kind: 'secret', ...identity, secret } : { kind: 'managed_identity', ...identity }),
  };
};

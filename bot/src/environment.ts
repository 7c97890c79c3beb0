import { z } from 'zod';
import { type ActivitySettings, activitySettingsOf, activityVariables } from './activity/settings.ts';
import { type MailSettings, mailSettingsOf, mailVariables } from './mail/settings.ts';
import type { BotCredentials } from './teams/credentials.ts';

const schema = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'has to be a postgres:// address'),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3978),
    HOST: z.string().min(1).default('127.0.0.1'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    BOT_APP_ID: z.uuid().optional(),
    BOT_TENANT_ID: z.uuid().optional(),
    /** Empty: a managed identity. */
    BOT_APP_SECRET: z.string().min(1).optional(),
    /** The id of the app in Teams and the address of the tab, for the buttons that lead there. */
    TEAMS_APP_ID: z.string().min(1).optional(),
    TAB_URL: z.url().endsWith('/').optional(),
    /** A mail server, and whom mails come from; left out: no mail is sent. */
    ...mailVariables,
    ...activityVariables,
    /** Without credentials only clients on this machine are answered: never by accident. */
    BOT_WITHOUT_CREDENTIALS: z.literal('yes').optional(),
  })
  .refine((env) => (env.BOT_APP_ID === undefined) === (env.BOT_TENANT_ID === undefined), {
    path: ['BOT_TENANT_ID'],
    message: 'has to be set together with BOT_APP_ID',
  })
  .refine((env) => !env.ACTIVITY_FEED || (env.GRAPH_APP_SECRET !== undefined && env.TAB_URL !== undefined), {
    path: ['ACTIVITY_FEED'],
    message: 'needs GRAPH_APP_ID, GRAPH_APP_SECRET and TAB_URL',
  })
  .refine((env) => (env.TEAMS_APP_ID === undefined) === (env.TAB_URL === undefined), {
    path: ['TAB_URL'],
    message: 'has to be set together with TEAMS_APP_ID',
  })
  .refine((env) => (env.SMTP_URL === undefined) === (env.MAIL_FROM === undefined), {
    path: ['MAIL_FROM'],
    message: 'has to be set together with SMTP_URL',
  })
  .refine((env) => env.BOT_APP_ID !== undefined || env.BOT_WITHOUT_CREDENTIALS === 'yes', {
    path: ['BOT_APP_ID'],
    message: 'is missing; set BOT_WITHOUT_CREDENTIALS=yes to answer only clients on this machine',
  });

export type Environment = {
  databaseUrl: string;
  host: string;
  port: number;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  credentials: BotCredentials | null;
  /** `null`: cards have no buttons into the tab. */
  tab: { appId: string; tabUrl: string } | null;
  /** `null`: no mail is sent. */
  mail: MailSettings | null;
  /** `null`: nothing goes into the activity feed. */
  activity: ActivitySettings | null;
};

/** @throws {Error} that names every variable to change, and no value. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  const { BOT_APP_ID: appId, BOT_TENANT_ID: homeTenantId, BOT_APP_SECRET: secret, ...env } = parsed.data;
  const identity = appId && homeTenantId ? { appId, homeTenantId } : null;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    logLevel: env.LOG_LEVEL,
    tab: env.TEAMS_APP_ID && env.TAB_URL ? { appId: env.TEAMS_APP_ID, tabUrl: env.TAB_URL } : null,
    mail: mailSettingsOf(env),
    activity: activitySettingsOf(env),
    credentials:
      identity &&
      (secret ? { kind: 'secret', ...identity, secret } : { kind: 'managed_identity', ...identity }),
  };
};

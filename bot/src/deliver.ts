/** The one door for timers: what they send is a card, made from the state of the moment it is sent. */
import type { Db } from '@verbund/domain/db/types';
import type { Clock } from '@verbund/domain/kernel/time';
import type { ActivitySettings } from './activity/settings.ts';
import { createDispatcher, type Dispatcher } from './delivery/dispatcher.ts';
import { openWays } from './delivery/openWays.ts';
import { present } from './delivery/present.ts';
import type { MailSettings } from './mail/settings.ts';
import type { BotCredentials } from './teams/credentials.ts';
import type { Log } from './teams/types.ts';

export type { ActivitySettings } from './activity/settings.ts';
export { type MailSettings, mailSettingsOf, mailVariables } from './mail/settings.ts';
export type { BotCredentials } from './teams/credentials.ts';

/** Brings what the outbox holds to people. */
export const createDelivery = (options: {
  /** The owner's connection. */
  db: Db;
  clock: Clock;
  credentials: BotCredentials | null;
  /** Where cards lead into the tab; `null`: nowhere. */
  tab: { appId: string; tabUrl: string } | null;
  /** `null`: no mail is sent. */
  mail: MailSettings | null;
  /** `null`: nothing goes into the activity feed. */
  activity: ActivitySettings | null;
  log: Log;
}): Dispatcher => {
  const { db, clock, log } = options;
  return createDispatcher({ db, clock, log, present, ...openWays(options) });
};

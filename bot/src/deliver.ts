/** The one door for timers: what they send is a card, made from the state of the moment it is sent. */
import type { Db } from '@verbund/domain/db/types';
import type { Clock } from '@verbund/domain/kernel/time';
import { createDispatcher, type Dispatcher } from './delivery/dispatcher.ts';
import { present } from './delivery/present.ts';
import type { BotCredentials } from './teams/credentials.ts';
import { BotFrameworkSender } from './teams/sender.ts';
import { teamsTabLink } from './teams/tabLinks.ts';
import type { Log } from './teams/types.ts';

export { type MailSettings, mailSettingsOf, mailVariables } from './mail/settings.ts';
export type { BotCredentials } from './teams/credentials.ts';

/** Brings what the outbox holds into Teams. */
export const createDelivery = (options: {
  /** The owner's connection. */
  db: Db;
  clock: Clock;
  credentials: BotCredentials | null;
  /** Where cards lead into the tab; `null`: nowhere. */
  tab: { appId: string; tabUrl: string } | null;
  log: Log;
}): Dispatcher => {
  const { credentials, tab, ...tools } = options;
  const sender = new BotFrameworkSender({ credentials, ...(tab ? { tabLink: teamsTabLink(tab) } : {}) });
  return createDispatcher({ ...tools, sender, present });
};

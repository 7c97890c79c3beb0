/** The ways to people that an operator has set up. */

import { createAppTokens } from '../activity/appTokens.ts';
import { createGraphActivityFeed } from '../activity/graphActivityFeed.ts';
import type { ActivitySettings } from '../activity/settings.ts';
import { createPresentInvitation } from '../mail/presentInvitation.ts';
import type { MailSettings } from '../mail/settings.ts';
import { createSmtpSender } from '../mail/smtpSender.ts';
import { presentPost } from '../teamChannel/presentPost.ts';
import type { BotCredentials } from '../teams/credentials.ts';
import { BotFrameworkSender } from '../teams/sender.ts';
import { teamsTabLink } from '../teams/tabLinks.ts';
import type { Log } from '../teams/types.ts';
import type { SendingTools } from './sendBy.ts';
import type { PresentPost } from './types.ts';

export const openWays = ({
  credentials,
  tab,
  mail,
  activity,
  log,
}: {
  credentials: BotCredentials | null;
  tab: { appId: string; tabUrl: string } | null;
  mail: MailSettings | null;
  activity: ActivitySettings | null;
  log: Log;
}): Omit<SendingTools, 'log'> & { presentPost: PresentPost } => {
  const tabLink = tab ? teamsTabLink(tab) : undefined;
  const links = tabLink ? { tabLink } : {};
  return {
    sender: new BotFrameworkSender({ credentials, ...links }),
    presentPost,
    ...links,
    ...(mail
      ? {
          mail: {
            sender: createSmtpSender(mail, { log }),
            presentInvitation: createPresentInvitation(links),
          },
        }
      : {}),
    ...(activity && tabLink
      ? { activity: createGraphActivityFeed({ tokens: createAppTokens(activity), tabLink }) }
      : {}),
  };
};

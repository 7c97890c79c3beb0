import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Incoming = { headers: Record<string, string>; body: Record<string, unknown> };

/** The least a bot can do with the same kit: read a message and send one back. */
export const createEchoBot = () => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
    await next();
  });
  return {
    process: (request: Incoming): Promise<void> =>
      new Promise((resolve, reject) => {
        const response = {
          socket: null,
          end: () => resolve(),
          header: () => response,
          send: () => response,
          status: () => response,
        };
        adapter
          .process({ ...request, method: 'POST' }, response, (context) => bot.run(context))
          .catch(reject);
      }),
  };
};

/** The bot, the functions and the demo clock wired together on one embedded database. */
import { createBot } from '@verbund/bot/bot';
import { createDispatcher } from '@verbund/bot/delivery/dispatcher';
import { present } from '@verbund/bot/delivery/present';
import { createPresentInvitation } from '@verbund/bot/mail/presentInvitation';
import type { MailSettings } from '@verbund/bot/mail/settings';
import { createSmtpSender } from '@verbund/bot/mail/smtpSender';
import { presentPost } from '@verbund/bot/teamChannel/presentPost';
import { createTeamsAdapter, type TeamsAdapter } from '@verbund/bot/teams/adapter';
import { ConversationReferences } from '@verbund/bot/teams/conversationReferences';
import { BotFrameworkSender } from '@verbund/bot/teams/sender';
import { readMigrations } from '@verbund/domain/db/migrate';
import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { identify } from '@verbund/domain/membership/identify';
import { markConversationGone } from '@verbund/domain/notification/commands/markConversationGone';
import { sayAgainInChat } from '@verbund/domain/notification/commands/sayAgainInChat';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { createEntraGate } from '@verbund/functions/platform/auth';
import { errorFacts, type Log } from '@verbund/functions/platform/log';
import type { Services } from '@verbund/functions/platform/services';
import type { Persona } from '../demo/personas.ts';
import { advanceTime } from './advanceTime.ts';
import { type DemoClock, type Step, targetOf } from './demoClock.ts';
import type { LocalIssuer } from './issuer/localIssuer.ts';
import { conversationId } from './playground/config.ts';
import { resetDemo } from './resetDemo.ts';
import { localTabLink } from './tabLink.ts';
import { createTimers } from './timers.ts';

export type Host = {
  services: Services;
  adapter: TeamsAdapter;
  /** Nobody looks at a persona's chat: her messages wait in the outbox until it is opened. */
  chatClosed(persona: Persona): Promise<void>;
  /** Begins to run timers and to send. */
  start(): void;
  /** Lets time pass up to the step's moment, with everything that falls due on the way. */
  advance(step: Step): Promise<void>;
  /** Back to the demo as first loaded and to the time of the machine. */
  reset(): Promise<void>;
  stop(): Promise<void>;
};

export const createHost = async ({
  db,
  clock,
  log,
  issuer,
  tabUrl,
  mail,
}: {
  db: Db;
  clock: DemoClock;
  log: Log;
  /** Signs the personas' tokens in place of Entra. */
  issuer: Pick<LocalIssuer, 'apiAppId' | 'authority'>;
  /** Where the tab is, for the buttons that lead there. */
  tabUrl: string;
  /** The mail server of this machine. */
  mail: MailSettings;
}): Promise<Host> => {
  const tabLink = localTabLink(tabUrl);
  const sender = new BotFrameworkSender({ credentials: null, tabLink });
  const mailSender = createSmtpSender(mail, { log });
  const dispatcher = createDispatcher({
    db,
    sender,
    clock,
    present,
    presentPost,
    log,
    tabLink,
    mail: { sender: mailSender, presentInvitation: createPresentInvitation({ tabLink }) },
  });
  const references = new ConversationReferences({ db, clock });
  const services: Services = {
    db,
    clock,
    log,
    dispatcher,
    authenticate: createEntraGate({ db, clock, settings: issuer }),
    library: new SearchLibrary(),
    meaning: null,
    calendars: null,
    expectedMigrations: await readMigrations(),
  };
  const timers = createTimers(services);
  const chatClosed = async (persona: Persona): Promise<void> => {
    try {
      const known = await identify(db, persona, clock.now());
      if (!known) return;
      const { scope, staffId } = known;
      await runCommand(db, scope, (trx) =>
        markConversationGone(trx, scope, { staffId, conversationId: conversationId(persona) }, clock.now()),
      );
    } catch (error) {
      log.error(errorFacts(error), 'A closed chat could not be noted');
    }
  };
  const adapter = createTeamsAdapter({
    credentials: null,
    tabLink,
    // The Playground says en-US for everybody; the demo speaks German.
    // The chat windows say that they are American, whoever uses them.
    onTurn: createBot({ db, clock, sender, log, wake: () => dispatcher.wake(), language: 'de' }),
    rememberReference: async (person, reference, { isNew }) => {
      const known = await identify(db, person, clock.now());
      if (known) {
        const { scope, staffId } = known;
        await references.remember(scope, person, reference, { force: isNew });
        if (isNew) await runCommand(db, scope, (trx) => sayAgainInChat(trx, scope, staffId, clock.now()));
      }
      dispatcher.wake();
    },
    log,
  });

  let stopping: AbortController | undefined;
  let dispatching: Promise<void> = Promise.resolve();
  const start = (): void => {
    stopping = new AbortController();
    dispatching = dispatcher.run(stopping.signal);
    timers.start();
  };
  const stop = async (): Promise<void> => {
    stopping?.abort();
    await timers.stop();
    await dispatching;
  };
  const end = async (): Promise<void> => {
    await stop();
    mailSender.close();
  };

  /** Setting the clock and emptying the database happen one at a time. */
  let changing: Promise<void> = Promise.resolve();
  const change = (work: () => Promise<void>): Promise<void> => {
    const done = changing.then(work);
    changing = done.catch(() => undefined);
    return done;
  };

  return {
    services,
    adapter,
    chatClosed,
    start,
    stop: end,
    advance: (step) =>
      change(() => advanceTime({ db, clock, runTimers: () => timers.runAll() }, targetOf(step, clock.now()))),
    reset: () =>
      change(async () => {
        await stop();
        clock.reset();
        await resetDemo(db, clock.now());
        start();
      }),
  };
};

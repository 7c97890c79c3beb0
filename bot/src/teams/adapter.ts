import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationReference } from '@verbund/domain/notification/schema';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type Activity as ReceivedActivity,
  type TurnContext,
} from 'botbuilder';
import type { Person } from './conversationReferences.ts';
import { type BotCredentials, botFrameworkConfiguration, maySendTo } from './credentials.ts';
import { errorFacts } from './errorFacts.ts';
import { CARD_CONTENT_TYPE } from './messageActivity.ts';
import { BotFrameworkSender } from './sender.ts';
import { type TabLink, withTabLinks } from './tabLinks.ts';
import { type Activity, toPlace, toReference, toTurn } from './turns.ts';
import type { Card, Found, Log, Message, Say, SendResult, Turn, TurnAnswer, TurnHandler } from './types.ts';

/** How long an answer may take before the person sees that the bot is at it. */
const TYPING_AFTER_MS = 800;

/** Teams waits 10 to 15 seconds for a turn: an answer that is refused is tried again soon or not at all. */
const ANSWER_TIMEOUT_MS = 5_000;
const ANSWER_PAUSES_MS = [500, 1_500];

export type TeamsAdapterOptions = {
  /** Without them, only a client on this machine is answered, and no token is asked for. */
  credentials: BotCredentials | null;
  onTurn: TurnHandler;
  /** Where cards lead into the tab; without it they have no such button. */
  tabLink?: TabLink;
  /** Told of every personal turn before it is handled. `isNew`: the bot was just installed there. */
  rememberReference: (
    person: Person,
    reference: ConversationReference,
    options: { isNew: boolean },
  ) => Promise<void>;
  log: Log;
};

export type IncomingRequest = {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed JSON body. */
  body: unknown;
};
/** `body` is sent as JSON; absent for an empty answer. */
export type OutgoingResponse = { status: number; body?: unknown };

export type TeamsAdapter = { process(request: IncomingRequest): Promise<OutgoingResponse> };

/** Letters and digits that nobody takes for another when reading them out on the phone. */
const READABLE = 'ACDEFGHJKLMNPQRTUVWXY34679';
const newReferenceNumber = (): string =>
  Array.from({ length: 6 }, () => READABLE[randomInt(READABLE.length)]).join('');

const sorry = (number: string): string =>
  `Das hat leider nicht geklappt. Bitte versuche es noch einmal. Wenn es wieder passiert, nenne der Administration die Nummer ${number}.`;

/** The answers of the Universal Action protocol: the card that takes the place of the old one, a sentence, an error. */
const cardResponse = ({ card, toast }: Pick<TurnAnswer, 'card' | 'toast'>) =>
  card
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: toast ?? '' };

/** A list to choose from: what is chosen is put into the message somebody is writing. */
const searchResponse = (found: readonly Found[], linked: (card: Card) => Card) => ({
  composeExtension: {
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map(({ card, title, subtitle }) => ({
      contentType: CARD_CONTENT_TYPE,
      content: linked(card),
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title, text: subtitle },
      },
    })),
  },
});

const MALFORMED = {
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: 'Diese Schaltfläche ist nicht lesbar.' },
};

const respondToInvoke = async (context: TurnContext, body: unknown): Promise<void> => {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
};

/** `process` of the original writes what it refuses to the console and into the response. */
class QuietAdapter extends CloudAdapter {
  take(
    authorization: string,
    activity: ReceivedActivity,
    handle: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, handle);
  }
}

const isUnauthorized = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 401;

/** Connects Teams to the bot; the one place, with the sender, that knows `botbuilder`. */
export const createTeamsAdapter = (options: TeamsAdapterOptions): TeamsAdapter => {
  const { credentials, onTurn, tabLink, log } = options;
  const adapter = new QuietAdapter(
    new ConfigurationBotFrameworkAuthentication(botFrameworkConfiguration(credentials)),
  );
  const sender = new BotFrameworkSender({
    credentials,
    timeoutMs: ANSWER_TIMEOUT_MS,
    ...(tabLink ? { tabLink } : {}),
  });

  /** Answers in the conversation of the turn. */
  const answering = (activity: Activity) => {
    const place = toPlace(activity);
    let count = 0;
    return async (message: Message): Promise<{ activityId: string | null }> => {
      count += 1;
      const key = `answer ${activity.id ?? ''} ${count}`;
      for (const pauseMs of [...ANSWER_PAUSES_MS, null]) {
        const result: SendResult = place
          ? await sender.send(place, message, key)
          : { kind: 'rejected', status: 400 };
        if (result.kind === 'sent') return { activityId: result.activityId };
        // Without a status it may have arrived, and must not come twice.
        const isWorthMore = result.kind === 'retry' && result.status !== null;
        if (!isWorthMore || pauseMs === null || (result.retryAfterMs ?? 0) > pauseMs) {
          throw new Error(`The platform took no answer: ${result.kind} ${result.status}`);
        }
        await pause(pauseMs);
      }
      throw new Error('The pauses are over.');
    };
  };

  const remember = async (turn: Turn, activity: Activity): Promise<void> => {
    const reference = toReference(activity);
    if (!reference || turn.kind === 'uninstalled') return;
    try {
      await options.rememberReference(turn, reference, { isNew: turn.kind === 'installed' });
    } catch (error) {
      log.error(errorFacts(error), 'A conversation could not be remembered');
    }
  };

  const answer = async (context: TurnContext, turn: Turn, say: Say): Promise<TurnAnswer> => {
    let sign: Promise<unknown> | undefined;
    const typing = setTimeout(() => {
      // A sign of life; nothing depends on it.
      if (turn.kind === 'text') sign = context.sendActivity({ type: 'typing' }).catch(() => undefined);
    }, TYPING_AFTER_MS);
    try {
      return await onTurn(turn, say);
    } catch (error) {
      const number = newReferenceNumber();
      const verb = turn.kind === 'action' ? { verb: turn.verb } : {};
      log.error({ number, turn: turn.kind, ...verb, ...errorFacts(error) }, 'A turn failed');
      const sentence = sorry(number);
      // A search has no place for a sentence: it finds nothing.
      if (turn.kind === 'search') return { messages: [] };
      return turn.kind === 'action' ? { messages: [], toast: sentence } : { messages: [{ text: sentence }] };
    } finally {
      clearTimeout(typing);
      // It must not arrive after the answer.
      await sign;
    }
  };

  const handle = async (context: TurnContext): Promise<void> => {
    const activity = context.activity as unknown as Activity;
    const turn = toTurn(activity);
    if (!turn) {
      if (activity.type === 'invoke' && activity.name === 'adaptiveCard/action') {
        await respondToInvoke(context, MALFORMED);
      }
      return;
    }
    await remember(turn, activity);
    const say = answering(activity);
    const given = await answer(context, turn, say);
    if (turn.kind === 'uninstalled') return;
    const linked = (card: Card): Card => withTabLinks(card, tabLink, activity.from?.id ?? '');
    if (turn.kind === 'action') {
      const { card, ...rest } = given;
      await respondToInvoke(context, cardResponse(card ? { ...rest, card: linked(card) } : rest));
    }
    if (turn.kind === 'search') {
      await respondToInvoke(context, searchResponse(given.found ?? [], linked));
      return;
    }
    try {
      for (const message of given.messages) await say(message);
    } catch (error) {
      log.error({ turn: turn.kind, ...errorFacts(error) }, 'An answer could not be sent');
    }
  };

  return {
    process: async ({ headers, body }) => {
      if (!isActivity(body) || !maySendTo(body.serviceUrl, credentials)) return { status: 403 };
      const { authorization } = headers;
      try {
        const given = await adapter.take(
          typeof authorization === 'string' ? authorization : '',
          { ...body } as unknown as ReceivedActivity,
          handle,
        );
        return given ? { status: given.status, body: given.body } : { status: 200 };
      } catch (error) {
        if (isUnauthorized(error)) {
          log.warn({}, 'A request without a valid token was refused');
          return { status: 401 };
        }
        log.error(errorFacts(error), 'An activity could not be taken');
        return { status: 500 };
      }
    },
  };
};

const isActivity = (body: unknown): body is { serviceUrl: string } =>
  typeof body === 'object' &&
  body !== null &&
  'serviceUrl' in body &&
  typeof body.serviceUrl === 'string' &&
  'type' in body &&
  typeof body.type === 'string';

/**
 * What the rest of the bot knows of Teams. Everything of `botbuilder` stays behind these types
 * (in `adapter.ts` and `sender.ts`), so that its successor can take its place.
 */

import type { ConversationReference } from '@verbund/domain/notification/schema';

/** An Adaptive Card as plain JSON. */
export type Card = {
  type: 'AdaptiveCard';
  version: string;
  body: readonly unknown[];
  [property: string]: unknown;
};

export type Message = {
  text?: string;
  card?: Card;
  /** Shown in toasts and where cards cannot be drawn. */
  summary?: string;
};

export type Conversation = { kind: 'personal' | 'channel' | 'group'; id: string };

/** Whom an activity comes from and where it was said; taken from the activity, never from a card's data. */
type TurnBase = {
  /** Entra tenant and object id of the person, lower case. */
  tenantId: string;
  objectId: string;
  activityId: string;
  conversation: Conversation;
  /** As Teams says it, such as `de-DE`. */
  locale: string | null;
  /** Of a channel: how to post there later on, as a message of its own. */
  channel?: ConversationReference;
};

export type Turn = TurnBase &
  (
    | {
        kind: 'text';
        /** Trimmed, the mention of the bot taken out. */
        text: string;
        hasAttachments: boolean;
        /** The message it replies to, in a personal chat. */
        replyTo: string | null;
      }
    | {
        kind: 'action';
        verb: string;
        /** The action's data merged with the card's inputs. Not validated. */
        data: Record<string, unknown>;
        /** The activity the card stands in, where the client names it. */
        cardActivityId: string | null;
      }
    /** Somebody looks for something to put into the message she writes; empty text: what she most likely wants. */
    | { kind: 'search'; command: string; text: string }
    /** The bot was added to a conversation: say who it is. Told once per installation. */
    | { kind: 'installed' }
    | { kind: 'uninstalled' }
  );

/**
 * Sends a message into the turn's conversation at once and tells the activity it became, so that a card can be
 * remembered in `sent_card`.
 */
export type Say = (message: Message) => Promise<{ activityId: string | null }>;

/** Something a search has found. */
export type Found = {
  title: string;
  subtitle: string;
  /** What is put into the message: everybody who is in that chat sees it. */
  card: Card;
};

export type TurnAnswer = {
  /** New messages, sent in this order after the handler returned. Use {@link Say} where the id matters. */
  messages: readonly Message[];
  /** For an action: takes the place of the card it was pressed on. */
  card?: Card;
  /** For an action: a short sentence the client shows for a moment; only without `card`. */
  toast?: string;
  /** For a search. */
  found?: readonly Found[];
};

export type TurnHandler = (turn: Turn, say: Say) => Promise<TurnAnswer>;

/** What became of a message. `status` is the platform's answer over HTTP, `null` when there was none. */
export type SendResult =
  | { kind: 'sent'; activityId: string | null }
  /** Try again later, no sooner than `retryAfterMs`. */
  | { kind: 'retry'; status: number | null; retryAfterMs?: number }
  /** The bot is not installed there, or blocked; for an update: or the message is no longer there. */
  | { kind: 'gone'; status: number }
  /** Trying again would not help. */
  | { kind: 'rejected'; status: number };

/**
 * Sends outside a turn. Never throws for what the platform or the network does.
 *
 * @param key travels in the message's `channelData`, so that a message that came twice can be recognised.
 */
export type Sender = {
  send(reference: ConversationReference, message: Message, key: string): Promise<SendResult>;
  update(
    reference: ConversationReference,
    activityId: string,
    message: Message,
    key: string,
  ): Promise<SendResult>;
};

/** Writes facts as fields; never the text somebody wrote. */
export type Log = Record<
  'info' | 'warn' | 'error',
  (facts: Record<string, unknown>, message: string) => void
>;

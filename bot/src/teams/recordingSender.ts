import type { ConversationReference } from '@verbund/domain/notification/schema';
import type { Message, Sender, SendResult } from './types.ts';

export type Recorded = {
  conversationId: string;
  message: Message;
  key: string;
  /** The activity brought up to date, `null` for a new message. */
  updated: string | null;
  result: SendResult;
};

/** Keeps what would have been sent; for tests, demonstrations and dry runs. */
export class RecordingSender implements Sender {
  readonly recorded: Recorded[] = [];
  readonly #answer: (key: string, attempt: number) => SendResult | Promise<SendResult> | null;

  /** @param answer what the platform says to the nth attempt for a key; `null` lets it through. */
  constructor(
    answer: (key: string, attempt: number) => SendResult | Promise<SendResult> | null = () => null,
  ) {
    this.#answer = answer;
  }

  async send(reference: ConversationReference, message: Message, key: string): Promise<SendResult> {
    return this.#record(reference, message, key, null);
  }

  async update(
    reference: ConversationReference,
    activityId: string,
    message: Message,
    key: string,
  ): Promise<SendResult> {
    return this.#record(reference, message, key, activityId);
  }

  async #record(
    { conversationId }: ConversationReference,
    message: Message,
    key: string,
    updated: string | null,
  ): Promise<SendResult> {
    const attempt = 1 + this.recorded.filter((each) => each.key === key).length;
    const result = (await this.#answer(key, attempt)) ?? {
      kind: 'sent',
      activityId: updated ?? `activity-${this.recorded.length + 1}`,
    };
    this.recorded.push({ conversationId, message, key, updated, result });
    return result;
  }
}

import type { ConversationReference } from '@verbund/domain/notification/schema';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type BotCredentials, botFrameworkConfiguration, maySendTo } from './credentials.ts';
import { toMessageActivity } from './messageActivity.ts';
import type { TabLink } from './tabLinks.ts';
import type { Message, Sender, SendResult } from './types.ts';

const SCOPE = 'https://api.botframework.com';
const LOGIN = 'https://login.microsoftonline.com/';
const RETRIED = new Set([401, 408, 412, 425, 429]);

type Tokens = { getToken(forceRefresh?: boolean): Promise<string> };

const givesTokens = (value: object): value is Tokens =>
  'getToken' in value && typeof value.getToken === 'function';

const openTokens = async (credentials: BotCredentials): Promise<Tokens> => {
  const factory = new ConfigurationServiceClientCredentialFactory(botFrameworkConfiguration(credentials));
  const made = await factory.createCredentials(credentials.appId, SCOPE, LOGIN, true);
  if (!givesTokens(made)) throw new Error('These credentials give no tokens.');
  return made;
};

/** Teams says `Retry-After` in seconds. */
const retryAfterMs = (header: string | null): number | null =>
  header !== null && /^\d+(\.\d+)?$/.test(header.trim()) ? Math.ceil(Number(header) * 1000) : null;

/**
 * Sends over the Bot Connector REST API. `botbuilder`'s own connector client retries 429 and 5xx inside, three
 * times and out of sight, which neither a rate limit nor a durable attempt counter survives; so only its tokens
 * are used here, and each call is one request.
 */
export class BotFrameworkSender implements Sender {
  readonly #credentials: BotCredentials | null;
  readonly #timeoutMs: number;
  readonly #tabLink: TabLink | undefined;
  #tokens: Promise<Tokens> | undefined;
  #tokenRefused = false;

  /** @param options.timeoutMs after which a request without an answer counts as failed. */
  constructor(options: { credentials: BotCredentials | null; tabLink?: TabLink; timeoutMs?: number }) {
    this.#credentials = options.credentials;
    this.#tabLink = options.tabLink;
    this.#timeoutMs = options.timeoutMs ?? 10_000;
  }

  async send(reference: ConversationReference, message: Message, key: string): Promise<SendResult> {
    return this.#request('POST', reference, message, key, null);
  }

  async update(
    reference: ConversationReference,
    activityId: string,
    message: Message,
    key: string,
  ): Promise<SendResult> {
    return this.#request('PUT', reference, message, key, activityId);
  }

  async #request(
    method: 'POST' | 'PUT',
    reference: ConversationReference,
    message: Message,
    key: string,
    activityId: string | null,
  ): Promise<SendResult> {
    // A reference of another operating mode, such as one of a local client after the move to the platform.
    if (!maySendTo(reference.serviceUrl, this.#credentials)) return { kind: 'rejected', status: 400 };
    const path = `v3/conversations/${encodeURIComponent(reference.conversationId)}/activities`;
    const url = new URL(
      activityId === null ? path : `${path}/${encodeURIComponent(activityId)}`,
      `${reference.serviceUrl.replace(/\/+$/, '')}/`,
    );
    const activity = {
      ...toMessageActivity(message, this.#tabLink, reference.userId),
      ...(activityId === null ? {} : { id: activityId }),
      from: { id: reference.botId },
      recipient: { id: reference.userId },
      conversation: { id: reference.conversationId },
      channelData: { notificationKey: key },
    };
    try {
      const response = await fetch(url, {
        method,
        headers: { 'content-type': 'application/json', ...(await this.#authorization()) },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(this.#timeoutMs),
        redirect: 'error',
      });
      // The status is the answer; a body that breaks off changes nothing about it.
      const body = await response.text().catch(() => '');
      return this.#read(response, body, activityId);
    } catch {
      // No answer: the network, the name, the time, or the token's issuer. It may have arrived all the same.
      return { kind: 'retry', status: null };
    }
  }

  async #authorization(): Promise<Record<string, string>> {
    if (!this.#credentials) return {};
    this.#tokens ??= openTokens(this.#credentials);
    const token = await (await this.#tokens).getToken(this.#tokenRefused);
    this.#tokenRefused = false;
    return { authorization: `Bearer ${token}` };
  }

  #read(response: Response, body: string, activityId: string | null): SendResult {
    const { status } = response;
    if (response.ok) return { kind: 'sent', activityId: idIn(body) ?? activityId };
    if (status === 403 || status === 404) return { kind: 'gone', status };
    if (status === 401) this.#tokenRefused = true;
    if (status < 500 && !RETRIED.has(status)) return { kind: 'rejected', status };
    const asked = retryAfterMs(response.headers.get('retry-after'));
    return { kind: 'retry', status, ...(asked === null ? {} : { retryAfterMs: asked }) };
  }
}

const idIn = (body: string): string | null => {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && 'id' in parsed && typeof parsed.id === 'string'
      ? parsed.id
      : null;
  } catch {
    return null;
  }
};

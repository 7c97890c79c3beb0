/**
 * A world in which everything can go wrong by chance, and the same way again for the same seed: a platform that drops,
 * delays and refuses, a mail server that is away, and dispatchers that die at any of their steps.
 */
import type { Db } from '@verbund/domain/db/types';
import type { Mail, MailResult, MailSender } from '../src/mail/types.ts';
import type { Message, Sender, SendResult } from '../src/teams/types.ts';

/** Mulberry32: small, and the same everywhere. Uniform in [0, 1). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** What arrived at somebody. */
export type Arrival = { key: string; to: string; way: 'chat' | 'mail'; words: string };

const NEVER = new Promise<never>(() => undefined);

/** One process: after it died nothing of it reaches anything, and what it waits for never comes. */
export class Mortal {
  isDead = false;
  #stepsLeft: number;
  readonly died: Promise<void>;
  #die: () => void = () => undefined;

  /** @param steps how many of its steps it lives. */
  constructor(steps: number) {
    this.#stepsLeft = steps;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  /** @returns whether it is still alive after it. */
  step(): boolean {
    this.#stepsLeft -= 1;
    if (this.#stepsLeft < 0 && !this.isDead) {
      this.isDead = true;
      this.#die();
    }
    return !this.isDead;
  }

  /** Its connection to the database: what is open when it dies is rolled back, as a server does. */
  connect(db: Db): Db {
    const plugin: Parameters<Db['withPlugin']>[0] = {
      transformQuery: ({ node }) => {
        if (!this.step()) throw new Error('killed');
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    return db.withPlugin(plugin);
  }
}

export class FaultyWorld {
  readonly arrivals: Arrival[] = [];
  /** Messages that arrived and whose answer did not, by key. */
  readonly lostAnswers = new Map<string, number>();
  /** Nothing goes wrong any more. */
  isCalm = false;
  readonly #random: () => number;
  /** Conversations that the platform refuses from now on. */
  readonly gone = new Set<string>();

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The platform, as one process sees it. */
  sender(process: Mortal): Sender {
    const send: Sender['send'] = ({ conversationId }, message, key) =>
      this.#through(process, () => this.#chat(conversationId, message, key));
    return { send, update: async (reference, _activityId, message, key) => send(reference, message, key) };
  }

  mail(process: Mortal): MailSender {
    return { send: (mail, key) => this.#through(process, () => this.#post(mail, key)) };
  }

  /** A process can die before a request, and between the request and its answer. */
  async #through<T>(process: Mortal, request: () => T): Promise<T> {
    if (!process.step()) return NEVER;
    for (let turns = Math.floor(this.#random() * 3); turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
    if (process.isDead) return NEVER;
    const answer = request();
    return process.step() ? answer : NEVER;
  }

  #arrive(arrival: Arrival): void {
    this.arrivals.push(arrival);
  }

  #loseAnswer(key: string): void {
    this.lostAnswers.set(key, (this.lostAnswers.get(key) ?? 0) + 1);
  }

  #chat(conversationId: string, message: Message, key: string): SendResult {
    if (this.gone.has(conversationId)) return { kind: 'gone', status: 403 };
    const arrival: Arrival = { key, to: conversationId, way: 'chat', words: JSON.stringify(message) };
    const dice = this.isCalm ? 1 : this.#random();
    if (dice < 0.08) return { kind: 'retry', status: null };
    if (dice < 0.14) return { kind: 'retry', status: 429, retryAfterMs: 1 + this.#random() * 30_000 };
    if (dice < 0.24)
      return { kind: 'retry', status: [412, 502, 503, 500][Math.floor(this.#random() * 4)] ?? 500 };
    if (dice < 0.34) {
      // It arrived, and the answer says otherwise or does not come.
      this.#arrive(arrival);
      this.#loseAnswer(key);
      return { kind: 'retry', status: this.#random() < 0.5 ? 504 : null };
    }
    this.#arrive(arrival);
    return { kind: 'sent', activityId: `activity ${this.arrivals.length}` };
  }

  #post(mail: Mail, key: string): MailResult {
    const dice = this.isCalm ? 1 : this.#random();
    if (dice < 0.2) return { kind: 'retry', status: dice < 0.1 ? null : 451 };
    this.#arrive({ key, to: mail.to.address, way: 'mail', words: mail.text });
    if (dice < 0.3) {
      this.#loseAnswer(key);
      return { kind: 'retry', status: null };
    }
    return { kind: 'sent' };
  }
}

/** Keeps the mails of a demonstration in memory; nothing of them is written down. */
import type { Clock } from '@verbund/domain/kernel/time';
import { dayOf, timeOf } from '@verbund/domain/kernel/time';
import PostalMime, { type Email } from 'postal-mime';

const MOST_MAILS = 300;
const MOST_BYTES = 20_000_000;

export type MailListing = {
  id: string;
  /** „Montag, 23. November“ and `08:15`, by the demo's clock. */
  day: string;
  time: string;
  to: { name: string; address: string };
  subject: string;
  attachments: number;
};

export type ShownMail = MailListing & {
  from: { name: string; address: string };
  text: string;
  hasHtml: boolean;
  files: { number: number; name: string; type: string; bytes: number }[];
};

export type MailFile = { name: string; type: string; content: Uint8Array };

type Kept = { id: string; bytes: number; at: { day: string; time: string }; mail: Email };

const addressOf = (address: Email['from']): { name: string; address: string } => ({
  name: address?.name ?? '',
  address: address?.address ?? '',
});

/** The calendar part beside the words has no name of its own: it is what mail programs read, not a file. */
const filesOf = ({ attachments }: Email): Email['attachments'] =>
  attachments.filter(({ filename }) => filename !== null);

const bytesOf = (content: Email['attachments'][number]['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

export class Mailbox {
  readonly #clock: Clock;
  #mails: Kept[] = [];
  #counter = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a mail as it came over the wire; the oldest ones make room. */
  async take(source: Uint8Array): Promise<void> {
    const mail = await PostalMime.parse(source);
    const now = this.#clock.now();
    const day = dayOf(now).toLocaleString('de-DE', { weekday: 'long', day: 'numeric', month: 'long' });
    const time = timeOf(now).toString({ smallestUnit: 'minute' });
    this.#counter += 1;
    this.#mails.unshift({ id: String(this.#counter), bytes: source.byteLength, at: { day, time }, mail });
    let bytes = 0;
    this.#mails = this.#mails.filter((each, position) => {
      bytes += each.bytes;
      return position < MOST_MAILS && bytes <= MOST_BYTES;
    });
  }

  /** The newest first. */
  list(): MailListing[] {
    return this.#mails.map((kept) => this.#listed(kept));
  }

  show(id: string): ShownMail | null {
    const kept = this.#find(id);
    if (!kept) return null;
    const { from, text, html } = kept.mail;
    return {
      ...this.#listed(kept),
      from: addressOf(from),
      text: text ?? '',
      hasHtml: Boolean(html),
      files: filesOf(kept.mail).map(({ filename, mimeType, content }, number) => ({
        number,
        name: filename ?? 'anhang',
        type: mimeType,
        bytes: bytesOf(content).byteLength,
      })),
    };
  }

  htmlOf(id: string): string | null {
    return this.#find(id)?.mail.html ?? null;
  }

  fileOf(id: string, number: number): MailFile | null {
    const kept = this.#find(id);
    const file = kept && filesOf(kept.mail)[number];
    return file
      ? { name: file.filename ?? 'anhang', type: file.mimeType, content: bytesOf(file.content) }
      : null;
  }

  empty(): void {
    this.#mails = [];
  }

  #find(id: string): Kept | undefined {
    return this.#mails.find((each) => each.id === id);
  }

  #listed({ id, at, mail }: Kept): MailListing {
    const [to] = mail.to ?? [];
    const attachments = filesOf(mail).length;
    return { id, ...at, to: addressOf(to), subject: mail.subject ?? '', attachments };
  }
}

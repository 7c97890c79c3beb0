/** What the rest of the bot knows of mail; SMTP stays behind these types. */

export type MailAddress = {
  /** As people read it; may be empty. */
  name: string;
  address: string;
};

/** A meeting as RFC 5546 has it, beside the words. */
export type Invitation = {
  method: 'REQUEST' | 'CANCEL';
  /** The calendar object as text; `sender` is whom the mail comes from, who speaks for the organiser. */
  write(sender: MailAddress): string;
};

export type Mail = {
  to: MailAddress;
  subject: string;
  text: string;
  /** The same words; every value in it is escaped. */
  html: string;
  invitation?: Invitation;
};

/** What became of a mail. `status` is the server's answer over SMTP, `null` when there was none. */
export type MailResult =
  | { kind: 'sent' }
  /** Try again later: the server asked for it, or could not be reached. */
  | { kind: 'retry'; status: number | null }
  /** There is no such mailbox. */
  | { kind: 'gone'; status: number }
  /** Trying again would not help. */
  | { kind: 'rejected'; status: number | null };

/** Never throws for what a server or the network does. */
export type MailSender = {
  /**
   * Answers before the claim of a notification ends.
   *
   * @param key names the notification for ever: a mail that came twice has the same Message-ID.
   */
  send(mail: Mail, key: string): Promise<MailResult>;
};

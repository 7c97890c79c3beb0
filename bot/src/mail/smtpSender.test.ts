import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../../testing/mailServer.ts';
import { composeMail } from './composeMail.ts';
import { createSmtpSender, type SmtpSender } from './smtpSender.ts';
import type { Mail } from './types.ts';

const FROM = { name: 'Verbund Börde', address: 'verbund@kreis.example' };
const logged: unknown[] = [];
const keep = (facts: Record<string, unknown>, message: string): void => {
  logged.push({ ...facts, message });
};
const log = { info: keep, warn: keep, error: keep };

let server: MailServer;
let sender: SmtpSender;
beforeEach(async () => {
  logged.length = 0;
  server = await startMailServer();
  sender = createSmtpSender({ url: server.url, from: FROM }, { log });
});
afterEach(async () => {
  sender.close();
  await server.close();
});

const mail = (changes: Partial<Mail> = {}): Mail => ({
  ...composeMail({
    to: { name: 'Jörg Piepenstöck', address: 'joerg@moehnesee.example' },
    subject: 'Einladung: Schulung für Sachbearbeitung – Möhnesee',
    paragraphs: ['Größe < 10 & mehr'],
  }),
  ...changes,
});
const taken = () => {
  const [first] = server.mails;
  if (!first) throw new Error('No mail has come.');
  return first;
};
const headerOf = (name: string) => taken().headers.find(({ key }) => key === name)?.value;

describe('a mail', () => {
  it('comes with its umlauts, as text and as HTML, and says that no person wrote it', async () => {
    expect(await sender.send(mail(), 'key-1')).toEqual({ kind: 'sent' });
    expect(taken()).toMatchObject({
      subject: 'Einladung: Schulung für Sachbearbeitung – Möhnesee',
      from: FROM,
      to: [{ name: 'Jörg Piepenstöck', address: 'joerg@moehnesee.example' }],
    });
    expect(taken().text).toContain('Hallo Jörg Piepenstöck,\n\nGröße < 10 & mehr');
    expect(taken().html).toContain('<p>Größe &lt; 10 &amp; mehr</p>');
    expect(headerOf('auto-submitted')).toBe('auto-generated');
    expect(server.envelopes).toEqual([['joerg@moehnesee.example']]);
  });

  it('that is sent again has the same Message-ID, which says nothing; another one has another', async () => {
    for (const key of ['meeting:1', 'meeting:1', 'meeting:2']) await sender.send(mail(), key);
    const [first, again, other] = server.mails.map(({ messageId }) => messageId);
    expect(first).toMatch(/^<[0-9a-f]{40}@kreis\.example>$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('cannot bring headers or recipients of its own', async () => {
    const evil = 'Hallo\r\nBcc: fremd@andere.example\r\n\r\nText\u2028x';
    const to = { name: 'Jana\r\nBcc: fremd@andere.example', address: 'jana@lippetal.example' };
    expect(await sender.send(mail({ subject: evil, to }), 'key')).toEqual({ kind: 'sent' });
    expect(server.envelopes).toEqual([['jana@lippetal.example']]);
    expect(taken().bcc ?? []).toEqual([]);
    expect(taken().subject).toBe('Hallo Bcc: fremd@andere.example Text x');
    expect(server.sources[0]).not.toMatch(/^Bcc:/im);
  });

  it.each(['jana@lippetal.example\r\nRCPT TO:<x@y.example>', 'jana', 'a@b, c@d', '<a@b>', ''])(
    'does not go to %j',
    async (address) => {
      expect(await sender.send(mail({ to: { name: 'Jana', address } }), 'key')).toEqual({
        kind: 'rejected',
        status: null,
      });
      expect(server.envelopes).toEqual([]);
    },
  );

  it('shares its connection with the next ones', async () => {
    await sender.send(mail(), 'a');
    await sender.send(mail(), 'b');
    expect(server.connections).toBe(1);
  });
});

describe('what a mail server answers', () => {
  it.each([
    [450, '4.2.0 Greylisted, please try again', { kind: 'retry', status: 450 }],
    [452, '4.2.2 Mailbox full', { kind: 'retry', status: 452 }],
    [550, '5.1.1 No such user here', { kind: 'gone', status: 550 }],
    [550, '5.7.1 Not wanted', { kind: 'rejected', status: 550 }],
    [553, 'Not allowed', { kind: 'rejected', status: 553 }],
  ])('%i %s to the recipient', async (status, text, result) => {
    server.mood.recipients = [{ status, text }];
    expect(await sender.send(mail(), 'key')).toEqual(result);
    expect(JSON.stringify(logged)).not.toContain('moehnesee');
    expect(await sender.send(mail(), 'key')).toEqual({ kind: 'sent' });
  });

  it.each([
    [451, '4.3.0 Later', { kind: 'retry', status: 451 }],
    [421, '4.3.2 Shutting down', { kind: 'retry', status: 421 }],
    [554, '5.6.0 Spam', { kind: 'rejected', status: 554 }],
  ])('%i %s to the message', async (status, text, result) => {
    server.mood.messages = [{ status, text }];
    expect(await sender.send(mail(), 'key')).toEqual(result);
  });

  it('nothing: it is tried again, with the Message-ID of the one that may have come', async () => {
    sender.close();
    const limitsMs = { connect: 300, greeting: 300, silence: 5_000, all: 400 };
    sender = createSmtpSender({ url: server.url, from: FROM }, { log, limitsMs });
    server.mood.isSlow = true;
    expect(await sender.send(mail(), 'key')).toEqual({ kind: 'retry', status: null });
    server.mood.isSlow = false;
    expect(await sender.send(mail(), 'key')).toEqual({ kind: 'sent' });
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('no greeting, and no connection at all', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    const address = mute.address();
    const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const limitsMs = { connect: 200, greeting: 200, silence: 200, all: 2_000 };
    const impatient = createSmtpSender({ url, from: FROM }, { log, limitsMs });
    expect(await impatient.send(mail(), 'key')).toEqual({ kind: 'retry', status: null });
    impatient.close();
    await new Promise((resolve) => mute.close(resolve));
    const refused = createSmtpSender({ url, from: FROM }, { log, limitsMs });
    expect(await refused.send(mail(), 'key')).toEqual({ kind: 'retry', status: null });
    refused.close();
  });

  it('that the password is wrong: what waits goes out when it is mended', async () => {
    const closed = await startMailServer({ asksPassword: true });
    const at = (password: string) =>
      createSmtpSender({ url: closed.url.replace('//', `//verbund:${password}@`), from: FROM }, { log });
    const [wrong, right] = [at('falsch'), at('geheim')];
    expect(await wrong.send(mail(), 'key')).toMatchObject({ kind: 'retry', status: 535 });
    expect(await right.send(mail(), 'key')).toEqual({ kind: 'sent' });
    expect(JSON.stringify(logged)).not.toContain('falsch');
    wrong.close();
    right.close();
    await closed.close();
  });
});

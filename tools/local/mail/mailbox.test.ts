import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeMail } from '@verbund/bot/mail/composeMail';
import { createSmtpSender, type SmtpSender } from '@verbund/bot/mail/smtpSender';
import { instant } from '@verbund/domain/kernel/time';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox, type MailListing, type ShownMail } from './mailbox.ts';
import { answerMails } from './mailRoutes.ts';
import { type SmtpReceiver, startSmtpReceiver } from './smtpReceiver.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let mailbox: Mailbox;
let receiver: SmtpReceiver;
let sender: SmtpSender;
let server: Server;
let base: string;
beforeEach(async () => {
  mailbox = new Mailbox({ now: () => instant('2026-11-23T08:15:00+01:00') });
  receiver = await startSmtpReceiver(mailbox, log);
  sender = createSmtpSender(
    { url: receiver.url, from: { name: 'Verbund', address: 'verbund@demo.example' } },
    { log },
  );
  server = createServer((request, response) =>
    answerMails(mailbox, request.url ?? '', request, response),
  ).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/demo/mails`;
});
afterEach(async () => {
  sender.close();
  await receiver.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const send = (subject: string, calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR') =>
  sender.send(
    composeMail({
      to: { name: 'Jörg Piepenstock', address: 'joerg.piepenstock@moehnesee.example' },
      subject,
      paragraphs: ['Größe'],
      link: { title: 'Öffnen', url: 'http://127.0.0.1/tab/' },
      invitation: { method: 'REQUEST', write: () => calendar },
    }),
    subject,
  );
const list = async () => (await (await fetch(base)).json()) as MailListing[];

describe('the outbox of the demo', () => {
  it('takes real mails and lists them, the newest first, by the clock of the demo', async () => {
    for (const subject of ['Erste', 'Zweite']) expect(await send(subject)).toEqual({ kind: 'sent' });
    expect(await list()).toMatchObject([
      { subject: 'Zweite' },
      { subject: 'Erste', day: 'Montag, 23. November', time: '08:15', to: { name: 'Jörg Piepenstock' } },
    ]);
  });

  it('shows a mail as text and as it looks, which can do nothing but look', async () => {
    await send('Einladung');
    const [{ id } = { id: '' }] = await list();
    const mail = (await (await fetch(`${base}/${id}`)).json()) as ShownMail;
    expect(mail).toMatchObject({ from: { address: 'verbund@demo.example' }, hasHtml: true });
    expect(mail.text).toContain('Größe');
    const html = await fetch(`${base}/${id}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(html.headers.get('content-security-policy')).not.toContain('allow-scripts');
    expect(await html.text()).toContain('<base target="_blank">');
  });

  it('gives its files away as files', async () => {
    await send('Einladung', 'BEGIN:VCALENDAR\r\nX-WR-CALDESC:Ä\r\nEND:VCALENDAR');
    const [{ id } = { id: '' }] = await list();
    const { files } = (await (await fetch(`${base}/${id}`)).json()) as ShownMail;
    const file = files.find(({ name }) => name === 'einladung.ics');
    const answer = await fetch(`${base}/${id}/dateien/${file?.number}`);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''einladung.ics");
    expect(await answer.text()).toContain('X-WR-CALDESC:Ä');
  });

  it('knows no mails that are not there, and takes no other questions', async () => {
    await send('Einladung');
    for (const path of ['/99', '/99/html', '/1/dateien/9', '/1/dateien', '/x', '/../x'])
      expect((await fetch(`${base}${path}`)).status, path).toBe(404);
    expect((await fetch(base, { method: 'DELETE' })).status).toBe(405);
  });

  it('keeps the newest 300 mails and no more than 20 MB', async () => {
    const plain = (subject: string, size = 10) =>
      Buffer.from(`From: a@b.example\r\nTo: c@d.example\r\nSubject: ${subject}\r\n\r\n${'x'.repeat(size)}`);
    for (let number = 0; number < 305; number += 1) await mailbox.take(plain(String(number)));
    expect(mailbox.list()).toHaveLength(300);
    expect(mailbox.list()[0]).toMatchObject({ subject: '304' });
    for (const subject of ['a', 'b', 'c', 'd', 'e']) await mailbox.take(plain(subject, 4_500_000));
    expect(mailbox.list().map(({ subject }) => subject)).toEqual(['e', 'd', 'c', 'b']);
    mailbox.empty();
    expect(mailbox.list()).toEqual([]);
  });
});

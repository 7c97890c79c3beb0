/** A mail server for this machine alone: what it takes goes into the mailbox and nowhere else. */
import type { AddressInfo } from 'node:net';
import { errorFacts, type Log } from '@verbund/functions/platform/log';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';

const LARGEST_BYTES = 5_000_000;

export type SmtpReceiver = { url: string; close(): Promise<void> };

export const startSmtpReceiver = async (mailbox: Mailbox, log: Log): Promise<SmtpReceiver> => {
  const server = new SMTPServer({
    logger: false,
    banner: 'Verbund, nur auf diesem Rechner',
    // There is no network between here and here.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_BYTES,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('Too large'), { responseCode: 552 }));
        mailbox.take(Buffer.concat(chunks)).then(
          () => done(),
          (error: unknown) => {
            log.error(errorFacts(error), 'A mail could not be read');
            done(Object.assign(new Error('Unreadable'), { responseCode: 554 }));
          },
        );
      });
    },
  });
  server.on('error', (error) => log.error(errorFacts(error), 'The local mail server failed'));
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(() => resolve());
      }),
  };
};

/** A mail server on this machine that keeps what it takes, and answers as it is told. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

type Answer = { status: number; text: string };

export type MailServer = {
  url: string;
  /** In the order they came; as another library reads them. */
  mails: Email[];
  /** As they came over the wire. */
  sources: string[];
  /** Addresses the server was told to bring them to. */
  envelopes: string[][];
  mood: {
    /** To the next recipients, one after the other; then they are taken. */
    recipients: Answer[];
    /** To the next messages. */
    messages: Answer[];
    /** Says nothing when the message is there. */
    isSlow: boolean;
  };
  connections: number;
  close(): Promise<void>;
};

const refusal = ({ status, text }: Answer): Error => Object.assign(new Error(text), { responseCode: status });

export const startMailServer = async ({ asksPassword = false } = {}): Promise<MailServer> => {
  const state: Omit<MailServer, 'url' | 'close'> = {
    mails: [],
    sources: [],
    envelopes: [],
    mood: { recipients: [], messages: [], isSlow: false },
    connections: 0,
  };
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS'],
    authOptional: !asksPassword,
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      password === 'geheim' ? done(null, { user: 'verbund' }) : done(new Error('no')),
    onConnect: (_session, done) => {
      state.connections += 1;
      done();
    },
    onRcptTo: (_address, _session, done) => {
      const answer = state.mood.recipients.shift();
      done(answer ? refusal(answer) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const answer = state.mood.messages.shift();
        if (answer) return done(refusal(answer));
        const source = Buffer.concat(chunks).toString('utf8');
        void PostalMime.parse(source).then((mail) => {
          state.mails.push(mail);
          state.sources.push(source);
          state.envelopes.push(session.envelope.rcptTo.map(({ address }) => address));
          if (!state.mood.isSlow) done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(() => resolve());
      }),
  });
};

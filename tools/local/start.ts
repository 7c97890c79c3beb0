/** `npm start`: everything on this machine, with the demo and a chat window for each persona. */
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { migrate } from '@verbund/domain/db/migrate';
import { systemClock } from '@verbund/domain/kernel/time';
import { loadDemo } from '../demo/loadDemo.ts';
import { PERSONAS } from '../demo/personas.ts';
import { takeDataLock } from './dataLock.ts';
import { createDemoClock } from './demoClock.ts';
import { openEmbeddedDatabase } from './embeddedDatabase.ts';
import { createHost } from './host.ts';
import { createLocalServer } from './http/server.ts';
import { createLocalIssuer } from './issuer/localIssuer.ts';
import { createFileLog } from './log.ts';
import { Mailbox } from './mail/mailbox.ts';
import { startSmtpReceiver } from './mail/smtpReceiver.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { loadOverview } from './overview/overview.ts';
import { noPlaygrounds, type Playgrounds, startPlaygrounds } from './playground/playgrounds.ts';
import { requireFreePorts } from './ports.ts';
import { Sayable, sentenceOf } from './sayable.ts';
import { shownPath } from './shownPath.ts';
import { buildTab, isTabBuilt, isTabCurrent } from './tabBuild.ts';

const COMMAND = 'npm start';
const DEMO_SENDER = { name: 'Verbund', address: 'verbund@soester-boerde.example' };

/** What has to be ended, in the order of its beginning. */
const toEnd: (() => void | Promise<void>)[] = [];

const say = (sentence: string): void => console.log(sentence);

const prepareTab = async (data: string): Promise<void> => {
  if (isTabCurrent()) return;
  const log = join(data, 'logs', 'tab.log');
  if (await buildTab(log)) return say('Der Dienstplan ist gebaut.');
  const rest = isTabBuilt() ? 'Es wird der zuletzt gebaute gezeigt.' : 'Alles andere geht trotzdem.';
  say(`Der Dienstplan ließ sich nicht bauen; Näheres steht in ${shownPath(log)}. ${rest}`);
};

/** Empties the data folder; what another process has open stays. */
const removeData = (data: string): void => {
  const lock = takeDataLock(data, COMMAND);
  if (!lock.ok) {
    throw new Sayable(`Verbund läuft schon (Prozess ${lock.holder.pid}). Beende es zuerst mit Strg+C.`);
  }
  for (const name of ['db', 'clock.json']) rmSync(join(data, name), { recursive: true, force: true });
  lock.value.release();
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

const start = async ({ port, playground, data, fresh }: Options): Promise<void> => {
  await requireFreePorts(port, playground ? 1 + PERSONAS.length : 1);
  if (fresh) removeData(data);
  const tab = isTabCurrent() ? Promise.resolve() : prepareTab(data);
  if (!isTabCurrent()) say('Der Dienstplan wird gebaut …');

  say('Die Datenbank wird geöffnet …');
  const { db, close } = await openEmbeddedDatabase(data, COMMAND);
  toEnd.push(close);
  const applied = await migrate(db);
  if (applied.length > 0) say(`Die Datenbank ist eingerichtet (${applied.length} Schritte).`);

  const clock = createDemoClock(join(data, 'clock.json'), systemClock);
  const isEmpty = (await db.selectFrom('cooperation').select('id').limit(1).execute()).length === 0;
  await loadDemo(db, clock.now());
  if (isEmpty) say('Der Beispiel-Verbund mit vier Kommunen ist geladen.');

  const log = createFileLog(join(data, 'logs', 'verbund.log'));
  toEnd.push(log.close);
  const issuer = await createLocalIssuer({ clock, port });
  const mailbox = new Mailbox(clock);
  const receiver = await startSmtpReceiver(mailbox, log);
  toEnd.push(receiver.close);
  const host = await createHost({
    db,
    clock,
    log,
    issuer,
    tabUrl: `http://127.0.0.1:${port}/tab/`,
    mail: { url: receiver.url, from: DEMO_SENDER },
  });
  let playgrounds: Playgrounds = noPlaygrounds;
  const server = createLocalServer({
    services: host.services,
    adapter: host.adapter,
    issuer,
    mailbox,
    log,
    demo: {
      overview: () => loadOverview({ db, clock, playgrounds, hasTab: isTabBuilt() }),
      advance: (step) => host.advance(step),
      reset: async () => {
        await host.reset();
        mailbox.empty();
        await playgrounds.restart();
      },
    },
  });
  await listen(server, port);
  toEnd.push(() => {
    server.close();
    server.closeAllConnections();
  });

  if (playground) {
    say(`${PERSONAS.length} Chatfenster starten …`);
    playgrounds = await startPlaygrounds({
      firstPort: port + 1,
      botUrl: `http://127.0.0.1:${port}/api/messages`,
      folder: data,
      onClosed: (persona) => host.chatClosed(persona),
    });
    toEnd.push(() => playgrounds.kill());
  }
  // Chats of an earlier start are gone: what waits for somebody goes out when she opens hers.
  for (const persona of PERSONAS) await host.chatClosed(persona);
  host.start();
  toEnd.push(() => host.stop());
  await tab;

  say('');
  say(`Verbund läuft: http://127.0.0.1:${port}/`);
  for (const persona of PERSONAS) {
    const url = playgrounds.urlOf(persona.key);
    if (url) say(`  Chat von ${persona.displayName}, ${persona.municipality}: ${url}`);
  }
  say(`  Postausgang: http://127.0.0.1:${port}/postausgang`);
  say('Beenden mit Strg+C.');
};

let isEnding = false;

/** Ends everything in reverse order; a second signal ends it at once. */
const end = async (code: number): Promise<never> => {
  if (isEnding) process.exit(code);
  isEnding = true;
  for (const each of toEnd.reverse()) {
    try {
      await each();
    } catch (error) {
      console.error(sentenceOf(error));
    }
  }
  process.exit(code);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!isEnding) say('\nVerbund wird beendet …');
    void end(0);
  });
}
for (const failure of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(failure, (error: unknown) => {
    console.error(sentenceOf(error));
    void end(1);
  });
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) say(HELP);
  else await start(options);
} catch (error) {
  console.error(sentenceOf(error));
  await end(1);
}

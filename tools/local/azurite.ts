/** The emulator of Azure Storage Queue on this machine, in memory, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The account every emulator has; documented by its maker, and of no use anywhere else. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const START_MS = 20_000;

export type Azurite = { connection: string; port: number; stop(): Promise<void> };

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** @param wanted a port to use again, as after an outage. */
export const startAzurite = async (wanted?: number): Promise<Azurite> => {
  const port = wanted ?? (await freePort());
  const folder = await mkdtemp(join(tmpdir(), 'verbund-azurite-'));
  const child: ChildProcess = spawn(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('azurite/dist/src/queue/main.js'),
      ...['--queueHost', '127.0.0.1', '--queuePort', String(port)],
      ...['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    // Nothing is written, but it looks around in its working folder.
    { stdio: 'ignore', cwd: folder },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const patience = AbortSignal.timeout(START_MS);
  while (!(await answers(port))) {
    if (patience.aborted || child.exitCode !== null) {
      await stop();
      throw new Error('The emulator of the queue did not start.');
    }
    await pause(50);
  }
  const endpoint = `http://127.0.0.1:${port}/${ACCOUNT}`;
  const connection = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};QueueEndpoint=${endpoint};`;
  return { connection, port, stop };
};

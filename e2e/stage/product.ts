import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 180_000;

export type Product = {
  /** The landing page. */
  url: string;
  /** Where it keeps its data and logs. */
  folder: string;
  /** What the process printed, for a failing journey. */
  output(): string;
  /** Ends the process; what it has written stays. */
  end(): Promise<void>;
  stop(): Promise<void>;
};

/** Runs what `npm start` runs, on a database of its own. */
export const startProduct = async (port: number): Promise<Product> => {
  const folder = await mkdtemp(join(tmpdir(), 'verbund-journey-'));
  const child = spawn(process.execPath, ['tools/local/start.ts', '--port', String(port), '--data', folder], {
    cwd: new URL('../../', import.meta.url),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const url = `http://127.0.0.1:${port}/`;
  const end = () => ended(child);
  const stop = async () => {
    await end();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(child, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, output: () => output, end, stop };
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** The last line the product prints when everything is up. */
const READY = /Verbund läuft/;

const untilReady = (child: ChildProcess, output: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${output()}`));
    const timeout = setTimeout(() => fail('The product did not come up in time.'), START_LIMIT_MS);
    const look = () => {
      if (!READY.test(output())) return;
      clearTimeout(timeout);
      resolve();
    };
    child.stdout?.on('data', look);
    child.once('exit', () => {
      clearTimeout(timeout);
      fail('The product ended before it was up.');
    });
  });

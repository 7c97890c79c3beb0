/** `npm start` as somebody types it, with real chat windows. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { PERSONAS } from '../demo/personas.ts';

const START = fileURLToPath(new URL('start.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'verbund-start-'));
const PORT = 20_000 + Math.floor(Math.random() * 20_000);
const PORTS = Array.from({ length: 1 + PERSONAS.length }, (_, position) => PORT + position);

type Run = { child: ChildProcess; output: () => string; ended: Promise<number | null> };
let running: Run[] = [];

const start = (...args: string[]): Run => {
  const child = spawn(process.execPath, [START, '--data', data, '--port', String(PORT), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const run = { child, output: () => text, ended };
  running.push(run);
  return run;
};

const isUp = async (run: Run): Promise<void> => {
  await expect.poll(run.output, { timeout: 150_000, interval: 200 }).toContain('Beenden mit Strg+C.');
};

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const allSilent = async (): Promise<boolean> => {
  for (const port of PORTS) if (await answers(port)) return false;
  return true;
};

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  running = [];
});
afterAll(async () => {
  await pause(200);
  rmSync(data, { recursive: true });
});

describe('npm start', () => {
  it('explains its options', async () => {
    const run = start('--help');
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('--no-playground');
  });

  it('says what is wrong with an option, in one sentence', async () => {
    const run = start('--prot');
    expect(await run.ended).toBe(1);
    expect(run.output().trim()).toBe(
      'Mit „--prot“ kann ich so nichts anfangen. „npm start -- --help“ zeigt, was es gibt.',
    );
  });

  it('says which port is taken and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(PORT + 2, '127.0.0.1', resolve));
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Der Anschluss ${PORT + 2} ist schon belegt`);
    expect(run.output()).toContain(`--port ${PORT + 100}`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('serves everything, refuses a second start, and leaves nothing behind when it is killed', async () => {
    const first = start();
    await isUp(first);
    for (const port of PORTS) expect([port, await answers(port)]).toEqual([port, true]);
    const health = await fetch(`http://127.0.0.1:${PORT}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
    expect((await fetch(`http://127.0.0.1:${PORT}/tab/`)).status).toBe(200);

    const second = start('--port', String(PORT + 200), '--no-playground');
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`„npm start“ läuft als Prozess ${first.child.pid}`);

    first.child.kill('SIGKILL');
    await expect.poll(allSilent, { timeout: 20_000 }).toBe(true);
  });

  it('recovers from that, and ends cleanly when asked to', async () => {
    const run = start('--no-playground');
    await isUp(run);
    expect(await answers(PORT)).toBe(true);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain('Verbund wird beendet');
    expect(existsSync(join(data, 'lock.json'))).toBe(false);
    expect(await allSilent()).toBe(true);
  });
});

/** One Microsoft 365 Agents Playground: the chat window of one person. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Persona } from '../../demo/personas.ts';
import { Sayable } from '../sayable.ts';
import { playgroundConfig } from './config.ts';

const CLI = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url));
const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 200;

export type Playground = {
  persona: Persona;
  url: string;
  /** Whether somebody has the chat open in a browser. */
  isOpen(): boolean;
  /** Whether the process is still there. */
  isRunning(): boolean;
  /** Ends the process at once; safe to call twice, and while the parent exits. */
  kill(): void;
};

export type PlaygroundOptions = {
  persona: Persona;
  port: number;
  botUrl: string;
  /** Where its configuration and its log go. */
  folder: string;
  /** The last page of the chat was closed: what is sent now would be lost. */
  onClosed: () => void;
};

const start = ({
  persona,
  port,
  botUrl,
  folder,
}: PlaygroundOptions): { child: ChildProcess; log: string } => {
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const config = join(folder, `playground-${persona.key}.yml`);
  // JSON is YAML.
  writeFileSync(config, JSON.stringify(playgroundConfig(persona), null, 2));
  const log = join(logs, `playground-${persona.key}.log`);
  const output = openSync(log, 'w');
  const child = spawn(
    process.execPath,
    ['--require', PRELOAD, CLI, '-e', botUrl, '-c', 'msteams', '-p', String(port), '--dt'],
    {
      cwd: folder,
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...process.env,
        BROWSER: 'none',
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(logs, `playground-${persona.key}-events.log`),
        M365_AGENTS_PLAYGROUND_SERVICE_URL: `http://127.0.0.1:${port}/_connector`,
      },
    },
  );
  return { child, log };
};

/** @throws {Sayable} when it does not come up. */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const { persona, port } = options;
  const url = `http://127.0.0.1:${port}`;
  const { child, log } = start(options);
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  process.on('exit', kill);
  child.on('exit', () => process.off('exit', kill));
  let openPages = 0;
  child.on('message', (message: { openPages: number }) => {
    openPages = message.openPages;
    if (openPages === 0) options.onClosed();
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;

  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await answers(`${url}/_debug/ping`))) {
    if (!isRunning() || performance.now() > deadline) {
      kill();
      throw new Sayable(
        `Das Chatfenster von ${persona.displayName} startet nicht (Anschluss ${port}). Näheres steht in ${log}; ` +
          'ohne Chatfenster geht es mit „npm start -- --no-playground“.',
      );
    }
    await pause(LOOK_EVERY_MS);
  }
  return {
    persona,
    url,
    isRunning,
    kill,
    isOpen: () => openPages > 0,
  };
};

const answers = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
};

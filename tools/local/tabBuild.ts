import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const TAB_FOLDER = path('../../tab');
export const TAB_DIST = join(TAB_FOLDER, 'dist');

/** What the built tab is made of. */
const SOURCES = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => join(TAB_FOLDER, name)),
  path('../../domain/src'),
  path('../../package-lock.json'),
];

const newest = (file: string): number => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(file, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
};

export const isTabCurrent = (): boolean => {
  const built = statSync(join(TAB_DIST, 'index.html'), { throwIfNoEntry: false });
  return built !== undefined && SOURCES.every((source) => newest(source) <= built.mtimeMs);
};

export const isTabBuilt = (): boolean => existsSync(join(TAB_DIST, 'index.html'));

/** @returns whether it worked; what was wrong stands in the log. */
export const buildTab = (log: string): Promise<boolean> =>
  new Promise((resolve) => {
    mkdirSync(dirname(log), { recursive: true });
    const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build'], {
      cwd: TAB_FOLDER,
      // What is shown is what is delivered, whatever mode the machine works in.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = createWriteStream(log);
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on('error', () => resolve(false));
    child.on('close', (code) => output.end(() => resolve(code === 0)));
  });

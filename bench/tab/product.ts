import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = 4390;

/** Runs what `npm start` runs, without chat windows and on a database of its own. */
export const startProduct = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const data = await mkdtemp(join(tmpdir(), 'verbund-bench-'));
  const child = spawn(
    process.execPath,
    ['tools/local/start.ts', '--no-playground', '--port', String(PORT), '--data', data],
    {
      cwd: new URL('../../', import.meta.url),
      stdio: ['ignore', 'pipe', 'inherit'],
      // Building the bare page has made this process one of production, where there is no demo.
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Verbund läuft')) resolve();
    });
    child.once('exit', () => reject(new Error(`The product did not come up.\n${output}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${PORT}/`, stop };
};

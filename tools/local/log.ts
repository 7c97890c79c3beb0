import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '@verbund/functions/platform/log';

/** One JSON object a line into a file, so that the screen stays free for sentences. */
export const createFileLog = (file: string): Log & { close(): Promise<void> } => {
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file, { flags: 'a' });
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (facts: Record<string, unknown>, message: string): void => {
      // While everything ends, the last words may come too late.
      if (!stream.writableEnded) stream.write(`${JSON.stringify({ level, message, ...facts })}\n`);
    };
  return {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
};

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a PDF says, laid out as on paper; read by another program than the one that made it. */
export const textOfPdf = async (pdf: Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'verbund-pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    return (await run('pdftotext', ['-layout', file, '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

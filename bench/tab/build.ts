import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the bare page with the tab's bundler and target. @returns the folder. */
export const buildBarePage = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'verbund-bare-'));
  await build({
    root: new URL('bare/', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  });
  return folder;
};

/** Serves a built page on loopback. */
export const serveFolder = (folder: string): Promise<{ url: string; server: Server }> =>
  new Promise((resolve, reject) => {
    const server = createServer(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      const file = path === '/' ? '/index.html' : path;
      try {
        const body = await readFile(join(folder, file));
        response
          .writeHead(200, { 'content-type': MEDIA[extname(file)] ?? 'application/octet-stream' })
          .end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        return reject(new Error('The server has no port.'));
      resolve({ url: `http://127.0.0.1:${address.port}/`, server });
    });
  });

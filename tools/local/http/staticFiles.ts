import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { respond, respondProblem } from './respond.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isFile() ?? false;

/**
 * Sends a file of a folder, or its `index.html` for an address of the page's own that names no file.
 *
 * @param path below the folder, decoded.
 */
export const sendFile = async (response: ServerResponse, folder: string, path: string): Promise<void> => {
  const wanted = normalize(join(folder, path));
  if (!wanted.startsWith(`${folder}${sep}`) && wanted !== folder) {
    return respondProblem(response, 404, 'Diese Seite gibt es nicht.');
  }
  const file = (await isFile(wanted)) ? wanted : extname(path) === '' ? join(folder, 'index.html') : null;
  if (!file || !(await isFile(file))) return respondProblem(response, 404, 'Diese Seite gibt es nicht.');
  const isHashed = /-[\w-]{8,}\.\w+$/.test(file) && file.includes(`${sep}assets${sep}`);
  respond(response, 200, await readFile(file), {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
};

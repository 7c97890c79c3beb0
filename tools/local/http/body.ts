import type { IncomingMessage } from 'node:http';

const LARGEST_BYTES = 256 * 1024;

export class BodyRefused extends Error {
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415) {
    super('The body was refused.');
    this.status = status;
  }
}

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw new BodyRefused(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * A JSON body that says it is one: a form of another page cannot say so without being asked first.
 *
 * @throws {BodyRefused}
 */
export const readJsonBody = async (request: IncomingMessage): Promise<unknown> => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new BodyRefused(415);
  try {
    return JSON.parse((await readBody(request)).toString('utf8'));
  } catch (error) {
    throw error instanceof BodyRefused ? error : new BodyRefused(400);
  }
};

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** As the interface is documented; anything else is answered with 400. */
const requestSchema = z.strictObject({
  model: z.literal('test-model'),
  input: z.array(z.string().min(1)).min(1).max(100),
  encoding_format: z.literal('float'),
});

export type EmbeddingMood = 'well' | 'failing' | 'slow' | 'forgetful' | 'talking';

/** An embedding service on this machine for which texts that share a theme mean the same; it keeps what it was sent. */
export const startEmbeddingServer = async (themes: readonly RegExp[]) => {
  const received: string[] = [];
  const state: { mood: EmbeddingMood } = { mood: 'well' };
  const vectorOf = (text: string): number[] => [...themes.map((theme) => (theme.test(text) ? 3 : 0)), 0.01];
  const answer = (body: string): [status: number, body: string] => {
    const read = requestSchema.safeParse(JSON.parse(body));
    if (!read.success) return [400, '{}'];
    received.push(...read.data.input);
    if (state.mood === 'failing') return [503, 'no'];
    if (state.mood === 'talking') return [200, JSON.stringify({ data: 'many words' })];
    const data = read.data.input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text),
    }));
    return [200, JSON.stringify({ object: 'list', data: state.mood === 'forgetful' ? [] : data.reverse() })];
  };
  const server = createServer((request, response) => {
    const { authorization, 'content-type': type } = request.headers;
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const isKnown = request.method === 'POST' && request.url === '/v1/embeddings';
      const [status, text] = !isKnown
        ? [404, '{}']
        : authorization !== 'Bearer secret'
          ? [401, '{}']
          : type !== 'application/json'
            ? [415, '{}']
            : answer(body);
      if (state.mood === 'slow') return;
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/embeddings`,
    received,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

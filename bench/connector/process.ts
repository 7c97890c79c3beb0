/**
 * A connector in a process of its own that enforces the platform's limits by the time of arrival. The parent
 * tells it which tenant each conversation belongs to and asks for what arrived.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allows, PER_CONVERSATION, PER_TENANT } from './limits.ts';

export type ToConnector =
  | { kind: 'conversations'; tenantOf: Record<string, string>; answerAfterMs: number }
  | { kind: 'report' };

/** `atMs` never goes back; `wallMs` is what clocks of other processes compare with. */
export type Arrivals = {
  key: string;
  conversationId: string;
  tenantId: string;
  atMs: number;
  wallMs: number;
}[];
export type FromConnector =
  | { kind: 'listening'; serviceUrl: string }
  | { kind: 'report'; accepted: Arrivals; refused: Arrivals };

const tenants = new Map<string, string>();
const past = new Map<string, number[]>();
const accepted: Arrivals = [];
const refused: Arrivals = [];
let answerAfterMs = 0;

const pastOf = (name: string): number[] => {
  const known = past.get(name) ?? [];
  past.set(name, known);
  return known;
};

const server = createServer((request, response) => {
  // Judged when the request arrives, before its body is read.
  const atMs = performance.now();
  const wallMs = performance.timeOrigin + atMs;
  const conversationId = decodeURIComponent((request.url ?? '').split('/')[3] ?? '');
  const tenantId = tenants.get(conversationId) ?? '';
  const [ofConversation, ofTenant] = [pastOf(conversationId), pastOf(`tenant ${tenantId}`)];
  const isAllowed = allows(ofConversation, PER_CONVERSATION, atMs) && allows(ofTenant, PER_TENANT, atMs);
  if (isAllowed) {
    ofConversation.push(atMs);
    ofTenant.push(atMs);
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    const { channelData } = JSON.parse(body) as { channelData: { notificationKey: string } };
    const arrival = { key: channelData.notificationKey, conversationId, tenantId, atMs, wallMs };
    (isAllowed ? accepted : refused).push(arrival);
    setTimeout(() => {
      response.writeHead(isAllowed ? 201 : 429, {
        'content-type': 'application/json',
        ...(isAllowed ? {} : { 'retry-after': '1' }),
      });
      response.end(JSON.stringify({ id: `activity ${accepted.length}` }));
    }, answerAfterMs);
  });
});

const tell = (message: FromConnector): void => void process.send?.(message);

process.on('message', (message: ToConnector) => {
  if (message.kind === 'report') return tell({ kind: 'report', accepted, refused });
  answerAfterMs = message.answerAfterMs;
  for (const [conversationId, tenantId] of Object.entries(message.tenantOf)) {
    tenants.set(conversationId, tenantId);
  }
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () =>
  tell({ kind: 'listening', serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);

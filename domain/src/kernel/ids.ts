import { randomFillSync } from 'node:crypto';
import type { Instant } from './time.ts';

/** Wraps after 2^26 ids; only the order within one millisecond hangs on it. */
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562 § 5.7) that sorts by `now` and, within the same millisecond of one process, in
 * the order of making (§ 6.2, method 1): what a command says first is said first.
 */
export const newId = (now: Instant): string => {
  sequence = (sequence + 1) % 2 ** 26;
  const bytes = randomFillSync(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(now.epochMilliseconds / 2 ** 16));
  view.setUint16(4, now.epochMilliseconds % 2 ** 16);
  view.setUint16(6, 0x7000 | (sequence >>> 14));
  view.setUint16(8, 0x8000 | (sequence & 0x3fff));
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

import { randomFillSync } from 'node:crypto';
import type { Instant } from './time.ts';

/**
 * A UUID version 7 (RFC 9562 § 5.7): sorts by `now`, so that tables stay in the order of time.
 */
export const newId = (now: Instant): string => {
  const bytes = randomFillSync(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(now.epochMilliseconds / 2 ** 16));
  view.setUint16(4, now.epochMilliseconds % 2 ** 16);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

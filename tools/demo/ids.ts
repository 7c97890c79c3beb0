import { createHash } from 'node:crypto';

/**
 * The same name gives the same UUID (version 8, RFC 9562 § 5.8) on every machine, so that loading the demo
 * again meets the rows it wrote before.
 */
export const demoId = (name: string): string => {
  const bytes = createHash('sha256').update(`verbund demo ${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export const COOPERATION_ID = demoId('cooperation');

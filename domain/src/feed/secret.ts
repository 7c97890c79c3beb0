import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** What a link proves itself with: 43 characters that nobody can guess. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** What is kept of it; a plain digest will do for a secret of 256 bits. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

import { type DestinationStream, pino } from 'pino';
import type { Log } from './teams/types.ts';

/** Wherever it stands in a fact, the wording of a message never reaches the log. */
const WORDINGS = [
  'text',
  'note',
  'summary',
  'card',
  'value',
  'body',
  'message',
  'name',
  'displayName',
  'authorization',
];

/** @param destination where the lines go, for tests; else the standard output. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const options = {
    level,
    redact: { paths: WORDINGS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
};

/**
 * Signs people in by name: whoever sits at this machine may try every persona of the demo. It replaces the
 * sign-in with Entra on the local host only and lives here so that no other process can have it.
 */
import { identify } from '@verbund/bot/identity/identify';
import type { Db } from '@verbund/domain/db/types';
import type { Clock } from '@verbund/domain/kernel/time';
import type { Authenticate } from '@verbund/functions/platform/auth';
import { PERSONAS } from '../demo/personas.ts';
import { isLoopbackHost } from './http/loopback.ts';

/** `x-verbund-persona: jana`, or `?persona=jana`; anybody else is nobody. */
export const createPersonaGate =
  ({ db, clock }: { db: Db; clock: Clock }): Authenticate =>
  async (request) => {
    if (!isLoopbackHost(new URL(request.url).host)) return null;
    const key = request.headers.get('x-verbund-persona') ?? request.query.get('persona');
    const persona = PERSONAS.find((one) => one.key === key);
    if (!persona) return null;
    const known = await identify(db, persona, clock.now());
    return known?.scope ?? null;
  };

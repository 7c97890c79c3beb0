import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { hashOf, newSecret } from '../../feed/secret.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../scope.ts';

/** Long enough to open it, too short to be found later. */
export const DISCLOSURE_LINK_MINUTES = 15;

/**
 * Makes a link to everything stored about the acting person; one made before stops to work.
 *
 * @returns the secret, which nobody can read again.
 */
export const makeDisclosureLink = async (
  trx: Trx,
  scope: StaffScope,
  now: Instant,
): Promise<{ secret: string; expiresAt: Instant }> => {
  const { staffId } = scope.actor;
  const { cooperationId } = scope;
  await trx
    .deleteFrom('disclosureLink')
    .where('cooperationId', '=', cooperationId)
    .where('staffId', '=', staffId)
    .execute();
  const secret = newSecret();
  const expiresAt = now.add({ minutes: DISCLOSURE_LINK_MINUTES });
  await trx
    .insertInto('disclosureLink')
    .values({ cooperationId, id: newId(now), staffId, secretHash: hashOf(secret), expiresAt })
    .execute();
  await appendEvent(trx, scope, { kind: 'self_disclosure.link_made', subjectId: staffId }, now);
  return { secret, expiresAt };
};

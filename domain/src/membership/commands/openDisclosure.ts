import { sql } from 'kysely';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { hashOf } from '../../feed/secret.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import { type SelfDisclosure, selfDisclosure } from '../queries/selfDisclosure.ts';
import type { Scope } from '../scope.ts';

/**
 * What is stored about whoever made the link. It is not used up: what scans links opens them before people do.
 *
 * @returns `not_found` for a link that never was, has expired, or belonged to somebody who has left.
 */
export const openDisclosure = async (
  trx: Trx,
  scope: Scope,
  { secret }: { secret: string },
  now: Instant,
): Promise<Result<SelfDisclosure, 'not_found'>> => {
  const today = dayOf(now);
  const { rows } = await sql<{ staffId: string }>`
    select link.staff_id from disclosure_link as link
    join staff on staff.cooperation_id = link.cooperation_id and staff.id = link.staff_id
    where link.cooperation_id = ${scope.cooperationId} and link.secret_hash = ${hashOf(secret)}
      and link.expires_at > ${now}
      and staff.active_from <= ${today} and (staff.active_until is null or staff.active_until > ${today})`.execute(
    trx,
  );
  const [link] = rows;
  if (!link) return refused('not_found');
  await appendEvent(trx, scope, { kind: 'self_disclosure.given', subjectId: link.staffId }, now);
  return ok(await selfDisclosure(trx, scope, link.staffId, now));
};

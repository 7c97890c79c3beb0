import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { hashOf, newSecret } from '../secret.ts';

/**
 * Makes a link to the calendar of one's own duties or of a desk. There is one of each: a link made before
 * stops to work, since it is made anew when it got lost or about.
 *
 * @returns the secret, which nobody can read again.
 */
export const makeFeed = async (
  trx: Trx,
  scope: StaffScope,
  { deskId }: { deskId: string | null },
  now: Instant,
): Promise<Result<{ feedId: string; secret: string }, 'not_found'>> => {
  if (deskId !== null) {
    const desk = await trx
      .selectFrom('desk')
      .select('id')
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', deskId)
      .executeTakeFirst();
    if (!desk) return refused('not_found');
  }
  const secret = newSecret();
  const { id } = await trx
    .insertInto('calendarFeed')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      staffId: scope.actor.staffId,
      deskId,
      secretHash: hashOf(secret),
      createdAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'staffId', 'deskId'])
        .doUpdateSet({ secretHash: hashOf(secret), createdAt: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendEvent(trx, scope, { kind: 'calendar_feed.made', subjectId: id, data: { deskId } }, now);
  return ok({ feedId: id, secret });
};

import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { mayNameRecipients } from '../policy.ts';

/** Says who of the cooperation is told of the emergency roster of one's own municipality; nobody: its leads. */
export const nameRecipients = async (
  trx: Trx,
  scope: StaffScope,
  { staffIds }: { staffIds: readonly string[] },
  now: Instant,
): Promise<Result<null, 'not_allowed' | 'not_found'>> => {
  if (!mayNameRecipients(scope)) return refused('not_allowed');
  const { municipalityId } = scope.actor;
  const wanted = [...new Set(staffIds)];
  await trx
    .deleteFrom('emergencyRosterRecipient')
    .where('cooperationId', '=', scope.cooperationId)
    .where('municipalityId', '=', municipalityId)
    .execute();
  if (wanted.length > 0) {
    const known = await trx
      .selectFrom('staff')
      .select('id')
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', 'in', wanted)
      .execute();
    if (known.length < wanted.length) return refused('not_found');
    await trx
      .insertInto('emergencyRosterRecipient')
      .values(wanted.map((staffId) => ({ cooperationId: scope.cooperationId, municipalityId, staffId })))
      .execute();
  }
  const event = {
    kind: 'emergency_roster.recipients_named' as const,
    subjectId: municipalityId,
    data: { staffIds: wanted },
  };
  await appendEvent(trx, scope, event, now);
  return ok(null);
};

import type { Trx } from '../db/types.ts';
import type { Scope } from '../membership/scope.ts';
import type { Invited } from './types.ts';

/** Writes who is invited from now on. Whoever is not any more takes her votes with her. */
export const replaceInvited = async (
  trx: Trx,
  { cooperationId }: Scope,
  { meetingId, before, after }: { meetingId: string; before: readonly Invited[]; after: readonly Invited[] },
): Promise<void> => {
  const stays = new Set(after.map(({ staffId }) => staffId));
  const gone = before.map(({ staffId }) => staffId).filter((staffId) => !stays.has(staffId));
  if (gone.length > 0) {
    const slots = trx
      .selectFrom('meetingSlot')
      .select('id')
      .where('cooperationId', '=', cooperationId)
      .where('meetingId', '=', meetingId);
    await trx
      .deleteFrom('meetingVote')
      .where('cooperationId', '=', cooperationId)
      .where('slotId', 'in', slots)
      .where('staffId', 'in', gone)
      .execute();
    await trx
      .deleteFrom('meetingParticipant')
      .where('cooperationId', '=', cooperationId)
      .where('meetingId', '=', meetingId)
      .where('staffId', 'in', gone)
      .execute();
  }
  await trx
    .insertInto('meetingParticipant')
    .values(
      after.map(({ staffId, required }) => ({
        cooperationId,
        meetingId,
        staffId,
        required,
        attendance: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'meetingId', 'staffId'])
        .doUpdateSet((row) => ({ required: row.ref('excluded.required') })),
    )
    .execute();
};

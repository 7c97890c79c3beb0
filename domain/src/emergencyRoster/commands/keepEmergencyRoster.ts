import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { listRecipients } from '../queries/listRecipients.ts';

export type KeptRoster = { municipalityId: string; day: PlainDate; asOf: Instant; pdf: Uint8Array };

/** Keeps the roster of a municipality for a day and tells those it has named. The first one made is kept. */
export const keepEmergencyRoster = async (
  trx: Trx,
  scope: Scope,
  roster: KeptRoster,
  now: Instant,
): Promise<'kept' | 'there_already'> => {
  const { municipalityId, day } = roster;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('emergencyRoster')
    .values({ cooperationId: scope.cooperationId, ...roster })
    .onConflict((conflict) => conflict.columns(['cooperationId', 'municipalityId', 'day']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return 'there_already';
  const { recipients, isDefault } = await listRecipients(trx, scope, municipalityId, now);
  const everybody = recipients.map(({ staffId }) => staffId);
  // Leads who are not there have somebody who stands in for them.
  const there = isDefault ? await reachableLeads(trx, scope, municipalityId, now) : [];
  const told = there.length > 0 ? there : everybody;
  await enqueue(
    trx,
    scope,
    told.map((staffId) => ({
      key: `emergency_roster:${municipalityId}:${day}:${staffId}`,
      recipientStaffId: staffId,
      kind: 'emergency_roster' as const,
      subjectId: municipalityId,
      data: { day: day.toString() },
    })),
    now,
  );
  const data = { day: day.toString(), recipients: told.length };
  await appendEvent(trx, scope, { kind: 'emergency_roster.kept', subjectId: municipalityId, data }, now);
  return 'kept';
};

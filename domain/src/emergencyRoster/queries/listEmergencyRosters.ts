import type { Trx } from '../../db/types.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { mayNameRecipients } from '../policy.ts';
import type { EmergencyRosters } from '../schema.ts';
import { listRecipients } from './listRecipients.ts';

/** The rosters that are kept, for everybody of the cooperation: what they say the shared roster says as well. */
export const listEmergencyRosters = async (
  trx: Trx,
  scope: StaffScope,
  now: Instant,
): Promise<EmergencyRosters> => {
  const { municipalityId } = scope.actor;
  const rows = await trx
    .selectFrom('emergencyRoster')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'emergencyRoster.cooperationId')
        .onRef('municipality.id', '=', 'emergencyRoster.municipalityId'),
    )
    .select([
      'emergencyRoster.municipalityId',
      'municipality.name as municipalityName',
      'emergencyRoster.day',
      'emergencyRoster.asOf',
    ])
    .where('emergencyRoster.cooperationId', '=', scope.cooperationId)
    .orderBy('emergencyRoster.day', 'desc')
    .orderBy((row) => row('emergencyRoster.municipalityId', '<>', municipalityId))
    .orderBy('municipality.name')
    .execute();
  return {
    rosters: rows.map(({ day, asOf, ...roster }) => ({
      ...roster,
      day: day.toString(),
      asOf: asOf.toString(),
    })),
    ...(await listRecipients(trx, scope, municipalityId, now)),
    mayName: mayNameRecipients(scope),
  };
};

/** The document itself; `null` when none is kept. */
export const findEmergencyRoster = async (
  trx: Trx,
  scope: StaffScope,
  { municipalityId, day }: { municipalityId: string; day: PlainDate },
): Promise<Uint8Array | null> => {
  const row = await trx
    .selectFrom('emergencyRoster')
    .select('pdf')
    .where('cooperationId', '=', scope.cooperationId)
    .where('municipalityId', '=', municipalityId)
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.pdf ?? null;
};

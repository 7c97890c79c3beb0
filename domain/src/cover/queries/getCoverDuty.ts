import type { Trx } from '../../db/types.ts';
import type { Half, PlainDate } from '../../kernel/time.ts';
import type { Person } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';

export type CoverDutyView = {
  /** Who is on duty. */
  person: Person;
  /** Where. */
  municipalityName: string;
  day: PlainDate;
  half: Half;
  seniorStaffId: string | null;
  maySign: boolean;
};

/** A duty as long as it is planned; `null` once it was given back or taken over. */
export const getCoverDuty = async (trx: Trx, scope: Scope, dutyId: string): Promise<CoverDutyView | null> => {
  const row = await trx
    .selectFrom('duty')
    .innerJoin('staff', (join) =>
      join.onRef('staff.cooperationId', '=', 'duty.cooperationId').onRef('staff.id', '=', 'duty.staffId'),
    )
    .innerJoin('municipality as home', (join) =>
      join
        .onRef('home.cooperationId', '=', 'staff.cooperationId')
        .onRef('home.id', '=', 'staff.municipalityId'),
    )
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .innerJoin('municipality as host', (join) =>
      join
        .onRef('host.cooperationId', '=', 'desk.cooperationId')
        .onRef('host.id', '=', 'desk.municipalityId'),
    )
    .select([
      'staff.id as staffId',
      'staff.displayName',
      'home.name as homeName',
      'host.name as hostName',
      'duty.day',
      'duty.half',
      'duty.seniorStaffId',
      'duty.maySign',
    ])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.id', '=', dutyId)
    .where('duty.state', '=', 'planned')
    .executeTakeFirst();
  if (!row) return null;
  return {
    person: { staffId: row.staffId, name: row.displayName, municipalityName: row.homeName },
    municipalityName: row.hostName,
    day: row.day,
    half: row.half,
    seniorStaffId: row.seniorStaffId,
    maySign: row.maySign,
  };
};

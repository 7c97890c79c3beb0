import type { Trx } from '../../db/types.ts';
import type { DaySpan, Half, PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

export type OwnDuty = {
  day: PlainDate;
  half: Half;
  deskName: string;
  municipalityName: string;
  isCover: boolean;
};

/** The half-days on which this person is on duty in the span, in order. */
export const listDutiesOf = async (
  trx: Trx,
  scope: Scope,
  { staffId, span }: { staffId: string; span: DaySpan },
): Promise<OwnDuty[]> => {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select([
      'duty.day',
      'duty.half',
      'duty.origin',
      'desk.name as deskName',
      'municipality.name as municipalityName',
    ])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.staffId', '=', staffId)
    .where('duty.state', '=', 'planned')
    .where('duty.day', '>=', span.from)
    .where('duty.day', '<', span.until)
    .orderBy('duty.day')
    // Morning comes after afternoon in the alphabet.
    .orderBy('duty.half', 'desc')
    .execute();
  return rows.map(({ origin, ...duty }) => ({ ...duty, isCover: origin === 'cover' }));
};

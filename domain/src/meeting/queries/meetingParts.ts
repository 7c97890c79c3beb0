/** What belongs to one meeting: its agenda, its decisions, and how calendars were told. */
import type { Trx } from '../../db/types.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { MeetingRecord } from '../record.ts';
import type { MeetingDetail } from '../schema.ts';

export const loadAgenda = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
): Promise<MeetingDetail['agenda']> =>
  trx
    .selectFrom('meetingItem')
    .select(['id as itemId', 'position', 'text', 'improvementId', 'standardCaseId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const loadDecisions = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
): Promise<MeetingDetail['decisions']> => {
  const rows = await trx
    .selectFrom('meetingDecision as d')
    .leftJoin('improvement as i', (join) =>
      join.onRef('i.cooperationId', '=', 'd.cooperationId').onRef('i.id', '=', 'd.improvementId'),
    )
    .select([
      'd.id',
      'd.text',
      'd.createdByStaffId',
      'd.createdAt',
      'i.id as improvementId',
      'i.ownerStaffId',
      'i.dueOn',
      'i.state',
    ])
    .where('d.cooperationId', '=', scope.cooperationId)
    .where('d.meetingId', '=', meetingId)
    .orderBy('d.createdAt')
    .orderBy('d.id')
    .execute();
  const people = await loadPeople(
    trx,
    scope,
    rows.flatMap(({ createdByStaffId, ownerStaffId }) => [createdByStaffId, ownerStaffId]),
  );
  const personOf = (staffId: string) => people.get(staffId) ?? { staffId, name: '', municipalityName: '' };
  return rows.map(({ id, text, createdByStaffId, createdAt, improvementId, ownerStaffId, dueOn, state }) => ({
    decisionId: id,
    text,
    improvement:
      improvementId === null || state === null
        ? null
        : {
            improvementId,
            owner: ownerStaffId === null ? null : personOf(ownerStaffId),
            dueOn: dueOn?.toString() ?? null,
            state,
          },
    by: personOf(createdByStaffId),
    at: createdAt.toString(),
  }));
};

/** Only what people have to know: whether their calendars hold it, and where to join. */
export const loadCalendarState = async (
  trx: Trx,
  scope: StaffScope,
  { id, sequence }: Pick<MeetingRecord, 'id' | 'sequence'>,
): Promise<MeetingDetail['calendar']> => {
  const row = await trx
    .selectFrom('meetingCalendar')
    .select(['channel', 'toldSequence', 'joinUrl', 'givenUpAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', id)
    .executeTakeFirst();
  if (!row) return { state: 'none', channel: null, joinUrl: null };
  const { channel, joinUrl, givenUpAt, toldSequence } = row;
  if (givenUpAt !== null) return { state: 'given_up', channel, joinUrl };
  return { state: toldSequence >= sequence ? 'told' : 'waiting', channel, joinUrl };
};

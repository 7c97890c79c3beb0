/** Who is invited to a meeting, and whether she can be. */
import { sql } from 'kysely';
import type { VoteAnswer } from '../db/meetingTables.ts';
import type { Trx } from '../db/types.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { compareDays, type Instant, type PlainDate } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import type { VotedSlot, Voter } from './rules.ts';
import type { Invited, MeetingRefusal } from './types.ts';

/** Everybody invited, by id. `activeUntil`: the first day she or her municipality no longer belongs to the cooperation. */
export const loadInvited = async (trx: Trx, scope: Scope, meetingId: string): Promise<Voter[]> => {
  const { rows } = await sql<Voter>`
    select p.staff_id, p.required, s.municipality_id, least(s.active_until, m.left_on) as active_until
    from meeting_participant as p
    join staff as s on s.cooperation_id = p.cooperation_id and s.id = p.staff_id
    join municipality as m on m.cooperation_id = s.cooperation_id and m.id = s.municipality_id
    where p.cooperation_id = ${scope.cooperationId} and p.meeting_id = ${meetingId}
    order by p.staff_id`.execute(trx);
  return rows;
};

/** The slots people were asked for, as they were proposed, with everybody's answers. */
export const loadVotedSlots = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
): Promise<(VotedSlot & { endsAt: Instant; rank: number; reasons: unknown })[]> => {
  const slots = await trx
    .selectFrom('meetingSlot')
    .select(['id', 'startsAt', 'endsAt', 'rank', 'reasons'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .orderBy('rank')
    .orderBy('startsAt')
    .execute();
  if (slots.length === 0) return [];
  const votes = await trx
    .selectFrom('meetingVote')
    .select(['slotId', 'staffId', 'answer'])
    .where('cooperationId', '=', scope.cooperationId)
    .where(
      'slotId',
      'in',
      slots.map(({ id }) => id),
    )
    .orderBy('staffId')
    .execute();
  const bySlot = Map.groupBy(votes, ({ slotId }) => slotId);
  return slots.map(({ id, ...slot }) => ({
    ...slot,
    slotId: id,
    votes: (bySlot.get(id) ?? []).map(({ staffId, answer }): { staffId: string; answer: VoteAnswer } => ({
      staffId,
      answer,
    })),
  }));
};

type Known = { id: string; activeFrom: PlainDate; activeUntil: PlainDate | null };

/** Whether all of them belong to the cooperation on that day; the same person twice is one. */
export const checkInvited = async (
  trx: Trx,
  scope: Scope,
  {
    participants,
    organiserStaffId,
    on,
  }: { participants: readonly Invited[]; organiserStaffId: string; on: PlainDate },
): Promise<Result<Invited[], MeetingRefusal>> => {
  const distinct = [...new Map(participants.map((one) => [one.staffId, one])).values()];
  // Whoever sits alone needs no meeting.
  if (distinct.every(({ staffId }) => staffId === organiserStaffId)) return refused('no_participants');
  const ids = [...new Set([organiserStaffId, ...distinct.map(({ staffId }) => staffId)])];
  const { rows } = await sql<Known>`
    select s.id, greatest(s.active_from, m.joined_on) as active_from, least(s.active_until, m.left_on) as active_until
    from staff as s
    join municipality as m on m.cooperation_id = s.cooperation_id and m.id = s.municipality_id
    where s.cooperation_id = ${scope.cooperationId} and s.id = any(${ids}::uuid[])`.execute(trx);
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const person = known.get(id);
    if (!person) return refused('unknown_person');
    const isThere =
      compareDays(person.activeFrom, on) <= 0 &&
      (person.activeUntil === null || compareDays(on, person.activeUntil) < 0);
    if (!isThere) return refused(id === organiserStaffId ? 'organiser_leaves' : 'participant_left');
  }
  return ok(distinct);
};

/** Whether people can meet there: online there is no place, else it is a member's town hall. */
export const checkPlace = async (
  trx: Trx,
  scope: Scope,
  { mode, placeMunicipalityId }: { mode: string; placeMunicipalityId: string | null },
): Promise<Result<null, MeetingRefusal>> => {
  if ((mode === 'online') !== (placeMunicipalityId === null)) return refused('unknown_place');
  if (placeMunicipalityId === null) return ok(null);
  const place = await trx
    .selectFrom('municipality')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', placeMunicipalityId)
    .executeTakeFirst();
  return place ? ok(null) : refused('unknown_place');
};

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import { loadPeople, type Person } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { isPollOpen, meetingActions, seesMeeting } from '../policy.ts';
import { isInvited, type MeetingRecord, readerOf, recordColumns } from '../record.ts';
import type { MeetingRow } from '../schema.ts';

export type MeetingFound = MeetingRecord & {
  isInvited: boolean;
  /** She has answered for every slot. */
  hasVoted: boolean;
  placeName: string | null;
  participants: number;
  municipalityNames: string[];
  changedAt: Instant;
};

/**
 * Meetings the acting person may see, with what the policy has to know about her.
 *
 * @param where of the table as `m`.
 */
export const selectMeetings = async (
  trx: Trx,
  scope: StaffScope,
  where: RawBuilder<SqlBool>,
  now: Instant,
): Promise<MeetingFound[]> => {
  const { staffId } = scope.actor;
  const { rows } = await sql<MeetingFound>`
    select ${recordColumns(now)}, ${isInvited(staffId)} as is_invited, m.changed_at,
      not exists (
        select 1 from meeting_slot as slot
        where slot.cooperation_id = m.cooperation_id and slot.meeting_id = m.id and not exists (
          select 1 from meeting_vote as v
          where v.cooperation_id = slot.cooperation_id and v.slot_id = slot.id and v.staff_id = ${staffId}
        )
      ) as has_voted,
      place.name as place_name,
      (
        select count(*)::int from meeting_participant as p
        where p.cooperation_id = m.cooperation_id and p.meeting_id = m.id
      ) as participants,
      array(
        select distinct home.name from meeting_participant as p
        join staff as s on s.cooperation_id = p.cooperation_id and s.id = p.staff_id
        join municipality as home on home.cooperation_id = s.cooperation_id and home.id = s.municipality_id
        where p.cooperation_id = m.cooperation_id and p.meeting_id = m.id order by home.name
      ) as municipality_names
    from meeting as m
    left join municipality as place
      on place.cooperation_id = m.cooperation_id and place.id = m.place_municipality_id
    where m.cooperation_id = ${scope.cooperationId} and ${where}
    order by m.starts_at nulls last, m.window_from, m.id`.execute(trx);
  return rows.filter((row) => seesMeeting(row, readerOf(scope, row.isInvited)));
};

/** Still to come, or not fixed yet. */
export const isUpcoming = ({ state, endsAt }: MeetingFound, now: Instant): boolean =>
  state === 'planning' ||
  state === 'polling' ||
  (state === 'fixed' && endsAt !== null && compareInstants(now, endsAt) < 0);

const nobody = (staffId: string): Person => ({ staffId, name: '', municipalityName: '' });

export const rowOf = (
  scope: StaffScope,
  found: MeetingFound,
  people: ReadonlyMap<string, Person>,
  now: Instant,
): MeetingRow => {
  const { placeMunicipalityId, placeName, organiserStaffId } = found;
  return {
    meetingId: found.id,
    seriesId: found.seriesId,
    template: found.template,
    title: found.title,
    state: found.state,
    organiser: people.get(organiserStaffId) ?? nobody(organiserStaffId),
    mode: found.mode,
    place:
      placeMunicipalityId === null ? null : { municipalityId: placeMunicipalityId, name: placeName ?? '' },
    durationMinutes: found.durationMinutes,
    windowFrom: found.windowFrom.toString(),
    windowUntil: found.windowUntil.toString(),
    startsAt: found.startsAt?.toString() ?? null,
    endsAt: found.endsAt?.toString() ?? null,
    pollClosesAt: found.state === 'polling' ? (found.pollClosesAt?.toString() ?? null) : null,
    isUndecided: found.pollClosedAt !== null,
    participants: found.participants,
    municipalityNames: found.municipalityNames,
    isOrganiser: organiserStaffId === scope.actor.staffId,
    isParticipant: found.isInvited,
    awaitsMyVote: found.isInvited && isPollOpen(found, now) && !found.hasVoted,
    actions: meetingActions(found, readerOf(scope, found.isInvited), now),
    version: found.version,
  };
};

export const organisersOf = (trx: Trx, scope: StaffScope, found: readonly MeetingFound[]) =>
  loadPeople(
    trx,
    scope,
    found.map(({ organiserStaffId }) => organiserStaffId),
  );

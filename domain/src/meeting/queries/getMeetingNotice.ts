import { sql } from 'kysely';
import type { MeetingMode, MeetingState } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** What a notification says of a meeting, also to somebody who is no longer invited. */
export type MeetingNotice = {
  title: string;
  state: MeetingState;
  sequence: number;
  startsAt: Instant | null;
  mode: MeetingMode;
  placeName: string | null;
  organiserName: string;
  slots: number;
  pollClosesAt: Instant | null;
  pollClosedAt: Instant | null;
  isInvited: boolean;
  isOrganiser: boolean;
  /** She has answered for every slot. */
  hasVoted: boolean;
};

/** The meeting as somebody who is told of it has to know it; `null` when it is gone. */
export const getMeetingNotice = async (
  trx: Trx,
  { cooperationId }: Scope,
  { meetingId, staffId }: { meetingId: string; staffId: string },
): Promise<MeetingNotice | null> => {
  const { rows } = await sql<MeetingNotice>`
    select m.title, m.state, m.sequence, m.starts_at, m.mode, place.name as place_name,
      organiser.display_name as organiser_name, m.poll_closes_at, m.poll_closed_at,
      (
        select count(*)::int from meeting_slot as slot
        where slot.cooperation_id = m.cooperation_id and slot.meeting_id = m.id
      ) as slots,
      exists (
        select 1 from meeting_participant as p
        where p.cooperation_id = m.cooperation_id and p.meeting_id = m.id and p.staff_id = ${staffId}
      ) as is_invited,
      m.organiser_staff_id = ${staffId} as is_organiser,
      not exists (
        select 1 from meeting_slot as slot
        where slot.cooperation_id = m.cooperation_id and slot.meeting_id = m.id and not exists (
          select 1 from meeting_vote as v
          where v.cooperation_id = slot.cooperation_id and v.slot_id = slot.id and v.staff_id = ${staffId}
        )
      ) as has_voted
    from meeting as m
    join staff as organiser on organiser.cooperation_id = m.cooperation_id and organiser.id = m.organiser_staff_id
    left join municipality as place
      on place.cooperation_id = m.cooperation_id and place.id = m.place_municipality_id
    where m.cooperation_id = ${cooperationId} and m.id = ${meetingId}`.execute(trx);
  return rows[0] ?? null;
};

import { sql } from 'kysely';
import type { MeetingMode } from '../../../db/meetingTables.ts';
import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { planOf } from '../tellOfSeries.ts';
import type { SeriesRecord } from '../types.ts';
import { type Upcoming, upcomingOf } from '../upcoming.ts';
import { loadSeriesParts } from './loadSeriesParts.ts';

/** What a notification says of a series, also to somebody who is no longer invited. */
export type SeriesNotice = {
  title: string;
  rule: string;
  /** As 09:00 */
  at: string;
  mode: MeetingMode;
  placeName: string | null;
  organiserName: string;
  endsBefore: SeriesRecord['endsBefore'];
  /** As `planOf` names it. */
  plan: string;
  isInvited: boolean;
  isOrganiser: boolean;
  /** The next ones that take place, in order of time. */
  next: Upcoming[];
};

type Found = Omit<SeriesRecord, 'skips'> &
  Pick<SeriesNotice, 'placeName' | 'organiserName' | 'isInvited' | 'isOrganiser'>;

/** The series as somebody who is told of it has to know it; `null` when there is none. */
export const getSeriesNotice = async (
  trx: Trx,
  scope: Scope,
  { seriesId, staffId, most }: { seriesId: string; staffId: string; most: number },
  now: Instant,
): Promise<SeriesNotice | null> => {
  const { rows } = await sql<Found>`
    select s.id, s.template, s.title, s.rule, s.starts_on, s.at, s.duration_minutes, s.ends_before, s.on_holiday,
      s.mode, s.place_municipality_id, place.name as place_name, s.organiser_staff_id, s.changed_at,
      organiser.display_name as organiser_name, s.organiser_staff_id = ${staffId} as is_organiser,
      exists (
        select 1 from meeting_series_participant as p
        where p.cooperation_id = s.cooperation_id and p.series_id = s.id and p.staff_id = ${staffId}
      ) as is_invited
    from meeting_series as s
    join staff as organiser on organiser.cooperation_id = s.cooperation_id and organiser.id = s.organiser_staff_id
    left join municipality as place
      on place.cooperation_id = s.cooperation_id and place.id = s.place_municipality_id
    where s.cooperation_id = ${scope.cooperationId} and s.id = ${seriesId}`.execute(trx);
  const [found] = rows;
  if (!found) return null;
  const parts = await loadSeriesParts(trx, scope, [seriesId], now);
  const plan = { ...found, skips: parts.skips.get(seriesId) ?? [] };
  const upcoming = upcomingOf(plan, parts.meetings.get(seriesId) ?? [], { now, most: most * 4 });
  return {
    title: found.title,
    rule: found.rule,
    at: found.at.toString({ smallestUnit: 'minute' }),
    mode: found.mode,
    placeName: found.placeName,
    organiserName: found.organiserName,
    endsBefore: found.endsBefore,
    plan: planOf(found),
    isInvited: found.isInvited,
    isOrganiser: found.isOrganiser,
    next: upcoming.filter(({ state }) => state === 'takes_place').slice(0, most),
  };
};

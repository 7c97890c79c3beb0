/** Who is asked a question, and in which order. */
import { sql } from 'kysely';
import type { Level } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { halvesLeft } from './halvesLeft.ts';

export type Candidate = {
  staffId: string;
  /** From the municipality of whoever asks: she could ask across the desk. */
  isHome: boolean;
  /** Questions she has taken on or is being asked. */
  openQuestions: number;
  lastAskedAt: Instant | null;
  timesAsked: number;
};

/**
 * The order of asking: other municipalities first, then whoever has the fewest open questions, then whoever was
 * asked longest ago; of those asked at the same time, whoever was asked less often. Ties by id, so that the same
 * facts give the same order.
 */
export const compareCandidates = (a: Candidate, b: Candidate): number =>
  Number(a.isHome) - Number(b.isHome) ||
  a.openQuestions - b.openQuestions ||
  (a.lastAskedAt?.epochMilliseconds ?? 0) - (b.lastAskedAt?.epochMilliseconds ?? 0) ||
  a.timesAsked - b.timesAsked ||
  (a.staffId < b.staffId ? -1 : 1);

type Wanted = { by: 'level'; level: Level; areaCode: string } | { by: 'network' };

/** With the competence in the area, or of the expert network. */
const isWanted = (wanted: Wanted, day: ReturnType<typeof dayOf>) =>
  wanted.by === 'network'
    ? sql`'expert_network' = any(staff.roles)`
    : sql`exists (
        select 1 from competence as c
        where c.cooperation_id = staff.cooperation_id and c.staff_id = staff.id and c.area_code = ${wanted.areaCode}
          and c.level = ${wanted.level} and c.valid_from <= ${day}
          and (c.valid_until is null or c.valid_until > ${day})
      )`;

/**
 * Everybody wanted who still works today, is not absent all of that time, has not been asked this question yet and
 * has fewer open questions than the cooperation allows; in the order of asking.
 */
export const listCandidates = async (
  trx: Trx,
  scope: Scope,
  question: { id: string; askedByStaffId: string },
  wanted: Wanted,
  { questions: { mostOpen } }: Pick<Settings, 'questions'>,
  now: Instant,
): Promise<Candidate[]> => {
  const day = dayOf(now);
  const halves = halvesLeft(now);
  // Nobody keeps the working patterns of the expert network.
  const isThere =
    wanted.by === 'network'
      ? sql`true`
      : sql`exists (
          select 1 from working_pattern as p
          where p.cooperation_id = staff.cooperation_id and p.staff_id = staff.id and p.weekday = ${day.dayOfWeek}
            and p.half = any(${halves}) and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
            and not exists (
              select 1 from absence as a
              where a.cooperation_id = staff.cooperation_id and a.staff_id = staff.id and a.cancelled_at is null
                and a.from_day <= ${day} and a.until_day > ${day} and a.day_part in ('full', p.half)
            )
        )`;
  const { rows } = await sql<Candidate>`
    select staff.id as staff_id,
      staff.municipality_id = (
        select asker.municipality_id from staff as asker
        where asker.cooperation_id = staff.cooperation_id and asker.id = ${question.askedByStaffId}
      ) as is_home,
      (
        select count(*)::int from question as q
        where q.cooperation_id = staff.cooperation_id and (
          (q.state = 'claimed' and q.claimed_by_staff_id = staff.id) or (
            q.state = 'open' and exists (
              select 1 from question_expert as e
              where e.cooperation_id = q.cooperation_id and e.question_id = q.id and e.staff_id = staff.id
                and e.state = 'asked'
            )
          )
        )
      ) as open_questions,
      (
        select max(e.asked_at) from question_expert as e
        where e.cooperation_id = staff.cooperation_id and e.staff_id = staff.id
      ) as last_asked_at,
      (
        select count(*)::int from question_expert as e
        where e.cooperation_id = staff.cooperation_id and e.staff_id = staff.id
      ) as times_asked
    from staff
    where staff.cooperation_id = ${scope.cooperationId} and staff.id <> ${question.askedByStaffId}
      and staff.active_from <= ${day} and (staff.active_until is null or staff.active_until > ${day})
      and ${isWanted(wanted, day)} and ${isThere}
      and not exists (
        select 1 from question_expert as e
        where e.cooperation_id = staff.cooperation_id and e.question_id = ${question.id} and e.staff_id = staff.id
      )`.execute(trx);
  return rows.filter(({ openQuestions }) => openQuestions < mostOpen).sort(compareCandidates);
};

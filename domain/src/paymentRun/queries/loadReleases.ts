import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { compareDays, dayOf, type HalfDay, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadRosterFacts } from '../../roster/queries/loadRosterFacts.ts';
import { planCells } from '../../roster/rules.ts';
import { type AuthorityFact, judgeRelease, type Release, type Sought } from '../rules.ts';
import type { PaymentRun } from '../types.ts';

/** How far back the last open half-day of a desk is looked for. */
const LONGEST_CLOSED_DAYS = 14;

const loadAuthorities = async (trx: Trx, scope: Scope): Promise<AuthorityFact[]> =>
  trx
    .selectFrom('signingAuthority')
    .select(['staffId', 'municipalityId', 'areaCode', 'validFrom', 'validUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('revokedAt', 'is', null)
    .execute();

/** Who is there to release each of these runs, by run. */
export const loadReleases = async (
  trx: Trx,
  scope: Scope,
  runs: readonly PaymentRun[],
  now: Instant,
): Promise<Map<string, Release>> => {
  const last = runs
    .map(({ cutoffOn }) => cutoffOn)
    .sort(compareDays)
    .at(-1);
  if (!last) return new Map();
  const span = { from: dayOf(now).subtract({ days: LONGEST_CLOSED_DAYS }), until: last.add({ days: 1 }) };
  const cells = planCells(span, await loadRosterFacts(trx, scope, { span, municipalityId: null }));
  const authorities = await loadAuthorities(trx, scope);
  return new Map(runs.map((run) => [run.id, judgeRelease(run, cells, authorities)]));
};

/** Who is looked for in the area of a run at its desk on a half-day: by its own requests and by others. */
export const loadSought = async (
  trx: Trx,
  scope: Scope,
  { id: runId, deskId, areaCode }: PaymentRun,
  { day, half }: HalfDay,
): Promise<Sought> => {
  const { rows } = await sql<Sought>`
    select
      count(*) filter (where cover_request.payment_run_id = ${runId})::int as own,
      count(*) filter (
        where cover_request.payment_run_id is distinct from ${runId} and cover_need.state = 'open'
      )::int as others
    from cover_need
    join cover_request
      on cover_request.cooperation_id = cover_need.cooperation_id and cover_request.id = cover_need.request_id
    where cover_need.cooperation_id = ${scope.cooperationId} and cover_need.desk_id = ${deskId}
      and cover_need.day = ${day} and cover_need.half = ${half}
      and ${areaCode} = any(cover_need.area_codes) and cover_need.state in ('open', 'left_open')`.execute(
    trx,
  );
  return rows[0] ?? { own: 0, others: 0 };
};

/** What the commands on a series share: its lock and its checks. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant, type PlainDate, type PlainTime } from '../../kernel/time.ts';
import type { Scope, StaffScope } from '../../membership/scope.ts';
import { checkInvited } from '../invited.ts';
import { maySchedule } from '../policy.ts';
import { DURATION_MINUTES } from '../rules.ts';
import type { Invited } from '../types.ts';
import { isSeriesRule, occurrencesOf, type SeriesPlan } from './occurrences.ts';
import type { SeriesRecord, SeriesRefusal } from './types.ts';

/** Locks the series until the transaction ends. */
export const lockSeries = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesId: string,
): Promise<SeriesRecord | undefined> => {
  const series = await trx
    .selectFrom('meetingSeries')
    .select([
      'id',
      'template',
      'title',
      'rule',
      'startsOn',
      'at',
      'durationMinutes',
      'endsBefore',
      'onHoliday',
      'mode',
      'placeMunicipalityId',
      'organiserStaffId',
      'changedAt',
    ])
    .where('cooperationId', '=', cooperationId)
    .where('id', '=', seriesId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!series) return undefined;
  const skips = await trx
    .selectFrom('meetingSeriesSkip')
    .select('occursOn')
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', '=', seriesId)
    .orderBy('occursOn')
    .execute();
  return { ...series, skips: skips.map(({ occursOn }) => occursOn) };
};

/** The series, locked, for whoever schedules. Also when its organiser has left it can be changed and ended. */
export const openSeries = async (
  trx: Trx,
  scope: StaffScope,
  seriesId: string,
): Promise<Result<SeriesRecord, SeriesRefusal>> => {
  if (!maySchedule(scope)) return refused('not_allowed');
  const series = await lockSeries(trx, scope, seriesId);
  return series ? ok(series) : refused('not_found');
};

export const loadSeriesInvited = (trx: Trx, { cooperationId }: Scope, seriesId: string): Promise<Invited[]> =>
  trx
    .selectFrom('meetingSeriesParticipant')
    .select(['staffId', 'required'])
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', '=', seriesId)
    .orderBy('staffId')
    .execute();

/** Those invited to the series who belong to the cooperation on that day. */
export const loadInvitedOn = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesId: string,
  on: PlainDate,
): Promise<Invited[]> => {
  const { rows } = await sql<Invited>`
    select p.staff_id, p.required
    from meeting_series_participant as p
    join staff as s on s.cooperation_id = p.cooperation_id and s.id = p.staff_id
    join municipality as m on m.cooperation_id = s.cooperation_id and m.id = s.municipality_id
    where p.cooperation_id = ${cooperationId} and p.series_id = ${seriesId}
      and (s.active_until is null or s.active_until > ${on}) and (m.left_on is null or m.left_on > ${on})
    order by p.staff_id`.execute(trx);
  return rows;
};

export const writeSeriesInvited = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesId: string,
  invited: readonly Invited[],
): Promise<void> => {
  await trx
    .deleteFrom('meetingSeriesParticipant')
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', '=', seriesId)
    .execute();
  await trx
    .insertInto('meetingSeriesParticipant')
    .values(invited.map(({ staffId, required }) => ({ cooperationId, seriesId, staffId, required })))
    .execute();
};

/** As far ahead as somebody looks who asks whether a series ever takes place. */
const LONGEST_WAIT = { years: 5 } as const;

const minutesOf = ({ hour, minute }: PlainTime): number => hour * 60 + minute;

/** Whether a series can be like that. */
export const checkPlan = (plan: SeriesPlan, now: Instant): Result<null, SeriesRefusal> => {
  if (!isSeriesRule(plan.rule)) return refused('bad_rule');
  const { durationMinutes } = plan;
  if (durationMinutes < DURATION_MINUTES.least || durationMinutes > DURATION_MINUTES.most)
    return refused('bad_duration');
  if (minutesOf(plan.at) + durationMinutes > 24 * 60) return refused('ends_another_day');
  const from = latest(plan.startsOn, dayOf(now));
  const furthest = from.add(LONGEST_WAIT);
  const until = plan.endsBefore === null ? furthest : earliest(plan.endsBefore, furthest);
  if (compareDays(until, from) <= 0) return refused('never_takes_place');
  return occurrencesOf(plan, { from, until }).length > 0 ? ok(null) : refused('never_takes_place');
};

/** Whether these can be invited to a series from now on. */
export const checkSeriesInvited = async (
  trx: Trx,
  scope: Scope,
  input: { participants: readonly Invited[]; organiserStaffId: string; startsOn: PlainDate },
  now: Instant,
): Promise<Result<Invited[], SeriesRefusal>> => {
  const { participants, organiserStaffId, startsOn } = input;
  const checked = await checkInvited(trx, scope, {
    participants,
    organiserStaffId,
    on: latest(startsOn, dayOf(now)),
  });
  // What that rule refuses is a part of what may be refused here.
  return checked as Result<Invited[], SeriesRefusal>;
};

const latest = (a: PlainDate, b: PlainDate): PlainDate => (compareDays(a, b) > 0 ? a : b);
const earliest = (a: PlainDate, b: PlainDate): PlainDate => (compareDays(a, b) < 0 ? a : b);

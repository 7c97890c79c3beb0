import { violatedConstraint } from '../../db/errors.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, type Instant, type PlainDate } from '../../kernel/time.ts';
import { hasRole, type Scope } from '../scope.ts';

export type SecondmentInput = {
  staffId: string;
  hostMunicipalityId: string;
  startsOn: PlainDate;
  endsBefore: PlainDate;
  /** ISO weekdays, 1 = Monday … 5 = Friday. */
  weekdays: readonly number[];
  /** Share of a week of ten half-days: 2 is 20 %. */
  weeklyHalfDays: number;
  hearingOn: PlainDate | null;
};

export type SecondmentRefusal =
  | 'not_allowed'
  | 'not_found'
  | 'own_municipality'
  | 'ends_before_start'
  | 'no_weekday'
  | 'share_out_of_range'
  | 'over_full_time'
  | 'hearing_missing'
  | 'overlaps';

const FULL_TIME = 10;

/** Seconds somebody part-time to a partner municipality. All her secondments together stay within full time. */
export const recordSecondment = async (
  trx: Trx,
  scope: Scope,
  input: SecondmentInput,
  now: Instant,
): Promise<Result<{ secondmentId: string }, SecondmentRefusal>> => {
  if (!hasRole(scope, 'administrator')) return refused('not_allowed');
  if (compareDays(input.endsBefore, input.startsOn) <= 0) return refused('ends_before_start');
  if (input.weekdays.length === 0 || input.weekdays.some((day) => day < 1 || day > 5))
    return refused('no_weekday');
  if (
    !Number.isInteger(input.weeklyHalfDays) ||
    input.weeklyHalfDays < 1 ||
    input.weeklyHalfDays > FULL_TIME
  ) {
    return refused('share_out_of_range');
  }
  if (input.hearingOn === null && compareDays(input.endsBefore, input.startsOn.add({ months: 3 })) > 0) {
    return refused('hearing_missing');
  }
  const person = await trx
    .selectFrom('staff')
    .select('municipalityId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', input.staffId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const host = await trx
    .selectFrom('municipality')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', input.hostMunicipalityId)
    .where('isMember', '=', true)
    .executeTakeFirst();
  if (!person || !host) return refused('not_found');
  if (person.municipalityId === host.id) return refused('own_municipality');
  const others = await trx
    .selectFrom('secondment')
    .select(['startsOn', 'endsBefore', 'weeklyHalfDays'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', '=', input.staffId)
    .where('startsOn', '<', input.endsBefore)
    .where('endsBefore', '>', input.startsOn)
    .execute();
  // The sum can only rise where a secondment begins.
  const beginnings = [input.startsOn, ...others.map((other) => other.startsOn)];
  const most = Math.max(
    ...beginnings.map((day) =>
      others
        .filter((other) => compareDays(other.startsOn, day) <= 0 && compareDays(other.endsBefore, day) > 0)
        .reduce((sum, other) => sum + other.weeklyHalfDays, input.weeklyHalfDays),
    ),
  );
  if (most > FULL_TIME) return refused('over_full_time');
  const secondmentId = newId(now);
  try {
    await trx
      .insertInto('secondment')
      .values({
        cooperationId: scope.cooperationId,
        id: secondmentId,
        ...input,
        weekdays: [...new Set(input.weekdays)].sort(),
      })
      .execute();
  } catch (error) {
    if (violatedConstraint(error)?.startsWith('secondment_')) return refused('overlaps');
    throw error;
  }
  await appendEvent(trx, scope, { kind: 'secondment.recorded', subjectId: secondmentId }, now);
  return ok({ secondmentId });
};

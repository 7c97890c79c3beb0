import type { Trx } from '../../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import type { Invited } from '../../types.ts';
import type { SeriesMeeting } from '../upcoming.ts';

/** What belongs to series, by id of the series. */
export type SeriesParts = {
  skips: ReadonlyMap<string, PlainDate[]>;
  invited: ReadonlyMap<string, Invited[]>;
  /** Those to come, and what was called off of them. */
  meetings: ReadonlyMap<string, SeriesMeeting[]>;
};

/** A meeting is further from its day of the rule only when somebody moved it, and then it is `fixed`. */
const BEHIND = { days: 40 } as const;

export const loadSeriesParts = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesIds: readonly string[],
  now: Instant,
): Promise<SeriesParts> => {
  if (seriesIds.length === 0) return { skips: new Map(), invited: new Map(), meetings: new Map() };
  const skips = await trx
    .selectFrom('meetingSeriesSkip')
    .select(['seriesId', 'occursOn'])
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', 'in', seriesIds)
    .orderBy('occursOn')
    .execute();
  const invited = await trx
    .selectFrom('meetingSeriesParticipant')
    .select(['seriesId', 'staffId', 'required'])
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', 'in', seriesIds)
    .orderBy('staffId')
    .execute();
  const meetings = await trx
    .selectFrom('meeting')
    .select(['seriesId', 'id', 'occursOn', 'startsAt', 'endsAt', 'state'])
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', 'in', seriesIds)
    .where((row) =>
      row.or([
        row('occursOn', '>=', dayOf(now).subtract(BEHIND)),
        row.and([row('state', '=', 'fixed'), row('endsAt', '>', now)]),
      ]),
    )
    .orderBy('occursOn')
    .execute();
  return {
    skips: new Map(
      [...Map.groupBy(skips, ({ seriesId }) => seriesId)].map(([id, days]) => [
        id,
        days.map(({ occursOn }) => occursOn),
      ]),
    ),
    invited: Map.groupBy(invited, ({ seriesId }) => seriesId),
    meetings: Map.groupBy(
      meetings.flatMap(({ seriesId, occursOn, startsAt, endsAt, ...one }) =>
        seriesId && occursOn && startsAt && endsAt ? [{ ...one, seriesId, occursOn, startsAt, endsAt }] : [],
      ),
      ({ seriesId }) => seriesId,
    ),
  };
};

/** What a post in a channel says; nothing in it belongs to one person. */
import { createHash } from 'node:crypto';
import type { Trx } from '../db/types.ts';
import type { Half, Instant, PlainDate, PlainTime } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import { getRoster } from '../roster/queries/getRoster.ts';
import { missingStaff } from '../roster/rules.ts';

/** A desk that is open with too few people. Whose absence it is stays out. */
export type PostedGap = {
  deskName: string;
  half: Half;
  opens: PlainTime;
  closes: PlainTime;
  missing: number;
};

const HALF_ORDER: readonly Half[] = ['morning', 'afternoon'];

/** The open gaps of a municipality on one day, by half-day and desk. */
export const findGaps = async (
  trx: Trx,
  scope: Scope,
  { municipalityId, day }: { municipalityId: string; day: PlainDate },
): Promise<PostedGap[]> => {
  const span = { from: day, until: day.add({ days: 1 }) };
  const { cells } = await getRoster(trx, scope, { span, municipalityId });
  return cells
    .flatMap((cell) => {
      const missing = missingStaff(cell);
      const { deskName, half, opens, closes } = cell;
      return missing > 0 ? [{ deskName, half, opens, closes, missing }] : [];
    })
    .sort(
      (a, b) =>
        HALF_ORDER.indexOf(a.half) - HALF_ORDER.indexOf(b.half) || a.deskName.localeCompare(b.deskName, 'de'),
    );
};

/** The same as long as the gaps are. */
export const fingerprintOf = (gaps: readonly PostedGap[]): string =>
  createHash('sha256')
    .update(JSON.stringify(gaps.map(({ deskName, half, missing }) => [deskName, half, missing])))
    .digest('hex')
    .slice(0, 16);

export type PostedMeeting = {
  meetingId: string;
  title: string;
  state: 'fixed' | 'cancelled';
  sequence: number;
  startsAt: Instant;
  endsAt: Instant;
  /** Where it takes place; `null` online. */
  place: string | null;
};

/** As long as it says the same. */
export const fingerprintOfMeeting = ({
  state,
  sequence,
}: Pick<PostedMeeting, 'state' | 'sequence'>): string => `${sequence} ${state}`;

/**
 * Meetings of the cooperation that somebody of this municipality is invited to and that have a time or were called
 * off. Meetings that somebody has arranged by herself are between those invited, and are not among them.
 */
export const findMeetings = async (
  trx: Trx,
  scope: Scope,
  filter: { municipalityId: string; meetingId?: string; changedSince?: Instant },
  now: Instant,
): Promise<PostedMeeting[]> => {
  const rows = await trx
    .selectFrom('meeting as m')
    .leftJoin('municipality as p', (join) =>
      join.onRef('p.cooperationId', '=', 'm.cooperationId').onRef('p.id', '=', 'm.placeMunicipalityId'),
    )
    .select(['m.id', 'm.title', 'm.state', 'm.sequence', 'm.startsAt', 'm.endsAt', 'p.name as place'])
    .where('m.cooperationId', '=', scope.cooperationId)
    .where('m.template', '<>', 'other')
    .where('m.state', 'in', ['fixed', 'cancelled'])
    .where('m.startsAt', '>', now)
    .$if(filter.meetingId !== undefined, (query) => query.where('m.id', '=', filter.meetingId ?? ''))
    .$if(filter.changedSince !== undefined, (query) =>
      query.where('m.changedAt', '>=', filter.changedSince ?? now),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('meetingParticipant as i')
          .innerJoin('staff as s', (join) =>
            join.onRef('s.cooperationId', '=', 'i.cooperationId').onRef('s.id', '=', 'i.staffId'),
          )
          .select('i.staffId')
          .whereRef('i.cooperationId', '=', 'm.cooperationId')
          .whereRef('i.meetingId', '=', 'm.id')
          .where('s.municipalityId', '=', filter.municipalityId),
      ),
    )
    .orderBy('m.startsAt')
    .orderBy('m.id')
    .execute();
  return rows.flatMap(({ id, title, state, sequence, startsAt, endsAt, place }) =>
    startsAt && endsAt && (state === 'fixed' || state === 'cancelled')
      ? [{ meetingId: id, title, state, sequence, startsAt, endsAt, place }]
      : [],
  );
};

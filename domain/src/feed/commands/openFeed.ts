import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type DaySpan, dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadAbsencesOf, loadDutiesOf } from '../../roster/queries/getMyDuties.ts';
import { loadRosterFacts } from '../../roster/queries/loadRosterFacts.ts';
import { planCells } from '../../roster/rules.ts';
import {
  changesSince,
  type Entry,
  type EntryWords,
  entriesOfDesk,
  entriesOfPerson,
  type KnownEntry,
} from '../rules.ts';
import { hashOf } from '../secret.ts';

/** What a calendar shows: two weeks back and a quarter ahead. */
export const FEED_DAYS = { back: 14, ahead: 92 } as const;

/** `words` is `null` for what was called off. */
export type CalendarEntry = Pick<KnownEntry, 'uid' | 'startsAt' | 'endsAt' | 'sequence' | 'changedAt'> & {
  words: EntryWords | null;
};

export type OpenedFeed = {
  of: { deskName: string; municipalityName: string } | null;
  entries: CalendarEntry[];
};

type Feed = {
  staffId: string;
  deskId: string | null;
  deskName: string | null;
  municipalityName: string | null;
};

/** The link, as long as whoever made it is active. */
const findFeed = async (trx: Trx, scope: Scope, secret: string, now: Instant): Promise<Feed | undefined> => {
  const today = dayOf(now);
  const { rows } = await sql<Feed>`
    select feed.staff_id, feed.desk_id, desk.name as desk_name, municipality.name as municipality_name
    from calendar_feed as feed
    join staff on staff.cooperation_id = feed.cooperation_id and staff.id = feed.staff_id
    left join desk on desk.cooperation_id = feed.cooperation_id and desk.id = feed.desk_id
    left join municipality
      on municipality.cooperation_id = desk.cooperation_id and municipality.id = desk.municipality_id
    where feed.cooperation_id = ${scope.cooperationId} and feed.secret_hash = ${hashOf(secret)}
      and staff.active_from <= ${today} and (staff.active_until is null or staff.active_until > ${today})`.execute(
    trx,
  );
  return rows[0];
};

const loadEntries = async (
  trx: Trx,
  scope: Scope,
  { staffId, deskId }: Feed,
  span: DaySpan,
): Promise<Entry[]> => {
  if (deskId === null) {
    const hers = { staffId, span };
    return entriesOfPerson(
      staffId,
      await loadDutiesOf(trx, scope, hers),
      await loadAbsencesOf(trx, scope, hers),
    );
  }
  const facts = await loadRosterFacts(trx, scope, { span, municipalityId: null, deskId });
  return entriesOfDesk(deskId, planCells(span, facts));
};

const loadKnown = (trx: Trx, scope: Scope, subjectId: string, span: DaySpan): Promise<KnownEntry[]> =>
  trx
    .selectFrom('calendarEntry')
    .select(['uid', 'day', 'startsAt', 'endsAt', 'fingerprint', 'sequence', 'cancelled', 'changedAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('subjectId', '=', subjectId)
    .where('day', '>=', span.from)
    .where('day', '<', span.until)
    .execute();

const note = async (
  trx: Trx,
  scope: Scope,
  subjectId: string,
  changes: readonly KnownEntry[],
): Promise<void> => {
  await trx
    .insertInto('calendarEntry')
    .values(changes.map((change) => ({ cooperationId: scope.cooperationId, subjectId, ...change })))
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'uid']).doUpdateSet((row) => ({
        startsAt: row.ref('excluded.startsAt'),
        endsAt: row.ref('excluded.endsAt'),
        fingerprint: row.ref('excluded.fingerprint'),
        sequence: row.ref('excluded.sequence'),
        cancelled: row.ref('excluded.cancelled'),
        changedAt: row.ref('excluded.changedAt'),
      })),
    )
    .execute();
};

/**
 * What the calendar behind a link says. Each half-day keeps its UID; its sequence counts up when it says
 * something else than it did the last time anybody looked (RFC 5545 § 3.8.7.4), also when it was called off.
 *
 * @returns `not_found` for a link that never was, was revoked, or belonged to somebody who has left.
 */
export const openFeed = async (
  trx: Trx,
  scope: Scope,
  { secret }: { secret: string },
  now: Instant,
): Promise<Result<OpenedFeed, 'not_found'>> => {
  const feed = await findFeed(trx, scope, secret, now);
  if (!feed) return refused('not_found');
  const today = dayOf(now);
  const span = {
    from: today.subtract({ days: FEED_DAYS.back }),
    until: today.add({ days: FEED_DAYS.ahead }),
  };
  const subjectId = feed.deskId ?? feed.staffId;
  let entries = await loadEntries(trx, scope, feed, span);
  let known = await loadKnown(trx, scope, subjectId, span);
  if (changesSince(known, entries, now).length > 0) {
    // Whoever looks at the same calendar at this moment must not count the same change twice.
    const subject = sql.table(feed.deskId === null ? 'staff' : 'desk');
    await sql`select from ${subject} where cooperation_id = ${scope.cooperationId} and id = ${subjectId}
      for no key update`.execute(trx);
    entries = await loadEntries(trx, scope, feed, span);
    known = await loadKnown(trx, scope, subjectId, span);
    const changes = changesSince(known, entries, now);
    if (changes.length > 0) await note(trx, scope, subjectId, changes);
    known = [...known.filter(({ uid }) => !changes.some((change) => change.uid === uid)), ...changes];
  }
  const words = new Map(entries.map((entry) => [entry.uid, entry.words]));
  return ok({
    of:
      feed.deskId === null
        ? null
        : { deskName: feed.deskName ?? '', municipalityName: feed.municipalityName ?? '' },
    entries: known
      .map(({ uid, startsAt, endsAt, sequence, changedAt }) => ({
        uid,
        startsAt,
        endsAt,
        sequence,
        changedAt,
        words: words.get(uid) ?? null,
      }))
      .sort(
        (a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds || (a.uid < b.uid ? -1 : 1),
      ),
  });
};

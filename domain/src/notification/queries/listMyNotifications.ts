import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Language } from '../../language/language.ts';
import { deliveryReasonWords, notificationWords } from '../../language/words/notifications.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { LISTED_DAYS, type NotificationPage, PER_PAGE, type ShownNotification } from '../views.ts';

type Row = {
  id: string;
  kind: string;
  urgent: boolean;
  state: 'pending' | 'sending' | 'sent' | 'given_up' | 'obsolete';
  held: 'quiet' | 'digest' | null;
  dueAt: Instant;
  createdAt: Instant;
  finishedAt: Instant | null;
  sentBy: ShownNotification['sentBy'];
  digestId: string | null;
  attempts: number;
  lastStatus: number | null;
};

const stateOf = ({ state, held }: Row): ShownNotification['state'] => {
  if (state === 'sent' || state === 'given_up') return state;
  if (held === 'quiet') return 'held_quiet';
  return held === 'digest' ? 'held_digest' : 'waiting';
};

const reasonOf = (row: Row, hasChat: boolean, language: Language): string | null => {
  const words = deliveryReasonWords[language];
  if (row.state === 'given_up') {
    if (row.lastStatus === 403 || row.lastStatus === 404) return words.unreachable;
    // Tried to the end, or refused once and for all.
    return row.lastStatus === null || row.lastStatus >= 500 || row.lastStatus === 429
      ? words.tooLong
      : words.refused;
  }
  if (stateOf(row) !== 'waiting') return null;
  return hasChat || row.attempts > 0 ? words.waitsForTurn : words.noWay;
};

/** What was sent to the person who asks and what waits for her; the newest first, a page at a time. */
export const listMyNotifications = async (
  trx: Trx,
  scope: StaffScope,
  { before, language }: { before: string | undefined; language: Language },
  now: Instant,
): Promise<NotificationPage> => {
  const rows: Row[] = await trx
    .selectFrom('outbox')
    .select([
      'id',
      'kind',
      'urgent',
      'state',
      'held',
      'dueAt',
      'createdAt',
      'finishedAt',
      'sentBy',
      'digestId',
      'attempts',
      'lastStatus',
    ])
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', scope.actor.staffId)
    // A card brought up to date says nothing, and neither does what became pointless.
    .where('mode', '=', 'send')
    .where('state', '<>', 'obsolete')
    .where('createdAt', '>', now.subtract({ hours: LISTED_DAYS * 24 }))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    // Ids sort by the moment they were made.
    .orderBy('id', 'desc')
    .limit(PER_PAGE + 1)
    .execute();
  const reference = await trx
    .selectFrom('staff as s')
    .innerJoin('conversationReference as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 's.cooperationId')
        .onRef('r.tenantId', '=', 's.tenantId')
        .onRef('r.objectId', '=', 's.objectId')
        .on('r.goneAt', 'is', null),
    )
    .select('s.id')
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', '=', scope.actor.staffId)
    .executeTakeFirst();
  const page = rows.slice(0, PER_PAGE);
  return {
    notifications: page.map((row) => ({
      notificationId: row.id,
      kind: row.kind,
      what: notificationWords(row.kind, language),
      urgent: row.urgent,
      createdAt: row.createdAt.toString(),
      state: stateOf(row),
      heldUntil: stateOf(row).startsWith('held') ? row.dueAt.toString() : null,
      finishedAt: row.finishedAt?.toString() ?? null,
      sentBy: row.sentBy,
      inDigest: row.digestId !== null,
      reason: reasonOf(row, reference !== undefined, language),
    })),
    next: rows.length > PER_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
};

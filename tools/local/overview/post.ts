import type { Tables } from '@verbund/domain/db/tables';
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Scope } from '@verbund/domain/membership/scope';
import { REACHABLE_WITHIN } from '@verbund/domain/notification/rules';
import type { ExpressionBuilder, Nullable } from 'kysely';
import { aboutOf } from './about.ts';

/** What lies in the outbox. */
export type Post = {
  sent: number;
  /** Nothing left to say when their turn came. */
  obsolete: number;
  givenUp: number;
  waiting: { recipient: string; about: string; since: Instant; canBeReached: boolean }[];
};

type Row = ExpressionBuilder<
  { outbox: Tables['outbox']; conversationReference: Nullable<Tables['conversationReference']> },
  'outbox' | 'conversationReference'
>;

/** Reminders of what comes in a week wait for their day, and for nobody. */
const isWaiting = (row: Row, now: Instant) =>
  row.and([
    row('outbox.state', 'in', ['pending', 'sending']),
    row('outbox.dueAt', '<=', now.add({ hours: 1 })),
  ]);

/** Went by mail, and comes into the chat as well when its window is opened; see `sayAgainInChat`. */
const isOnlyMailed = (row: Row, now: Instant) =>
  row.and([
    row('outbox.state', '=', 'sent'),
    row('outbox.sentBy', '=', 'mail'),
    row('outbox.kind', '<>', 'meeting_invitation'),
    row('outbox.finishedAt', '>', now.subtract(REACHABLE_WITHIN)),
    row('conversationReference.objectId', 'is', null),
  ]);

export const loadPost = async (trx: Trx, scope: Scope, now: Instant): Promise<Post> => {
  const counts = await trx
    .selectFrom('outbox')
    .select((select) => ['state', select.fn.countAll<number>().as('count')])
    .where('cooperationId', '=', scope.cooperationId)
    .where('mode', '=', 'send')
    .groupBy('state')
    .execute();
  const count = (state: string): number => counts.find((row) => row.state === state)?.count ?? 0;
  const waiting = await trx
    .selectFrom('outbox')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'outbox.cooperationId')
        .onRef('staff.id', '=', 'outbox.recipientStaffId'),
    )
    .leftJoin('conversationReference', (join) =>
      join
        .onRef('conversationReference.cooperationId', '=', 'staff.cooperationId')
        .onRef('conversationReference.tenantId', '=', 'staff.tenantId')
        .onRef('conversationReference.objectId', '=', 'staff.objectId')
        .on('conversationReference.goneAt', 'is', null),
    )
    .select([
      'staff.displayName as recipient',
      'outbox.kind',
      'outbox.createdAt as since',
      'outbox.sentBy',
      'conversationReference.objectId',
    ])
    .where('outbox.cooperationId', '=', scope.cooperationId)
    .where((row) => row.or([isWaiting(row, now), isOnlyMailed(row, now)]))
    .where('outbox.mode', '=', 'send')
    .orderBy('outbox.createdAt')
    .execute();
  return {
    sent: count('sent'),
    obsolete: count('obsolete'),
    givenUp: count('given_up'),
    waiting: waiting.map(({ recipient, kind, since, objectId, sentBy }) => ({
      recipient,
      about: sentBy === 'mail' ? `${aboutOf(kind)} (auch per Mail)` : aboutOf(kind),
      since,
      canBeReached: objectId !== null,
    })),
  };
};

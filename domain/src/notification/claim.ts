import type { Selectable } from 'kysely';
import type { Way } from '../db/reachTables.ts';
import type { Tables } from '../db/tables.ts';
import type { Trx } from '../db/types.ts';
import type { Instant } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import { type ConversationReference, conversationReferenceSchema } from './schema.ts';

type Row = Selectable<Tables['outbox']>;

/** Whoever is told, and how she can be reached at this moment. */
export type Recipient = {
  staffId: string;
  tenantId: string;
  objectId: string;
  name: string;
  /** `null`: none is known. */
  email: string | null;
  /** The way she wishes, `null` when she has said nothing. */
  wished: Way | null;
  /** Her chat with the bot; `null` when there is none. */
  reference: ConversationReference | null;
};

/** A channel of a team. */
export type ChannelRecipient = { teamChannelId: string; reference: ConversationReference };

export type Claimed = { rows: Row[]; to: Recipient | ChannelRecipient };

/** A notification may be begun when it waits, or when whoever was sending it has run out of time. */
export type Claim = { holder: string; claimedUntil: Instant };

/**
 * Marks notifications of one recipient as being sent; one statement, for every message pays for it.
 *
 * @param which their ids, or the digest they belong to.
 * @returns in the order they were written; `null` when none is this holder's to send.
 */
export const claim = async (
  trx: Trx,
  scope: Scope,
  which: { id: string } | { digestId: string },
  { holder, claimedUntil }: Claim,
  now: Instant,
): Promise<Claimed | null> => {
  const found = await trx
    .with('begun', (query) =>
      query
        .updateTable('outbox as o')
        .from('dispatcherLease as l')
        .set((row) => ({
          state: 'sending' as const,
          attempts: row('o.attempts', '+', 1),
          claimedUntil,
          // From now on it waits for its next try at most, and holds back what comes after it.
          held: row.case().when('o.digestId', 'is', null).then(null).else(row.ref('o.held')).end(),
        }))
        .where('o.cooperationId', '=', scope.cooperationId)
        .where('l.cooperationId', '=', scope.cooperationId)
        .where('l.holder', '=', holder)
        .where('l.expiresAt', '>', now)
        .$if('id' in which, (some) => some.where('o.id', '=', 'id' in which ? which.id : ''))
        .$if('digestId' in which, (some) =>
          some.where('o.digestId', '=', 'digestId' in which ? which.digestId : ''),
        )
        .where('o.dueAt', '<=', now)
        .where((row) =>
          row.or([
            row('o.state', '=', 'pending'),
            row.and([row('o.state', '=', 'sending'), row('o.claimedUntil', '<=', now)]),
          ]),
        )
        .returningAll('o'),
    )
    .selectFrom('begun as o')
    .leftJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'o.cooperationId').onRef('s.id', '=', 'o.recipientStaffId'),
    )
    .leftJoin('conversationReference as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 's.cooperationId')
        .onRef('r.tenantId', '=', 's.tenantId')
        .onRef('r.objectId', '=', 's.objectId')
        .on('r.goneAt', 'is', null),
    )
    .leftJoin('notificationPreference as p', (join) =>
      join.onRef('p.cooperationId', '=', 'o.cooperationId').onRef('p.staffId', '=', 'o.recipientStaffId'),
    )
    .leftJoin('teamChannel as c', (join) =>
      join
        .onRef('c.cooperationId', '=', 'o.cooperationId')
        .onRef('c.id', '=', 'o.teamChannelId')
        .on('c.goneAt', 'is', null),
    )
    .selectAll('o')
    .select([
      's.tenantId',
      's.objectId',
      's.displayName',
      's.email',
      'p.channel as wished',
      'r.reference as ofPerson',
      'c.reference as ofChannel',
    ])
    .orderBy('o.createdAt')
    .orderBy('o.id')
    .execute();
  const [first] = found;
  if (!first) return null;
  const { tenantId, objectId, displayName, email, wished, ofPerson, ofChannel } = first;
  const rows: Row[] = found;
  if (first.teamChannelId !== null) {
    if (!ofChannel) return null;
    const reference = conversationReferenceSchema.parse(ofChannel);
    return { rows, to: { teamChannelId: first.teamChannelId, reference } };
  }
  if (first.recipientStaffId === null || !tenantId || !objectId) return null;
  return {
    rows,
    to: {
      staffId: first.recipientStaffId,
      tenantId,
      objectId,
      name: displayName ?? '',
      email,
      wished,
      reference: ofPerson ? conversationReferenceSchema.parse(ofPerson) : null,
    },
  };
};

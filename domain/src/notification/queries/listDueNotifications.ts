import { sql } from 'kysely';
import type { Held, Way } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant, PlainTime } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { isMailOnly } from '../reachable.ts';
import { defaultWishes, type Wishes } from '../telling.ts';

/** A notification that may go out now as far as the platform is concerned, and where it goes. */
export type DueNotification = {
  id: string;
  tenantId: string;
  /** The conversation; where there is none, something that stands for the person. */
  conversationId: string;
  /** `null` for a post in a channel. */
  staffId: string | null;
  kind: string;
  mode: 'send' | 'refresh';
  urgent: boolean;
  /** It, or something later in its conversation, is urgent. */
  hasUrgent: boolean;
  held: Held | null;
  /** Of what was held; of anything else it is over and nobody asks. */
  dueAt: Instant | null;
  /** `null` for a post in a channel. */
  wishes: Wishes | null;
};

type Row = Omit<DueNotification, 'wishes'> & {
  channel: Way | null;
  quietFrom: PlainTime | null;
  quietUntil: PlainTime | null;
  quietOnFreeDays: boolean | null;
  digestAt: PlainTime | null;
};

/**
 * What may go out now, conversations with something urgent first, within a conversation in the order of
 * creation. A notification that waits for its next try holds back the later ones of its conversation; one that
 * is held for quiet hours or a digest, and a digest that waits for its next try, hold back none.
 *
 * @param filter.inFlight notifications the caller is sending at this moment; they hold back nothing.
 * @param filter.ways the ways that are set up.
 */
export const listDueNotifications = async (
  trx: Trx,
  scope: Scope,
  filter: { inFlight: readonly string[]; perConversation: number; limit: number; ways: readonly Way[] },
  now: Instant,
): Promise<DueNotification[]> => {
  const moment = now.toString();
  const waits = sql`o.cooperation_id = ${scope.cooperationId} and o.state in ('pending', 'sending')`;
  // Recipient by recipient along an index, a few rows each: fifty thousand that wait cost no more than a few hundred.
  const { rows } = await sql<Row>`
    with recursive recipient as (
      (
        select o.recipient_staff_id as id from outbox o where ${waits} and o.recipient_staff_id is not null
        order by o.recipient_staff_id limit 1
      )
      union all
      select (
        select o.recipient_staff_id from outbox o where ${waits} and o.recipient_staff_id > r.id
        order by o.recipient_staff_id limit 1
      )
      from recipient r where r.id is not null
    ), lane as (
      select s.id as staff_id, null::uuid as channel_id, s.tenant_id,
        coalesce(r.conversation_id, 'staff ' || s.id) as conversation_id, mail.alone as only_mail
      from recipient
      join staff s on s.cooperation_id = ${scope.cooperationId} and s.id = recipient.id
      left join conversation_reference r on r.cooperation_id = s.cooperation_id and r.tenant_id = s.tenant_id
        and r.object_id = s.object_id and r.gone_at is null
      cross join (values (false), (true)) as mail (alone)
      where (not mail.alone and r.tenant_id is not null) or (${filter.ways.includes('mail')} and s.email is not null)
      union all
      select null, c.id, c.tenant_id, c.conversation_id, false from team_channel c
      where c.cooperation_id = ${scope.cooperationId} and c.gone_at is null
    ), alarmed as (
      select o.recipient_staff_id as staff_id, ${isMailOnly} as only_mail, true as urgent from outbox o
      where ${waits} and o.urgent and o.due_at <= ${moment} group by 1, 2
    )
    select w.id, lane.tenant_id, case when lane.only_mail then 'mail ' || lane.staff_id else lane.conversation_id end
        as conversation_id,
      lane.staff_id, w.kind, w.mode, w.urgent, coalesce(alarmed.urgent, false) as has_urgent, w.held,
      case when w.held is not null then w.due_at end as due_at,
      p.channel, p.quiet_from, p.quiet_until, p.quiet_on_free_days, p.digest_at
    from lane
    cross join lateral (
      select o.*, bool_and(o.due_at <= ${moment} and (o.state = 'pending' or o.claimed_until <= ${moment}))
        over (order by o.created_at, o.id rows between unbounded preceding and current row) as free
      from (
        select * from (
          select o.* from outbox o
          where ${waits} and o.recipient_staff_id = lane.staff_id and ${isMailOnly} = lane.only_mail
            and (o.due_at <= ${moment} or (o.attempts > 0 and o.held is null))
            and o.id <> all (${filter.inFlight as string[]}::uuid[])
          order by o.created_at, o.id limit ${filter.perConversation}
        ) as of_person
        union all
        select * from (
          select o.* from outbox o
          where ${waits} and o.team_channel_id = lane.channel_id
            and (o.due_at <= ${moment} or o.attempts > 0)
            and o.id <> all (${filter.inFlight as string[]}::uuid[])
          order by o.created_at, o.id limit ${filter.perConversation}
        ) as of_channel
      ) as o
    ) as w
    left join alarmed on alarmed.staff_id = lane.staff_id and alarmed.only_mail = lane.only_mail
    left join notification_preference p on p.cooperation_id = ${scope.cooperationId} and p.staff_id = lane.staff_id
    where w.free and (lane.conversation_id not like 'staff %' or w.mode = 'send')
    order by has_urgent desc, w.created_at, w.id
    limit ${filter.limit}`.execute(trx);
  if (rows.length === 0) return [];
  const fallback = defaultWishes(await loadSettings(trx, scope));
  return rows.map(({ channel, quietFrom, quietUntil, quietOnFreeDays, digestAt, ...row }) => {
    const own: Wishes | null = channel && {
      channel,
      quietHours: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null,
      quietOnFreeDays: quietOnFreeDays ?? false,
      digestAt,
    };
    return { ...row, wishes: row.staffId === null ? null : (own ?? fallback) };
  });
};

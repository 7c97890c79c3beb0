import { sql } from 'kysely';
import type { Held, Way } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant, PlainTime } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { isMailOnly, waysThere } from '../reachable.ts';
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
  held: Held | null;
  dueAt: Instant;
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
 * is held for quiet hours or a digest holds back none.
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
  const { rows } = await sql<Row>`
    select w.id, w.tenant_id, w.conversation_id, w.staff_id, w.kind, w.mode, w.is_urgent as urgent, w.held, w.due_at,
      p.channel, p.quiet_from, p.quiet_until, p.quiet_on_free_days, p.digest_at
    from (
      select o.id, coalesce(s.tenant_id, c.tenant_id) as tenant_id, o.recipient_staff_id as staff_id, o.kind, o.mode,
        case when ${isMailOnly} then 'mail ' || s.id
          else coalesce(r.conversation_id, c.conversation_id, 'staff ' || s.id) end as conversation_id,
        o.urgent as is_urgent, o.held, o.due_at, o.created_at,
        bool_or(o.urgent) over whole as urgent,
        row_number() over earlier as place,
        bool_and(o.due_at <= ${now.toString()} and (o.state = 'pending' or o.claimed_until <= ${now.toString()}))
          over earlier as free
      from outbox o
      left join staff s on s.cooperation_id = o.cooperation_id and s.id = o.recipient_staff_id
      left join conversation_reference r on r.cooperation_id = s.cooperation_id and r.tenant_id = s.tenant_id
        and r.object_id = s.object_id and r.gone_at is null
      left join team_channel c on c.cooperation_id = o.cooperation_id and c.id = o.team_channel_id
        and c.gone_at is null
      where o.cooperation_id = ${scope.cooperationId} and o.state in ('pending', 'sending')
        and (o.due_at <= ${now.toString()} or (o.attempts > 0 and (o.held is null or o.digest_id is not null)))
        and ${waysThere(filter.ways)}
        and o.id <> all (${filter.inFlight as string[]}::uuid[])
      window whole as (partition by coalesce(o.recipient_staff_id, o.team_channel_id), ${isMailOnly}),
        earlier as (
          partition by coalesce(o.recipient_staff_id, o.team_channel_id), ${isMailOnly} order by o.created_at, o.id
          rows between unbounded preceding and current row
        )
    ) as w
    left join notification_preference p on p.cooperation_id = ${scope.cooperationId} and p.staff_id = w.staff_id
    where w.free and w.place <= ${filter.perConversation}
    order by w.urgent desc, w.created_at, w.id
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

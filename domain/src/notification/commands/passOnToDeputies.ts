import { sql } from 'kysely';
import { reachableLeads } from '../../cover/search/leads.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, timeOf } from '../../kernel/time.ts';
import type { Scope, SystemActor } from '../../membership/scope.ts';
import type { NotificationKind } from '../types.ts';

/** What asks a lead to act. Commands tell whoever can act at that moment; what has waited since may find her away. */
const FOR_LEADS: readonly NotificationKind[] = [
  'cover_waiting',
  'cover_left_open',
  'cover_escalated',
  'authority_revoked',
  'case_urgent_escalated',
  'case_forwarded',
  'case_without_owner',
  'payment_run_short',
];

type Waiting = {
  key: string;
  kind: NotificationKind;
  subjectId: string;
  data: Record<string, unknown>;
  urgent: boolean;
  municipalityId: string;
};

/**
 * What still waits for a lead who is not there is told to whoever stands in for her as well; hers stays for when she
 * is back. Whoever was told of the same thing already is not told again.
 *
 * @returns how many notifications are new.
 */
export const passOnToDeputies = async (
  trx: Trx,
  scope: Scope<SystemActor>,
  now: Instant,
): Promise<number> => {
  const [today, half] = [dayOf(now), timeOf(now).hour < 12 ? 'morning' : 'afternoon'];
  const { rows } = await sql<Waiting>`
    select o.key, o.kind, o.subject_id, o.data, o.urgent, s.municipality_id
    from outbox o
    join staff s on s.cooperation_id = o.cooperation_id and s.id = o.recipient_staff_id
    where o.cooperation_id = ${scope.cooperationId} and o.state = 'pending' and o.mode = 'send'
      and o.kind = any(${FOR_LEADS as string[]}) and 'team_lead' = any(s.roles)
      and exists (
        select 1 from absence a
        where a.cooperation_id = s.cooperation_id and a.staff_id = s.id and a.cancelled_at is null
          and a.from_day <= ${today.toString()} and a.until_day > ${today.toString()} and a.day_part in ('full', ${half})
      )
    order by o.created_at, o.id`.execute(trx);
  if (rows.length === 0) return 0;
  const subjects = rows.map(({ subjectId }) => subjectId);
  const told = await trx
    .selectFrom('outbox')
    .select(['recipientStaffId', 'kind', 'subjectId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('subjectId', 'in', subjects)
    .where('kind', 'in', FOR_LEADS)
    .execute();
  const isTold = new Set(
    told.map(({ recipientStaffId, kind, subjectId }) => `${recipientStaffId} ${kind} ${subjectId}`),
  );
  let passedOn = 0;
  for (const { municipalityId, key, ...notification } of rows) {
    const standIns = (await reachableLeads(trx, scope, municipalityId, now)).filter((id) => {
      const name = `${id} ${notification.kind} ${notification.subjectId}`;
      const isNew = !isTold.has(name);
      isTold.add(name);
      return isNew;
    });
    passedOn += standIns.length;
    await enqueue(
      trx,
      scope,
      standIns.map((recipientStaffId) => ({
        ...notification,
        key: `${key}:for:${recipientStaffId}`,
        recipientStaffId,
      })),
      now,
    );
  }
  return passedOn;
};

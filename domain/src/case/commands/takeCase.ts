import { sql } from 'kysely';
import { appendingEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { takeObstacle } from '../policy.ts';
import { openCase } from '../record.ts';
import { endRing } from '../ring/endRing.ts';
import { holderOf, leaseEnd } from '../rules.ts';
import type { CaseRefusal } from '../types.ts';

type Taken = {
  leaseUntil: Instant;
  ownerBefore: string | null;
  version: number;
  urgency: string;
};

/**
 * The compare-and-set: succeeds for one of however many try at the same moment, and writes the trail with it. With
 * `home` it also decides who may, so that the usual case needs one statement: her own municipality, and not
 * recused.
 *
 * @returns `held` when it is hers to take but for somebody who holds it; `null` when more has to be looked at.
 */
const compareAndSet = async (
  trx: Trx,
  scope: StaffScope,
  caseId: string,
  leaseUntil: Instant,
  now: Instant,
  { home }: { home: boolean },
): Promise<Taken | 'held' | null> => {
  const { staffId, municipalityId } = scope.actor;
  const isHome = sql`and c.municipality_id = ${municipalityId} and not exists (
      select 1 from case_recusal as r
      where r.cooperation_id = c.cooperation_id and r.case_id = c.id and r.staff_id = ${staffId}
    )`;
  const isMeant = sql`c.cooperation_id = ${scope.cooperationId} and c.id = ${caseId} and c.state = 'open'
    ${home ? isHome : sql``}`;
  const { rows } = await sql<Taken | { version: null }>`
    with taken as (
      update queue_case as c
      set owner_staff_id = ${staffId}, lease_until = ${leaseUntil}, changed_at = ${now}, version = c.version + 1
      from (
        select owner_staff_id from queue_case
        where cooperation_id = ${scope.cooperationId} and id = ${caseId} for no key update
      ) as before
      where ${isMeant}
        and (c.owner_staff_id is null or c.owner_staff_id = ${staffId} or c.lease_until <= ${now})
      returning c.cooperation_id, c.id, c.lease_until, before.owner_staff_id as owner_before, c.version, c.urgency
    ), dropped as (
      update case_handover_item as i set state = 'obsolete'
      from taken where i.cooperation_id = ${scope.cooperationId} and i.case_id = taken.id and i.state = 'offered'
    ), ${appendingEvent(scope, { kind: 'case.taken', subjectId: caseId }, now, 'taken')}
    select taken.lease_until, taken.owner_before, taken.version, taken.urgency
    from queue_case as c left join taken on true where ${isMeant}`.execute(trx);
  const [row] = rows;
  if (!row) return null;
  return row.version === null ? 'held' : row;
};

/**
 * Takes a case that nobody holds. Two never get one: whoever comes second is refused with `already_taken`.
 * Taking one's own case again renews the lease.
 */
export const takeCase = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<{ leaseUntil: Instant }, CaseRefusal>> => {
  const leaseUntil = leaseEnd(now, await loadSettings(trx, scope));
  const atHome = await compareAndSet(trx, scope, caseId, leaseUntil, now, { home: true });
  if (atHome === 'held') return refused('already_taken');
  const taken = atHome ?? (await takeElsewhere(trx, scope, caseId, leaseUntil, now));
  if ('ok' in taken) return taken;
  const { ownerBefore } = taken;
  if (ownerBefore !== null && ownerBefore !== scope.actor.staffId) {
    await enqueue(
      trx,
      scope,
      [
        {
          key: `case_taken_over:${caseId}:${taken.version}`,
          recipientStaffId: ownerBefore,
          kind: 'case_taken_over',
          subjectId: caseId,
          data: { staffId: scope.actor.staffId },
        },
      ],
      now,
    );
  }
  if (taken.urgency === 'urgent') await endRing(trx, scope, caseId, now);
  return ok({ leaseUntil });
};

/** Says why not, or takes it as a seconded colleague. */
const takeElsewhere = async (
  trx: Trx,
  scope: StaffScope,
  caseId: string,
  leaseUntil: Instant,
  now: Instant,
): Promise<Taken | { ok: false; reason: CaseRefusal }> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  const { record, rights } = opened.value;
  if (record.state === 'closed') return refused('already_closed');
  const obstacle = takeObstacle(rights, record);
  if (obstacle) return refused(obstacle);
  const holder = holderOf(record, now);
  if (holder !== null && holder !== scope.actor.staffId) return refused('already_taken');
  const taken = await compareAndSet(trx, scope, caseId, leaseUntil, now, { home: false });
  return taken === null || taken === 'held' ? refused('already_taken') : taken;
};

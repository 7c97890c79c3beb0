import { reachableLeads } from '../../../cover/search/leads.ts';
import { appendEvent } from '../../../db/events.ts';
import { enqueue } from '../../../db/outbox.ts';
import type { Trx } from '../../../db/types.ts';
import { dayOf, type Instant, timeOf } from '../../../kernel/time.ts';
import { isWorkingTime } from '../../../kernel/workingTime.ts';
import type { Scope } from '../../../membership/scope.ts';
import { monthsLeftToTell } from '../periods.ts';
import { missingMeetings } from '../queries/missingMeetings.ts';

/** Mornings of working days: whoever is told still has a day to do something. */
export const isTimeToReport = (now: Instant): boolean => isWorkingTime(now) && timeOf(now).hour < 12;

/**
 * Tells the leads of a period that nears its end without the meeting it should have: two months before it ends and once
 * more when one is left. Each municipality hears each of both once, from her deputy where its lead is away.
 *
 * @returns how many notifications were written.
 */
export const reportMissingMeetings = async (
  trx: Trx,
  scope: Scope,
  now: Instant,
): Promise<{ told: number }> => {
  const today = dayOf(now);
  let told = 0;
  for (const missing of await missingMeetings(trx, scope, now)) {
    const monthsLeft = monthsLeftToTell(missing, today);
    if (monthsLeft === null) continue;
    const { template, period } = missing;
    const about = `meeting_missing:${template}:${period}:${monthsLeft}`;
    const leads = await leadsToTell(trx, scope, about, now);
    if (leads.length === 0) continue;
    await enqueue(
      trx,
      scope,
      leads.map(({ municipalityId, staffId }) => ({
        key: `${about}:${municipalityId}:${staffId}`,
        recipientStaffId: staffId,
        kind: 'meeting_missing' as const,
        subjectId: scope.cooperationId,
        data: { template, period, monthsLeft },
      })),
      now,
    );
    told += leads.length;
    const data = { template, period, monthsLeft };
    await appendEvent(
      trx,
      scope,
      { kind: 'meeting_series.missing_reported', subjectId: scope.cooperationId, data },
      now,
    );
  }
  return { told };
};

/** Whoever can act for the leads of each municipality that has not heard of it; nobody twice. */
const leadsToTell = async (
  trx: Trx,
  scope: Scope,
  about: string,
  now: Instant,
): Promise<{ municipalityId: string; staffId: string }[]> => {
  const today = dayOf(now);
  const said = await trx
    .selectFrom('outbox')
    .select(['key', 'recipientStaffId'])
    .where('cooperationId', '=', scope.cooperationId)
    // Everything that begins with it.
    .where('key', '>=', `${about}:`)
    .where('key', '<', `${about};`)
    .execute();
  const aware = new Set(said.map(({ key }) => key.slice(about.length + 1).split(':')[0]));
  const told = new Set(said.map(({ recipientStaffId }) => recipientStaffId));
  const members = await trx
    .selectFrom('municipality')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('isMember', '=', true)
    .where('joinedOn', '<=', today)
    .where((row) => row.or([row('leftOn', 'is', null), row('leftOn', '>', today)]))
    .orderBy('id')
    .execute();
  const leads: { municipalityId: string; staffId: string }[] = [];
  for (const { id } of members.filter((member) => !aware.has(member.id))) {
    for (const staffId of await reachableLeads(trx, scope, id, now)) {
      // A deputy of two leads hears of it once.
      if (told.has(staffId)) continue;
      told.add(staffId);
      leads.push({ municipalityId: id, staffId });
    }
  }
  return leads;
};

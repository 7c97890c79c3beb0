import { setTimeout as pause } from 'node:timers/promises';
import { runQuery } from '@verbund/domain/db/run';
import { type DaySpan, momentAt, Temporal } from '@verbund/domain/kernel/time';
import {
  type CalendarUserRow,
  listCalendarUsers,
} from '@verbund/domain/meeting/calendar/queries/listCalendarUsers';
import type { BusyTimes } from '@verbund/domain/meeting/slots/types';
import type { Scope } from '@verbund/domain/membership/scope';
import type { Services } from '../services.ts';

/** Somebody waits for proposals: those without what Outlook knows are better than none. */
const PATIENCE_MS = 6_000;
const MIDNIGHT = Temporal.PlainTime.from('00:00');

/**
 * What Outlook knows of these people in the days of the span, by `staffId`: when they are busy, and nothing else.
 * Only of tenants that have said yes. Who is missing from the answer is not known: never a reason to fail.
 */
export const busyTimesFor = async (
  { db, calendars, log }: Pick<Services, 'db' | 'calendars' | 'log'>,
  scope: Scope,
  staffIds: readonly string[],
  { from, until }: DaySpan,
  { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {},
): Promise<BusyTimes> => {
  const busyTimes = new Map<string, { from: Temporal.Instant; until: Temporal.Instant }[]>();
  if (!calendars) return busyTimes;
  const users = await runQuery(db, scope, (trx) => listCalendarUsers(trx, scope, staffIds));
  const span = { from: momentAt(from, MIDNIGHT), until: momentAt(until, MIDNIGHT) };
  const askTenant = async ([asUser, ...others]: CalendarUserRow[]): Promise<void> => {
    if (!asUser) return;
    const people = [asUser, ...others];
    const answer = await calendars.freeBusy(
      asUser,
      people.map(({ email }) => email),
      span,
    );
    if (answer.kind !== 'known') {
      const { cooperationId } = scope;
      log.warn(
        { cooperationId, tenantId: asUser.tenantId, result: answer.kind, status: answer.status },
        'Busy times could not be had',
      );
      return;
    }
    for (const { staffId, email } of people) {
      const spans = answer.busy.get(email);
      if (spans) busyTimes.set(staffId, [...spans]);
    }
  };
  const asked = Promise.all([...Map.groupBy(users, ({ tenantId }) => tenantId).values()].map(askTenant));
  const waiting = new AbortController();
  const patience = pause(patienceMs, 'late', { signal: waiting.signal }).catch(() => 'late');
  if ((await Promise.race([asked, patience])) === 'late')
    log.warn({ cooperationId: scope.cooperationId }, 'Busy times came too late');
  waiting.abort();
  // What comes later is for nobody.
  return new Map(busyTimes);
};

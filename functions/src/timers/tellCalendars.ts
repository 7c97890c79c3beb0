import { runCommand } from '@verbund/domain/db/run';
import type { Instant } from '@verbund/domain/kernel/time';
import { type ClaimedTelling, claimTelling } from '@verbund/domain/meeting/calendar/commands/claimTelling';
import { noteTakenOver } from '@verbund/domain/meeting/calendar/commands/noteTakenOver';
import { noteTold } from '@verbund/domain/meeting/calendar/commands/noteTold';
import { postponeTelling } from '@verbund/domain/meeting/calendar/commands/postponeTelling';
import { tellByMail } from '@verbund/domain/meeting/calendar/commands/tellByMail';
import { listDueTellings } from '@verbund/domain/meeting/calendar/queries/listDueTellings';
import { tellCalendar } from '@verbund/domain/meeting/calendar/tellCalendar';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import type { Scope } from '@verbund/domain/membership/scope';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';
import type { Services } from '../platform/services.ts';

/** In one run; the next one goes on with what is left. */
const MOST = 200;
/** The platform ends a run after five minutes. */
const LONGEST_MS = 4 * 60_000;

type Told = 'told' | 'mailed' | 'postponed' | 'givenUp';

const tell = async (
  services: Services,
  scope: Scope,
  { meeting, channel, claim }: ClaimedTelling,
): Promise<Told> => {
  const { db, clock, log, calendars, dispatcher } = services;
  const { meetingId, sequence } = meeting;
  const byMail = async (status: number | null, now: Instant): Promise<Told> => {
    const mails = await runCommand(db, scope, (trx) =>
      tellByMail(trx, scope, { meetingId, claim, status }, now),
    );
    if (mails > 0) dispatcher.wake();
    return 'mailed';
  };
  if (channel === 'ics' || !calendars) return byMail(null, clock.now());
  const telling = await tellCalendar(calendars, meeting);
  const now = clock.now();
  const { cooperationId } = scope;
  switch (telling.kind) {
    case 'taken_over': {
      const { organiser, calendar } = meeting;
      const input = { meetingId, claim, byStaffId: organiser.staffId };
      await runCommand(db, scope, (trx) => noteTakenOver(trx, scope, input));
      const emptied = { ...calendar, eventId: null, etag: null, joinUrl: null, eventOf: organiser };
      return tell(services, scope, { meeting: { ...meeting, calendar: emptied }, channel, claim });
    }
    case 'told':
      await runCommand(db, scope, (trx) =>
        noteTold(trx, scope, { meetingId, claim, sequence, event: telling.event }, now),
      );
      return 'told';
    case 'by_mail':
      log.warn(
        { cooperationId, meetingId, status: telling.status },
        'A calendar cannot be used; mails go out instead',
      );
      return byMail(telling.status, now);
    case 'later':
    case 'hopeless': {
      const { status } = telling;
      const outcome = await runCommand(db, scope, (trx) =>
        postponeTelling(
          trx,
          scope,
          {
            meetingId,
            claim,
            status,
            retryAfterMs: telling.kind === 'later' ? telling.retryAfterMs : 0,
            random: Math.random(),
            isHopeless: telling.kind === 'hopeless',
          },
          now,
        ),
      );
      if (outcome !== 'given_up') return 'postponed';
      log.error({ cooperationId, meetingId, status }, 'A meeting could not be put into a calendar');
      return 'givenUp';
    }
  }
};

/** Tells calendars of meetings that were fixed, moved or cancelled: the organiser's Outlook, or everybody by mail. */
export const tellCalendars: TimerRegistration = {
  kind: 'timer',
  name: 'tellCalendars',
  schedule: '40 * * * * *',
  run: async (services, now) => {
    const { db, log, calendars } = services;
    const counts: Record<Told, number> = { told: 0, mailed: 0, postponed: 0, givenUp: 0 };
    const ends = performance.now() + LONGEST_MS;
    let failed = 0;
    for (const { cooperationId, meetingId } of await listDueTellings(db, { limit: MOST }, now)) {
      if (performance.now() > ends) break;
      const scope = mintSystemScope(cooperationId);
      try {
        const claimed = await runCommand(db, scope, (trx) =>
          claimTelling(trx, scope, { meetingId, isConnected: calendars !== null }, services.clock.now()),
        );
        if (claimed) counts[await tell(services, scope, claimed)] += 1;
      } catch (error) {
        failed += 1;
        log.error(
          { cooperationId, meetingId, ...errorFacts(error) },
          'Calendars could not be told of a meeting',
        );
      }
    }
    if (failed > 0) throw new Error(`Calendars could not be told of ${failed} meetings.`);
    return counts;
  },
};

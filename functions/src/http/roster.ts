import { type RosterDay, rosterDaySchema } from '@verbund/domain/contract';
import { runQuery } from '@verbund/domain/db/run';
import { dayOf } from '@verbund/domain/kernel/time';
import { getRoster } from '@verbund/domain/roster/queries/getRoster';
import { toRosterDay } from '@verbund/domain/roster/rosterDay';
import { z } from 'zod';
import { problems } from '../platform/problem.ts';
import type { HttpRegistration } from '../platform/registration.ts';

const querySchema = z.strictObject({ municipalityId: z.uuid().optional() });

/** Today's roster of the cooperation, or of one municipality with `?municipalityId=`. */
export const rosterToday: HttpRegistration = {
  kind: 'http',
  name: 'rosterToday',
  methods: ['GET'],
  route: 'roster/today',
  authLevel: 'anonymous',
  handle: async ({ db, clock, authenticate }, request) => {
    const scope = await authenticate(request);
    if (!scope) return problems.notSignedIn();
    const query = querySchema.safeParse({ municipalityId: request.query.get('municipalityId') ?? undefined });
    if (!query.success)
      return problems.badRequest('Diese Kommune gibt es nicht. Bitte wähle eine aus der Liste.');
    const now = clock.now();
    const today = dayOf(now);
    const span = { from: today, until: today.add({ days: 1 }) };
    const view = await runQuery(db, scope, (trx) =>
      getRoster(trx, scope, { span, municipalityId: query.data.municipalityId ?? null }),
    );
    const roster: RosterDay = rosterDaySchema.parse(toRosterDay(view, today, now));
    return { headers: { 'cache-control': 'no-store' }, jsonBody: roster };
  },
};

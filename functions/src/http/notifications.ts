import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { removeTeamChannel as remove } from '@verbund/domain/notification/commands/removeTeamChannel';
import { setPreferences } from '@verbund/domain/notification/commands/setPreferences';
import { listMyNotifications } from '@verbund/domain/notification/queries/listMyNotifications';
import { listTeamChannels } from '@verbund/domain/notification/queries/listTeamChannels';
import { getPreferences } from '@verbund/domain/notification/queries/loadWishes';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';

const shown = ({ dispatcher }: Services, trx: Trx, scope: StaffScope) =>
  getPreferences(trx, scope, { staffId: scope.actor.staffId, setUp: dispatcher.ways });

export const notificationPreferences = defineRoute('notificationPreferences', ({ services, scope }) =>
  runQuery(services.db, scope, (trx) => shown(services, trx, scope)),
);

export const setNotificationPreferences = defineRoute(
  'setNotificationPreferences',
  async ({ services, scope, now, body }) => {
    const set = await runCommand(services.db, scope, async (trx) => {
      await setPreferences(trx, scope, { preferences: body }, now);
      return shown(services, trx, scope);
    });
    // What was held may go out now.
    services.dispatcher.wake();
    return set;
  },
);

export const resetNotificationPreferences = defineRoute(
  'resetNotificationPreferences',
  async ({ services, scope, now }) => {
    const set = await runCommand(services.db, scope, async (trx) => {
      await setPreferences(trx, scope, { preferences: null }, now);
      return shown(services, trx, scope);
    });
    services.dispatcher.wake();
    return set;
  },
);

export const notifications = defineRoute('notifications', ({ services, scope, now, language, query }) =>
  runQuery(services.db, scope, (trx) =>
    listMyNotifications(trx, scope, { before: query.before, language }, now),
  ),
);

export const teamChannels = defineRoute('teamChannels', ({ services, scope }) =>
  runQuery(services.db, scope, (trx) => listTeamChannels(trx, scope)),
);

export const removeTeamChannel = defineRoute(
  'removeTeamChannel',
  async ({ services, scope, now, params }) => {
    const removed = await runCommand(services.db, scope, (trx) => remove(trx, scope, params, now));
    if (!removed.ok) return removed.reason === 'not_allowed' ? problems.forbidden() : problems.notFound();
    return runQuery(services.db, scope, (trx) => listTeamChannels(trx, scope));
  },
);

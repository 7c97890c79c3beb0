import type { Selectable } from 'kysely';
import type { ReachTables, Way } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import type { Preferences, ShownPreferences } from '../preferences.ts';
import { defaultWishes, type Wishes } from '../telling.ts';

type PreferenceRow = Selectable<ReachTables['notificationPreference']>;

const toWishes = ({ channel, quietFrom, quietUntil, quietOnFreeDays, digestAt }: PreferenceRow): Wishes => ({
  channel,
  quietHours: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null,
  quietOnFreeDays,
  digestAt,
});

/** What each of these people wishes; whoever set nothing has the default of her cooperation. */
export const loadWishes = async (
  trx: Trx,
  scope: Scope,
  staffIds: readonly string[],
): Promise<(staffId: string) => Wishes> => {
  if (staffIds.length === 0) return () => defaultWishes({ quietHours: null });
  const fallback = defaultWishes(await loadSettings(trx, scope));
  const rows = await trx
    .selectFrom('notificationPreference')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', 'in', staffIds)
    .execute();
  const byStaff = new Map(rows.map((row) => [row.staffId, toWishes(row)]));
  return (staffId) => byStaff.get(staffId) ?? fallback;
};

const clock = (time: { toString(options: { smallestUnit: 'minute' }): string }): string =>
  time.toString({ smallestUnit: 'minute' });

const toPreferences = ({ channel, quietHours, quietOnFreeDays, digestAt }: Wishes): Preferences => ({
  channel,
  quietHours: quietHours && { from: clock(quietHours.from), until: clock(quietHours.until) },
  quietOnFreeDays,
  digestAt: digestAt && clock(digestAt),
});

/**
 * What somebody wishes, as she is shown it.
 *
 * @param setUp the ways besides the chat that the operator has set up.
 */
export const getPreferences = async (
  trx: Trx,
  scope: Scope,
  { staffId, setUp }: { staffId: string; setUp: readonly Way[] },
): Promise<ShownPreferences> => {
  const wishesOf = await loadWishes(trx, scope, [staffId]);
  const person = await trx
    .selectFrom('staff as s')
    .leftJoin('notificationPreference as p', (join) =>
      join.onRef('p.cooperationId', '=', 's.cooperationId').onRef('p.staffId', '=', 's.id'),
    )
    .select(['s.email', 'p.channel'])
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', '=', staffId)
    .executeTakeFirstOrThrow();
  return {
    preferences: toPreferences(wishesOf(staffId)),
    isDefault: person.channel === null,
    ways: (['chat', 'activity', 'mail'] as const).filter(
      (way) => way === 'chat' || (setUp.includes(way) && (way !== 'mail' || person.email !== null)),
    ),
    mailAddress: person.email,
  };
};

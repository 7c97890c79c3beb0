import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { NotificationKind } from '../types.ts';

/** Keeps which activity of a channel tells of a subject and what it says; the latest one is brought up to date. */
export const rememberTeamPost = async (
  trx: Trx,
  scope: Scope,
  post: {
    teamChannelId: string;
    kind: NotificationKind;
    subjectId: string;
    day: PlainDate | null;
    activityId: string;
    fingerprint: string;
  },
): Promise<void> => {
  const { activityId, day, fingerprint } = post;
  await trx
    .insertInto('teamPost')
    .values({ cooperationId: scope.cooperationId, ...post })
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'teamChannelId', 'kind', 'subjectId'])
        .doUpdateSet({ activityId, day, fingerprint }),
    )
    .execute();
};

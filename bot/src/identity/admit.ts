import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { admitActivity } from '@verbund/domain/membership/commands/admitActivity';
import { type Known, knownAs } from '@verbund/domain/membership/identify';
import type { Account } from '@verbund/domain/membership/queries/findAccount';

/** The gate of the chat for a message; `isFirst` says whether this delivery of it is the one to answer. */
export const admit = async (
  trx: Trx,
  cooperationId: string,
  account: Account,
  activityKey: string,
  now: Instant,
): Promise<{ known: Known; isFirst: boolean } | null> => {
  const admitted = await admitActivity(trx, cooperationId, { account, activityKey }, now);
  return admitted && { known: knownAs(cooperationId, admitted.person), isFirst: admitted.isFirst };
};

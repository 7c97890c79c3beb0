import type { Trx } from '@verbund/domain/db/types';
import { mintStaffScope } from '@verbund/domain/membership/mintScope';
import type { Scope, StaffScope } from '@verbund/domain/membership/scope';

/** Whoever a notification goes to, so that it shows no more than she may see herself. */
export const asRecipient = async (trx: Trx, scope: Scope, staffId: string): Promise<StaffScope | null> => {
  const person = await trx
    .selectFrom('staff')
    .select(['municipalityId', 'roles'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  return person ? mintStaffScope(scope.cooperationId, { staffId, ...person }) : null;
};

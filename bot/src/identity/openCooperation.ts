import { runCommand } from '@verbund/domain/db/run';
import type { Db, Trx } from '@verbund/domain/db/types';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';

/** A transaction in a cooperation, before it is known who acts. */
export const openCooperation = <T>(
  db: Db,
  cooperationId: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> => runCommand(db, mintSystemScope(cooperationId), work);

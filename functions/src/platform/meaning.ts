import { runQuery } from '@verbund/domain/db/run';
import { guardText } from '@verbund/domain/language/guard/guardText';
import { loadGuardContext } from '@verbund/domain/membership/queries/loadGuardContext';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { errorFacts } from './log.ts';
import type { Services } from './services.ts';

const MOST_MEANT = 5;

/**
 * Ids of what means the same as a text, the closest first; none where no service is set up, where it does not answer
 * in time, and where the text holds what must not leave the house.
 */
export const meantBy = async (
  { db, clock, log, meaning }: Services,
  scope: StaffScope,
  text: string,
): Promise<string[]> => {
  if (!meaning) return [];
  const context = await runQuery(db, scope, (trx) => loadGuardContext(trx, scope, clock.now()));
  if (!guardText(text, context).ok) return [];
  const { service, library, least } = meaning;
  try {
    const [vector] = await service.embed([text]);
    if (!vector) return [];
    return await runQuery(db, scope, (trx) =>
      library.nearest(trx, scope, { vector, limit: MOST_MEANT, least }),
    );
  } catch (error) {
    log.warn(errorFacts(error), 'The embedding service did not help');
    return [];
  }
};

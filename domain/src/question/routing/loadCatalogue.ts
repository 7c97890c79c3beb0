import type { Trx } from '../../db/types.ts';
import type { Catalogue } from '../../language/understanding/types.ts';
import { catalogueOf } from '../../membership/catalogue.ts';
import type { Scope } from '../../membership/scope.ts';

const MOST_CATALOGUES = 100;

/** By content: the same areas stay the same object, so that nothing has to be prepared anew. */
const catalogues = new Map<string, Catalogue>();

/** The areas of the cooperation, with the words that point to them. */
export const loadCatalogue = async (trx: Trx, { cooperationId }: Scope): Promise<Catalogue> => {
  const areas = await trx
    .selectFrom('subjectArea')
    .select(['code', 'nameDe', 'crossCutting'])
    .where('cooperationId', '=', cooperationId)
    .orderBy('code')
    .execute();
  const key = JSON.stringify(areas);
  const known = catalogues.get(key) ?? catalogueOf(areas);
  if (catalogues.size >= MOST_CATALOGUES) catalogues.clear();
  catalogues.set(key, known);
  return known;
};

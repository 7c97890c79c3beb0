import { searchCases } from '@verbund/domain/case/queries/listCases';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { listAreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import type { Found } from '../teams/types.ts';
import type { Visit } from '../visit.ts';
import { buildSharedCaseCard } from './cases.card.ts';

/** As the app's manifest names it. */
export const SEARCH_CASES = 'searchCases';

const MOST_FOUND = 15;

/** Cases to put into a message; with nothing typed yet, her own. */
export const findCases = async (visit: Visit, text: string): Promise<Found[]> => {
  const { now, language } = visit;
  const cases = await visit.read((trx, scope) => searchCases(trx, scope, { text, limit: MOST_FOUND }, now));
  const areaNames = await visit.read((trx, scope) => listAreaNames(trx, scope));
  return cases.map((row) => ({
    title: row.reference,
    subtitle: `${namingAreas(areaNames, language)(row.areaCode)} · ${row.municipalityName}`,
    card: buildSharedCaseCard(row, { areaNames, language }),
  }));
};

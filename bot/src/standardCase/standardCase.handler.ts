import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { standardCaseRefusalWords } from '@verbund/domain/language/words/standardCases';
import { approveStandardCase as approve } from '@verbund/domain/standardCase/commands/approveStandardCase';
import { getStandardCase } from '@verbund/domain/standardCase/queries/getStandardCase';
import { listStandardCases } from '@verbund/domain/standardCase/queries/listStandardCases';
import type { StandardCaseDetail } from '@verbund/domain/standardCase/schema';
import { on } from '../cards/press.ts';
import { findKnown } from '../question/findKnown.ts';
import type { Found } from '../teams/types.ts';
import { personally, saying, type Visit } from '../visit.ts';
import { approveStandardCase } from './actions.ts';
import { buildApprovalCard, buildSharedStandardCaseCard } from './standardCase.card.ts';
import { standardCaseWords } from './words.ts';

/** As the app's manifest names it. */
export const SEARCH_STANDARD_CASES = 'searchStandardCases';
const MOST_FOUND = 10;

type Approved = Awaited<ReturnType<typeof approve>>;

const saidTo = (result: Approved, { state }: StandardCaseDetail, language: Language) => {
  const words = standardCaseWords[language];
  if (result.ok) return { happened: result.value.approved ? words.approvedAll : words.approvedOne };
  // Others were faster: it is no lack of rights that nothing waits here.
  if (result.reason === 'not_allowed' && state !== 'proposed') return { happened: words.noLonger };
  return { problem: standardCaseRefusalWords[language][result.reason] };
};

export const standardCasePresses = [
  on(approveStandardCase, async (visit, { standardCaseId, caseVersion: version }) => {
    const { language, now } = visit;
    const result = await visit.run((trx, scope) => approve(trx, scope, { standardCaseId, version }, now));
    const view = await visit.read((trx, scope) => getStandardCase(trx, scope, standardCaseId, now));
    if (!view) return saying(standardCaseRefusalWords[language].not_found);
    const { areaNames } = await visit.directory();
    const said = saidTo(result, view, language);
    return personally(buildApprovalCard(view, { areaNames, language }, said), {
      shows: { kind: 'standard_case_proposed', subjectId: standardCaseId },
    });
  }),
];

const idsFor = async (visit: Visit, text: string): Promise<string[]> => {
  const { now } = visit;
  if (text === '') {
    const { cases } = await visit.read((trx, scope) => listStandardCases(trx, scope, now));
    return cases
      .filter(({ state }) => state === 'approved')
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : 0))
      .map(({ standardCaseId }) => standardCaseId);
  }
  const found = await findKnown(visit, text, 2 * MOST_FOUND);
  return found.filter(({ kind }) => kind === 'standard_case').map(({ id }) => id);
};

/** Standard cases to put into a message; with nothing typed yet, those that hold since the latest day. */
export const findStandardCases = async (visit: Visit, text: string): Promise<Found[]> => {
  const { now, language } = visit;
  const { areaNames } = await visit.directory();
  const found: Found[] = [];
  for (const id of (await idsFor(visit, text)).slice(0, MOST_FOUND)) {
    const view = await visit.read((trx, scope) => getStandardCase(trx, scope, id, now));
    if (!view?.approved) continue;
    found.push({
      title: view.approved.title,
      subtitle: namingAreas(areaNames, language)(view.areaCode),
      card: buildSharedStandardCaseCard(view.approved, view, { areaNames, language }),
    });
  }
  return found;
};

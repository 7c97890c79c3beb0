import { closeCase as close } from '@verbund/domain/case/commands/closeCase';
import { declineRing as decline } from '@verbund/domain/case/commands/declineRing';
import { recuse as recuseFrom } from '@verbund/domain/case/commands/recuse';
import { reopenCase as reopen } from '@verbund/domain/case/commands/reopenCase';
import { returnCase as giveBack } from '@verbund/domain/case/commands/returnCase';
import { takeCase as take } from '@verbund/domain/case/commands/takeCase';
import { getCase } from '@verbund/domain/case/queries/getCase';
import { listCases as readCases, searchCases } from '@verbund/domain/case/queries/listCases';
import type { CaseRow } from '@verbund/domain/case/schema';
import type { CaseRefusal } from '@verbund/domain/case/types';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import type { Instant } from '@verbund/domain/kernel/time';
import { caseRefusalWords } from '@verbund/domain/language/words/cases';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { literal } from '../cards/elements.ts';
import { on } from '../cards/press.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import {
  closeCase,
  declineRing,
  listCases,
  openCase,
  recuse,
  reopenCase,
  returnCase,
  takeCase,
} from './actions.ts';
import { buildCaseCard, buildCaseListCard, buildWhichCaseCard, type CardFacts } from './cases.card.ts';
import { caseWords } from './words.ts';

const MOST_FOUND = 25;

export const cardFacts = async ({ directory, known, now, language }: Visit): Promise<CardFacts> => ({
  areaNames: (await directory()).areaNames,
  staffId: known.staffId,
  now,
  language,
});

/** The case as it is now, with what happened; a plain sentence when she may not see it. */
export const showCase = async (
  visit: Visit,
  caseId: string,
  happened: string | null = null,
): Promise<Reply> => {
  const detail = await visit.read((trx, scope) => getCase(trx, scope, caseId, visit.now));
  if (!detail) return saying(happened ?? caseRefusalWords[visit.language].not_found);
  const isCall = detail.urgency === 'urgent' && detail.ring !== null;
  return personally(buildCaseCard(detail, await cardFacts(visit), { happened, isCall }), {
    shows: { kind: 'case_urgent', subjectId: caseId },
  });
};

const showList = async (visit: Visit, happened: string | null = null): Promise<Reply> => {
  const { known, now } = visit;
  const { cases } = await visit.read((trx, scope) => readCases(trx, scope, { includeClosed: false }, now));
  const own = cases.filter(({ owner }) => owner?.staffId === known.staffId);
  const free = cases.filter(({ actions, owner }) => owner === null && actions.includes('take'));
  return personally(buildCaseListCard({ own, free }, await cardFacts(visit), happened));
};

type OnCase = (
  trx: Trx,
  scope: StaffScope,
  input: { caseId: string },
  now: Instant,
) => Promise<Result<unknown, CaseRefusal>>;

/** Does one thing to a case and shows it as it is then, whatever came of it. */
const act = async (visit: Visit, caseId: string, command: OnCase, done: string): Promise<Reply> => {
  const result = await visit.run((trx, scope) => command(trx, scope, { caseId }, visit.now));
  return showCase(visit, caseId, result.ok ? done : caseRefusalWords[visit.language][result.reason]);
};

type Done = 'taken' | 'returned' | 'closed' | 'reopened' | 'recused' | 'declined';
const acting =
  (command: OnCase, done: Done) =>
  (visit: Visit, { caseId }: { caseId: string }): Promise<Reply> =>
    act(visit, caseId, command, caseWords[visit.language][done]);

export const casePresses = [
  on(listCases, (visit) => showList(visit)),
  on(openCase, async (visit, { caseId }) => ({ ...(await showCase(visit, caseId)), place: 'new' as const })),
  on(takeCase, acting(take, 'taken')),
  on(returnCase, acting(giveBack, 'returned')),
  on(closeCase, acting(close, 'closed')),
  on(reopenCase, acting(reopen, 'reopened')),
  on(recuse, acting(recuseFrom, 'recused')),
  on(declineRing, acting(decline, 'declined')),
];

/** „Zeig meine Fälle“ */
export const answerCaseList: AnswerReading = (visit, { caseReference }) =>
  caseReference === null
    ? showList(visit)
    : withCase(visit, caseReference, ({ caseId }) => showCase(visit, caseId));

/** Finds the case a message names, asks which is meant when it is not clear, and goes on with it. */
export const withCase = async (
  visit: Visit,
  reference: string | null,
  goOn: (found: CaseRow) => Promise<Reply>,
): Promise<Reply> => {
  const { language, now } = visit;
  const search = { text: reference ?? '', limit: MOST_FOUND };
  const found = await visit.read((trx, scope) => searchCases(trx, scope, search, now));
  const exact = found.find((row) => row.reference === reference?.toUpperCase());
  const [only, another] = found;
  if (reference !== null && exact) return goOn(exact);
  if (reference !== null && only && !another) return goOn(only);
  if (reference !== null && !only) return saying(caseWords[language].noCase(literal(reference)));
  return personally(buildWhichCaseCard(found, await cardFacts(visit)));
};

/** „Ich übernehme SO-2026-00077“ */
export const answerTake: AnswerReading = (visit, { caseReference }) =>
  withCase(visit, caseReference, ({ caseId }) => act(visit, caseId, take, caseWords[visit.language].taken));

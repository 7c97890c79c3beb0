import { holderOf } from '@verbund/domain/case/rules';
import type { CaseDetail, CaseRow } from '@verbund/domain/case/schema';
import { type Instant, instant, plainDate, timeOf } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { urgencyWords } from '@verbund/domain/language/words/cases';
import { dateWords } from '@verbund/domain/language/words/days';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  choiceInput,
  type Element,
  literal,
  openTab,
  quoted,
  text,
} from '../cards/elements.ts';
import { atMost, header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import {
  closeCase,
  declineRing,
  listCases,
  openCase,
  openHandoverForm,
  recuse,
  reopenCase,
  returnCase,
  takeCase,
} from './actions.ts';
import { caseWords } from './words.ts';

const MOST_LINES = 8;
/** Clients scroll through longer lists badly. */
const MOST_CHOICES = 25;

export type CardFacts = { areaNames: AreaNames; staffId: string; now: Instant; language: Language };

/** "SO-2026-00077 · Wohngeld · fällig 1.12.2026 · Eilfall" */
export const caseLine = (
  row: CaseRow,
  { areaNames, language }: Pick<CardFacts, 'areaNames' | 'language'>,
): string =>
  [
    literal(row.reference),
    literal(namingAreas(areaNames, language)(row.areaCode)),
    row.dueOn && caseWords[language].due(dateWords(plainDate(row.dueOn), language)),
    row.urgency !== 'normal' && urgencyWords[language][row.urgency],
  ]
    .filter(Boolean)
    .join(' · ');

const chooser = (cases: readonly CaseRow[], facts: CardFacts): Element[] => {
  const words = caseWords[facts.language];
  if (cases.length === 0) return [];
  return [
    choiceInput({
      id: 'caseId',
      label: words.choose,
      style: 'compact',
      choices: cases
        .slice(0, MOST_CHOICES)
        .map((row) => ({ title: caseLine(row, facts), value: row.caseId })),
    }),
    actionSet([execute(openCase, words.open, {})]),
  ];
};

/** „Zeig meine Fälle“: my own, then how many are free, and a way to open one. */
export const buildCaseListCard = (
  { own, free }: { own: readonly CaseRow[]; free: readonly CaseRow[] },
  facts: CardFacts,
  happened: string | null = null,
): Card => {
  const words = caseWords[facts.language];
  const lines = (cases: readonly CaseRow[]) =>
    atMost(
      MOST_LINES,
      cases.map((row) => caseLine(row, facts)),
      facts.language,
    );
  return card([
    header(words.listTitle, words.listStatus(own.length, free.length)),
    notice(happened),
    list(null, lines(own)),
    list(words.freeTitle, lines(free)),
    chooser([...own, ...free], facts),
    actionSet([openTab(words.openQueue, 'faelle')]),
  ]);
};

const statusOf = (detail: CaseDetail, { staffId, now, language }: CardFacts): string => {
  const { status } = caseWords[language];
  if (detail.state === 'closed') return status.closed;
  if (!detail.owner) return status.free;
  const leaseUntil = detail.leaseUntil === null ? null : instant(detail.leaseUntil);
  const holder = holderOf({ ownerStaffId: detail.owner.staffId, leaseUntil }, now);
  if (holder === staffId && leaseUntil)
    return status.mine(timeOf(leaseUntil).toString({ smallestUnit: 'minute' }));
  return holder ? status.held(literal(detail.owner.name)) : status.lapsed(literal(detail.owner.name));
};

/**
 * One case with what the person may do. For somebody who is called for an urgent case it is the call.
 *
 * @param isCall shown because she was rung: then she may say that she cannot.
 */
export const buildCaseCard = (
  detail: CaseDetail,
  facts: CardFacts,
  { happened = null, isCall = false }: { happened?: string | null; isCall?: boolean } = {},
): Card => {
  const { areaNames, language } = facts;
  const words = caseWords[language];
  const may = (action: CaseDetail['actions'][number]): boolean => detail.actions.includes(action);
  const data = { caseId: detail.caseId };
  const title =
    isCall && may('take') ? words.urgentCall(literal(detail.municipalityName)) : literal(detail.reference);
  const dates = [
    words.received(dateWords(plainDate(detail.receivedOn), language)),
    detail.dueOn && words.due(dateWords(plainDate(detail.dueOn), language)),
    detail.urgency !== 'normal' && urgencyWords[language][detail.urgency],
  ];
  return card(
    [
      header(title, statusOf(detail, facts)),
      notice(happened),
      text(
        [
          literal(detail.reference),
          literal(namingAreas(areaNames, language)(detail.areaCode)),
          literal(detail.municipalityName),
        ].join(' · '),
      ),
      text(dates.filter(Boolean).join(' · ')),
      detail.nextStep !== null && [text(words.nextStep, { weight: 'bolder' }), quoted(detail.nextStep)],
      detail.ring !== null && text(words.askedOthers(detail.ring.asked)),
      detail.ring !== null &&
        list(
          words.phones,
          detail.ring.phones.map(
            ({ deskName, municipalityName, phone }) =>
              `${literal(deskName)}, ${literal(municipalityName)}: ${phone}`,
          ),
        ),
    ],
    [
      may('take') && execute(takeCase, words.take, data, { style: 'positive' }),
      isCall && may('take') && execute(declineRing, words.cannot, data),
      may('close') && execute(closeCase, words.close, data, { style: 'positive' }),
      may('handover') && detail.handoverId === null && execute(openHandoverForm, words.handover, data),
      may('return') && execute(returnCase, words.giveBack, data),
      may('recuse') && execute(recuse, words.recuse, data),
      may('reopen') && execute(reopenCase, words.reopen, data),
      !isCall && execute(listCases, words.list, {}),
      openTab(words.openInTab, `faelle/${detail.caseId}`),
    ],
  );
};

/**
 * A case in a message to others, who may not be allowed to see it: what it is called and where it belongs,
 * and a way to it for those who are.
 */
export const buildSharedCaseCard = (row: CaseRow, facts: Pick<CardFacts, 'areaNames' | 'language'>): Card =>
  card(
    [header(literal(row.reference), literal(row.municipalityName)), text(caseLine(row, facts))],
    [openTab(caseWords[facts.language].openInTab, `faelle/${row.caseId}`)],
  );

/** Asks which case is meant. */
export const buildWhichCaseCard = (cases: readonly CaseRow[], facts: CardFacts): Card => {
  const words = caseWords[facts.language];
  return card([header(words.listTitle), text(words.whichCase), chooser(cases, facts)]);
};

import { plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { dateWords } from '@verbund/domain/language/words/days';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import type { StandardCaseContent, StandardCaseDetail } from '@verbund/domain/standardCase/schema';
import { execute } from '../cards/action.ts';
import { card, type Element, literal, openTab, subtle, text, written } from '../cards/elements.ts';
import { atMost, header, list, notice } from '../cards/parts.ts';
import { excerpt } from '../question/excerpt.ts';
import type { Card } from '../teams/types.ts';
import { approveStandardCase } from './actions.ts';
import { standardCaseWords } from './words.ts';

const LONGEST_SHOWN = 1500;
const MOST_LINES = 10;

type Facts = { areaNames: AreaNames; language: Language };

const contentOf = (content: StandardCaseContent, language: Language): (Element | readonly Element[])[] => {
  const words = standardCaseWords[language];
  const lines = (texts: readonly string[]) => atMost(MOST_LINES, texts.map(literal), language);
  const statutes = content.statutes.map(({ name, title }) => (title === null ? name : `${name} (${title})`));
  return [
    written(excerpt(content.answer, LONGEST_SHOWN)),
    list(words.checklist, lines(content.checklist), '☐'),
    statutes.length > 0
      ? subtle(`${words.statutes}: ${statutes.map(literal).join(', ')}`, { size: 'small' })
      : [],
  ];
};

/** A version that waits for approval, for one of the coordination group. */
export const buildApprovalCard = (
  view: StandardCaseDetail,
  { areaNames, language }: Facts,
  happened: string | null = null,
): Card => {
  const words = standardCaseWords[language];
  const { latest, standardCaseId } = view;
  const isPending = view.actions.includes('approve');
  return card(
    [
      header(
        isPending ? words.proposed(literal(latest.title)) : literal(latest.title),
        isPending ? words.approvals(view.approvals.length, view.approvalsNeeded) : null,
      ),
      notice(happened ?? (isPending ? null : words.noLonger)),
      subtle(
        `${literal(namingAreas(areaNames, language)(view.areaCode))} · ${words.valid(dateWords(plainDate(latest.validFrom), language))}`,
        { size: 'small' },
      ),
      ...contentOf(latest, language),
      list(words.patterns, atMost(MOST_LINES, latest.patterns.map(literal), language)),
    ],
    [
      isPending &&
        execute(
          approveStandardCase,
          words.approve,
          { standardCaseId, caseVersion: latest.version },
          { style: 'positive' },
        ),
      openTab(words.open, `standardfall/${standardCaseId}`),
    ],
  );
};

/** What holds, to be put into any chat: it names nobody. */
export const buildSharedStandardCaseCard = (
  content: StandardCaseContent,
  { standardCaseId, areaCode, doubt }: StandardCaseDetail,
  { areaNames, language }: Facts,
): Card => {
  const words = standardCaseWords[language];
  return card(
    [
      header(
        literal(content.title),
        `${literal(namingAreas(areaNames, language)(areaCode))} · ${words.validSince(dateWords(plainDate(content.validFrom), language))}`,
      ),
      doubt !== null && text(words.doubt[doubt], { weight: 'bolder' }),
      ...contentOf(content, language),
    ],
    [openTab(words.open, `standardfall/${standardCaseId}`)],
  );
};

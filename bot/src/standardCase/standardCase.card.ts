import { plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { dateWords } from '@verbund/domain/language/words/days';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import type { StandardCaseContent, StandardCaseDetail } from '@verbund/domain/standardCase/schema';
import { execute } from '../cards/action.ts';
import { card, type Element, literal, openTab, subtle, written } from '../cards/elements.ts';
import { atMost, header, list, notice } from '../cards/parts.ts';
import { excerpt } from '../question/excerpt.ts';
import type { Card } from '../teams/types.ts';
import { approveStandardCase } from './actions.ts';
import { standardCaseWords } from './words.ts';

const LONGEST_SHOWN = 1200;
const LONGEST_PATTERN = 160;
const MOST_LINES = 8;
const MOST_PATTERNS = 4;
const MOST_STATUTES = 6;

type Facts = { areaNames: AreaNames; language: Language };

const contentOf = (content: StandardCaseContent, language: Language): (Element | readonly Element[])[] => {
  const words = standardCaseWords[language];
  const statutes = content.statutes.map(({ name, title }) =>
    literal(title === null ? name : `${name} (${title})`),
  );
  return [
    written(excerpt(content.answer, LONGEST_SHOWN)),
    list(words.checklist, atMost(MOST_LINES, content.checklist.map(literal), language), '☐'),
    statutes.length > 0
      ? subtle(`${words.statutes}: ${atMost(MOST_STATUTES, statutes, language).join(', ')}`, {
          size: 'small',
        })
      : [],
  ];
};

/** @param end the first day it no longer holds. */
const lastDay = (end: string, language: Language): string =>
  dateWords(plainDate(end).subtract({ days: 1 }), language);

/** "Bestattungskosten · Gilt seit 1.11.2026 bis 31.12.2026" */
const validity = (
  content: StandardCaseContent,
  areaCode: string,
  { areaNames, language }: Facts,
  begins: (day: string) => string,
): string => {
  const { validFrom, validUntil } = content;
  const from = begins(dateWords(plainDate(validFrom), language));
  const until =
    validUntil === null ? [] : [standardCaseWords[language].validUntil(lastDay(validUntil, language))];
  return [literal(namingAreas(areaNames, language)(areaCode)), [from, ...until].join(' ')].join(' · ');
};

const isWaiting = ({ state, latest, approved }: StandardCaseDetail): boolean =>
  state === 'proposed' || (state === 'approved' && latest.version !== approved?.version);

/** A version that waits for approval, for one of the coordination group. */
export const buildApprovalCard = (
  view: StandardCaseDetail,
  facts: Facts,
  { happened = null, problem = null }: { happened?: string | null; problem?: string | null } = {},
): Card => {
  const { language } = facts;
  const words = standardCaseWords[language];
  const { latest, standardCaseId, approvals, approvalsNeeded } = view;
  const waits = isWaiting(view);
  const title = literal(latest.title);
  const given = approvals.map(({ municipalityName }) => literal(municipalityName));
  const mayApprove = view.actions.includes('approve');
  const patterns = latest.patterns.map((pattern) => literal(excerpt(pattern, LONGEST_PATTERN)));
  return card(
    [
      header(
        waits ? words.proposed(title) : title,
        waits ? words.approvals(given, Math.max(1, approvalsNeeded - given.length)) : null,
      ),
      notice(problem, 'warning'),
      notice(happened ?? (waits || problem !== null ? null : words.noLonger)),
      subtle(validity(latest, view.areaCode, facts, words.valid), { size: 'small' }),
      ...contentOf(latest, language),
      list(words.patterns, atMost(MOST_PATTERNS, patterns, language)),
      mayApprove && subtle(words.rejectInTab, { size: 'small' }),
    ],
    [
      mayApprove &&
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

const MOST_DEVIATIONS = 6;

/** What holds, to be put into any chat: it names nobody, and says where it is done differently. */
export const buildSharedStandardCaseCard = (
  content: StandardCaseContent,
  { standardCaseId, areaCode, doubt, deviations }: StandardCaseDetail,
  facts: Facts,
): Card => {
  const { language } = facts;
  const words = standardCaseWords[language];
  const differently = deviations.map(({ municipalityName, untilDay }) =>
    words.deviation(literal(municipalityName), lastDay(untilDay, language)),
  );
  return card(
    [
      header(literal(content.title), validity(content, areaCode, facts, words.validSince)),
      notice(doubt === null ? null : words.doubt[doubt], 'warning'),
      ...contentOf(content, language),
      differently.length > 0 &&
        subtle(`${words.deviations}: ${atMost(MOST_DEVIATIONS, differently, language).join(', ')}`, {
          size: 'small',
        }),
    ],
    [openTab(words.open, `standardfall/${standardCaseId}`)],
  );
};

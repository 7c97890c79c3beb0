import { plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { dateWords } from '@verbund/domain/language/words/days';
import type { Proposal } from '@verbund/domain/question/schema';
import { type Element, literal, type OpenTab, openTab, subtle, text, written } from '../cards/elements.ts';
import { excerpt } from './excerpt.ts';
import { questionWords } from './words.ts';

/** What is longer is read in the tab. */
const LONGEST_TITLE = 160;
const LONGEST_ANSWER = 400;
const MOST_REASONS = 5;

/** Where something known comes from and why it is shown. */
export const proposalLines = (
  { title, answer, by, on, kind, doubt, why }: Proposal,
  language: Language,
): Element[] => {
  const words = questionWords[language];
  const day = dateWords(plainDate(on), language);
  const source =
    kind === 'standard_case' || by === null
      ? words.standardCase(day)
      : words.earlierAnswer(literal(by.name), literal(by.municipalityName), day);
  const matched = [...why.statutes, ...why.words].slice(0, MOST_REASONS).map(literal).join(', ');
  const because = matched !== '' ? words.why(matched) : why.meaning ? words.meaning : '';
  return [
    text(literal(excerpt(title, LONGEST_TITLE)), { weight: 'bolder' }),
    ...(doubt === null ? [] : [text(words.doubt[doubt], { weight: 'bolder', spacing: 'small' })]),
    written(excerpt(answer, LONGEST_ANSWER)),
    subtle([source, because].filter(Boolean).join(' · '), {
      size: 'small',
      spacing: 'small',
    }),
  ];
};

/** Where in the tab the whole of it is. */
export const proposalPage = ({ kind, id }: Pick<Proposal, 'kind' | 'id'>): string =>
  `${kind === 'standard_case' ? 'standardfall' : 'frage'}/${id}`;

/** The way to the rest of what is cut off here, or to the checklist of a standard case. */
export const readAll = (proposal: Proposal, language: Language): OpenTab[] =>
  proposal.kind === 'standard_case' || proposal.answer.trim().length > LONGEST_ANSWER
    ? [openTab(questionWords[language].readAll, proposalPage(proposal))]
    : [];

import type { Language } from '@verbund/domain/language/language';
import type { Proposal } from '@verbund/domain/question/schema';
import { execute } from '../cards/action.ts';
import { actionSet, card, container, openTab, text } from '../cards/elements.ts';
import { header } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { openQuestionForm } from './actions.ts';
import { proposalLines, readAll } from './proposal.ts';
import { questionWords } from './words.ts';

const shown = (proposal: Proposal, isFirst: boolean, language: Language) => {
  const rest = readAll(proposal, language);
  return container(
    [...proposalLines(proposal, language), ...(rest.length > 0 ? [actionSet(rest)] : [])],
    isFirst ? {} : { separator: true },
  );
};

/** What is known about something, for whoever only wants to look. */
export const buildFoundCard = (found: readonly Proposal[], language: Language): Card => {
  const words = questionWords[language];
  const ask = execute(openQuestionForm, words.askNow, {});
  if (found.length === 0)
    return card(
      [header(words.nothingFoundTitle, words.nothingFound), text(words.shallIAsk)],
      [ask, openTab(words.openInTab, 'standardfaelle')],
    );
  return card(
    [
      header(words.foundTitle, words.foundStatus),
      found.map((proposal, index) => shown(proposal, index === 0, language)),
    ],
    [ask, openTab(words.openInTab, 'standardfaelle')],
  );
};

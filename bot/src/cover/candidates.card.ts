import type { EligibilityExplanation } from '@verbund/domain/cover/queries/explainEligibility';
import type { HalfDayView } from '@verbund/domain/cover/types';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { halfDayWords } from '@verbund/domain/language/words/days';
import { meritWords } from '@verbund/domain/language/words/merits';
import { obstacleWords } from '@verbund/domain/language/words/obstacles';
import { execute } from '../cards/action.ts';
import { card, choiceInput, container, type Element, literal, subtle, text } from '../cards/elements.ts';
import { atMost, header, list } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { pickCandidates, showEscalation } from './actions.ts';
import { areasLine, halfDayChoices } from './lines.ts';
import { coverWords } from './words.ts';

export type CandidatesView = {
  requestId: string;
  /** The half-days nobody covers yet. */
  uncovered: readonly HalfDayView[];
  /** The one that is explained. */
  needId: string;
  explanation: EligibilityExplanation;
};

const MOST_ELIGIBLE = 8;
const MOST_OTHERS = 12;

type Named = { person: { name: string; municipalityName: string } };
const nameOf = ({ person }: Named): string => `${literal(person.name)} (${literal(person.municipalityName)})`;

const eligiblePart = ({ eligible, areaNames }: EligibilityExplanation, language: Language): Element[] => {
  const words = coverWords[language].escalation;
  const nameArea = namingAreas(areaNames, language);
  if (eligible.length === 0) return [text(words.nobody)];
  const more = eligible.length - MOST_ELIGIBLE;
  return [
    container([
      text(words.canTitle, { weight: 'bolder' }),
      ...eligible.slice(0, MOST_ELIGIBLE).flatMap((candidate) => [
        text(`✔ ${nameOf(candidate)}`, { spacing: 'small' }),
        subtle(candidate.merits.map((merit) => literal(meritWords(merit, nameArea, language))).join(' '), {
          size: 'small',
          spacing: 'none',
        }),
      ]),
      ...(more > 0 ? [subtle(words.more(more), { spacing: 'small' })] : []),
    ]),
  ];
};

const othersPart = ({ notEligible, areaNames }: EligibilityExplanation, language: Language): Element[] => {
  const nameArea = namingAreas(areaNames, language);
  return list(
    coverWords[language].escalation.cannotTitle,
    atMost(
      MOST_OTHERS,
      notEligible.map(
        (other) =>
          `${nameOf(other)} ${other.obstacles.map((obstacle) => literal(obstacleWords(obstacle, nameArea, language))).join('; ')}`,
      ),
      language,
    ),
    '✖',
  );
};

/** Who could cover a half-day and why, and what stands in the way of everybody else. */
export const buildCandidatesCard = (view: CandidatesView, language: Language): Card => {
  const words = coverWords[language];
  const { explanation, requestId } = view;
  const where = `${literal(explanation.deskName)}, ${literal(explanation.municipalityName)}`;
  const picks = view.uncovered.length > 1;
  return card(
    [
      header(words.escalation.candidatesTitle, `${halfDayWords(explanation, language)} · ${where}`),
      subtle(areasLine([explanation], explanation.areaNames, language)),
      eligiblePart(explanation, language),
      othersPart(explanation, language),
      picks &&
        choiceInput({
          id: 'needId',
          label: words.escalation.otherHalfDay,
          choices: halfDayChoices(view.uncovered, language),
          style: 'compact',
          value: view.needId,
        }),
    ],
    [
      picks && execute(pickCandidates, words.escalation.show, { requestId }),
      execute(showEscalation, words.escalation.back, { requestId }, { inputs: 'none' }),
    ],
  );
};

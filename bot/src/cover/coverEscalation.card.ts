import type { RequestView } from '@verbund/domain/cover/types';
import type { Language } from '@verbund/domain/language/language';
import { coveredName } from '@verbund/domain/language/words/covered';
import { execute } from '../cards/action.ts';
import { card, container, type Element, type Execute, literal, quoted, subtle } from '../cards/elements.ts';
import { header, inRoster, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { leaveRequestOpen, restartRequest, showCandidates, showEscalation } from './actions.ts';
import { areasLine, deskLines } from './lines.ts';
import { coverWords } from './words.ts';

export const isUncovered = ({ state }: RequestView['halfDays'][number]): boolean =>
  state === 'open' || state === 'left_open';

type Situation = 'lead' | 'all_leads' | 'left_open' | 'running' | 'settled';

/** Where the escalation stands; the most pressing round says it. */
const situationOf = (view: RequestView): Situation => {
  if (!view.halfDays.some(isUncovered)) return 'settled';
  const stages = new Set(view.rounds.map((round) => round.stage));
  for (const stage of ['all_leads', 'lead', 'left_open'] as const) if (stages.has(stage)) return stage;
  return 'running';
};

const actionsOf = (requestId: string, situation: Situation, language: Language): Execute[] => {
  const words = coverWords[language];
  const restart = execute(restartRequest, words.escalation.restart, { requestId });
  const leaveOpen = execute(leaveRequestOpen, words.escalation.leaveOpen, { requestId });
  const candidates = execute(showCandidates, words.escalation.candidates, { requestId });
  const refresh = execute(showEscalation, words.refresh, { requestId });
  switch (situation) {
    case 'lead':
    case 'all_leads':
      return [restart, leaveOpen, candidates];
    case 'left_open':
      return [restart, candidates];
    case 'running':
      return [candidates, refresh];
    case 'settled':
      return [refresh];
  }
};

/** For leads: nobody answered, somebody has to decide. */
export const buildCoverEscalationCard = (
  view: RequestView,
  language: Language,
  happened: string | null = null,
): Card => {
  const words = coverWords[language];
  const situation = situationOf(view);
  const isCalm = situation === 'settled' || situation === 'running';
  const uncovered = view.halfDays.filter(isUncovered);
  const body: Element[] =
    uncovered.length === 0
      ? []
      : [
          ...list(words.escalation.openTitle, deskLines(uncovered, language), '⚠'),
          container(
            [
              subtle(areasLine(uncovered, view.areaNames, language), { spacing: 'none' }),
              subtle(words.escalation.numbers(view.asked, view.declined), { spacing: 'none' }),
              ...(view.note === null ? [] : [quoted(view.note)]),
            ],
            { separator: true },
          ),
        ];
  return card(
    [
      header(
        words.escalation[isCalm ? 'calmTitle' : 'title'](
          literal(coveredName(view.covered, language)),
          literal(view.covered.municipalityName),
        ),
        situation === 'settled' ? words.escalation.nothingOpen : words.escalation.stage[situation],
      ),
      notice(happened),
      body,
    ],
    [...actionsOf(view.requestId, situation, language), ...inRoster(uncovered[0]?.day, language)],
  );
};

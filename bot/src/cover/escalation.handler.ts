import { leaveOpen } from '@verbund/domain/cover/commands/leaveOpen';
import { restartSearch } from '@verbund/domain/cover/commands/restartSearch';
import { explainEligibility } from '@verbund/domain/cover/queries/explainEligibility';
import { getRequestView } from '@verbund/domain/cover/queries/getRequestView';
import type { CoverRefusal } from '@verbund/domain/cover/types';
import type { Result } from '@verbund/domain/kernel/result';
import { coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { on } from '../cards/press.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import {
  leaveRequestOpen,
  pickCandidates,
  restartRequest,
  showCandidates,
  showEscalation,
} from './actions.ts';
import { buildCandidatesCard } from './candidates.card.ts';
import { buildCoverEscalationCard, isUncovered } from './coverEscalation.card.ts';

const showEscalationCard = async (
  visit: Visit,
  requestId: string,
  happened: string | null = null,
): Promise<Reply> => {
  const { language, now } = visit;
  const view = await visit.read((trx, scope) => getRequestView(trx, scope, requestId, now));
  if (view === null) return saying(coverRefusalWords[language].not_found);
  return personally(buildCoverEscalationCard(view, language, happened), {
    shows: { kind: 'cover_escalated', subjectId: requestId },
  });
};

const showAfter = (visit: Visit, requestId: string, result: Result<null, CoverRefusal>): Promise<Reply> =>
  showEscalationCard(visit, requestId, result.ok ? null : coverRefusalWords[visit.language][result.reason]);

const showCandidatesCard = async (
  visit: Visit,
  requestId: string,
  wantedNeedId: string | null,
): Promise<Reply> => {
  const { language, now } = visit;
  const found = await visit.read(async (trx, scope) => {
    const view = await getRequestView(trx, scope, requestId, now);
    const uncovered = view?.halfDays.filter(isUncovered) ?? [];
    const need = uncovered.find(({ needId }) => needId === wantedNeedId) ?? uncovered[0];
    if (!need) return null;
    const { needId } = need;
    return { uncovered, needId, explained: await explainEligibility(trx, scope, { needId }, now) };
  });
  if (found === null) return showEscalationCard(visit, requestId);
  const { explained, ...rest } = found;
  if (!explained.ok)
    return showEscalationCard(visit, requestId, coverRefusalWords[language][explained.reason]);
  return personally(buildCandidatesCard({ requestId, ...rest, explanation: explained.value }, language));
};

export const escalationPresses = [
  on(showCandidates, (visit, { requestId }) => showCandidatesCard(visit, requestId, null)),
  on(pickCandidates, (visit, { requestId, needId }) => showCandidatesCard(visit, requestId, needId)),
  on(showEscalation, (visit, { requestId }) => showEscalationCard(visit, requestId)),
  on(restartRequest, async (visit, { requestId }) =>
    showAfter(
      visit,
      requestId,
      await visit.run((trx, scope) => restartSearch(trx, scope, { requestId }, visit.now)),
    ),
  ),
  on(leaveRequestOpen, async (visit, { requestId }) =>
    showAfter(
      visit,
      requestId,
      await visit.run((trx, scope) => leaveOpen(trx, scope, { requestId }, visit.now)),
    ),
  ),
];

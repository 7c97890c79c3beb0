import { leaveOpen } from '@verbund/domain/cover/commands/leaveOpen';
import { restartSearch } from '@verbund/domain/cover/commands/restartSearch';
import { getRequestView } from '@verbund/domain/cover/queries/getRequestView';
import type { CoverRefusal } from '@verbund/domain/cover/types';
import type { Result } from '@verbund/domain/kernel/result';
import { refusalWords } from '@verbund/domain/language/words/refusals';
import { on } from '../cards/press.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { leaveRequestOpen, restartRequest, showEscalation } from './actions.ts';
import { buildCoverEscalationCard } from './coverEscalation.card.ts';

const showEscalationCard = async (
  visit: Visit,
  requestId: string,
  happened: string | null = null,
): Promise<Reply> => {
  const { language, now } = visit;
  const view = await visit.read((trx, scope) => getRequestView(trx, scope, requestId, now));
  if (view === null) return saying(refusalWords('not_found', language));
  return personally(buildCoverEscalationCard(view, language, happened), {
    shows: { kind: 'cover_escalated', subjectId: requestId },
  });
};

const showAfter = (visit: Visit, requestId: string, result: Result<null, CoverRefusal>): Promise<Reply> =>
  showEscalationCard(visit, requestId, result.ok ? null : refusalWords(result.reason, visit.language));

export const escalationPresses = [
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

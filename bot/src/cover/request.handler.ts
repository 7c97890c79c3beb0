import { undoWithdrawal } from '@verbund/domain/cover/commands/undoWithdrawal';
import { withdrawCoverRequest } from '@verbund/domain/cover/commands/withdrawCoverRequest';
import { getRequestView } from '@verbund/domain/cover/queries/getRequestView';
import { listOpenRequestsOf } from '@verbund/domain/cover/queries/listOpenRequestsOf';
import type { CoverRefusal, RequestView } from '@verbund/domain/cover/types';
import type { Result } from '@verbund/domain/kernel/result';
import { compareDays } from '@verbund/domain/kernel/time';
import { coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { on } from '../cards/press.ts';
import type { AnswerReading, Reading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { askWithdrawal, showRequest, undoWithdrawing, withdrawRequest } from './actions.ts';
import { buildChooseRequestCard } from './choose.card.ts';
import { buildWithdrawalCard } from './confirm.card.ts';
import { buildCoverRequestCard } from './coverRequest.card.ts';
import { coverWords } from './words.ts';

/** The request as it stands now. */
export const showRequestCard = async (
  visit: Visit,
  requestId: string,
  happened: string | null = null,
): Promise<Reply> => {
  const { language, now } = visit;
  const view = await visit.read((trx, scope) => getRequestView(trx, scope, requestId, now));
  if (view === null) return saying(coverRefusalWords[language].not_found);
  return personally(buildCoverRequestCard(view, now, language, happened), {
    shows: { kind: 'cover_request', subjectId: requestId },
  });
};

const showAfter = (visit: Visit, requestId: string, result: Result<null, CoverRefusal>): Promise<Reply> =>
  showRequestCard(visit, requestId, result.ok ? null : coverRefusalWords[visit.language][result.reason]);

const confirm = async (visit: Visit, requestId: string): Promise<Reply> => {
  const { language, now } = visit;
  const view = await visit.read((trx, scope) => getRequestView(trx, scope, requestId, now));
  if (view === null) return saying(coverRefusalWords[language].not_found);
  if (view.state === 'withdrawn') return showRequestCard(visit, requestId);
  return personally(buildWithdrawalCard(view, language));
};

export const requestPresses = [
  on(showRequest, (visit, { requestId }) => showRequestCard(visit, requestId)),
  on(askWithdrawal, (visit, { requestId }) => confirm(visit, requestId)),
  on(withdrawRequest, async (visit, { requestId }) =>
    showAfter(
      visit,
      requestId,
      await visit.run((trx, scope) => withdrawCoverRequest(trx, scope, { requestId }, visit.now)),
    ),
  ),
  on(undoWithdrawing, async (visit, { requestId }) =>
    showAfter(
      visit,
      requestId,
      await visit.run((trx, scope) => undoWithdrawal(trx, scope, { requestId }, visit.now)),
    ),
  ),
];

const concerns = (request: RequestView, { ranges }: Reading): boolean =>
  ranges.length === 0 ||
  request.halfDays.some(({ day }) =>
    ranges.some(({ from, to }) => compareDays(from, day) <= 0 && compareDays(day, to) <= 0),
  );

/** „Zieh meine Anfrage zurück“ */
export const answerWithdrawal: AnswerReading = async (visit, reading) => {
  const { known, language, now } = visit;
  const all = await visit.read((trx, scope) => listOpenRequestsOf(trx, scope, known.staffId, now));
  const requests = all.filter((request) => concerns(request, reading));
  const [first, second] = requests;
  if (!first) return saying(coverWords[language].request.none);
  if (!second) return personally(buildWithdrawalCard(first, language));
  return personally(buildChooseRequestCard(requests, language));
};

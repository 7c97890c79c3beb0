import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import type { Instant } from '@verbund/domain/kernel/time';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { acceptAnswer as accept } from '@verbund/domain/question/commands/acceptAnswer';
import { claimQuestion as claim } from '@verbund/domain/question/commands/claimQuestion';
import {
  declineQuestion as decline,
  recuseFromQuestion as recuse,
} from '@verbund/domain/question/commands/declineQuestion';
import { forwardQuestion as forward } from '@verbund/domain/question/commands/forwardQuestion';
import { markHelpful as help } from '@verbund/domain/question/commands/markHelpful';
import { withdrawQuestion as withdraw } from '@verbund/domain/question/commands/withdrawQuestion';
import type { QuestionRefusal } from '@verbund/domain/question/types';
import { on } from '../cards/press.ts';
import type { Reply, Visit } from '../visit.ts';
import {
  acceptAnswer,
  answerMasked,
  answerQuestion,
  claimQuestion,
  declineQuestion,
  forwardQuestion,
  forwardTo,
  markHelpful,
  queryAnswer,
  queryMasked,
  recuseFromQuestion,
  sendQuestion,
  showQuestion,
  withdrawQuestion,
} from './actions.ts';
import { askPresses } from './ask.handler.ts';
import { giveEntry } from './entryText.ts';
import type { Said } from './question.card.ts';
import { act, show } from './show.ts';
import { questionWords } from './words.ts';

type OnQuestion = (
  trx: Trx,
  scope: StaffScope,
  input: { questionId: string },
  now: Instant,
) => Promise<Result<unknown, QuestionRefusal>>;

const acting =
  (command: OnQuestion, done: Parameters<typeof act>[3]) =>
  (visit: Visit, { questionId }: { questionId: string }): Promise<Reply> =>
    act(visit, questionId, (trx, scope) => command(trx, scope, { questionId }, visit.now), done);

type To = { questionId: string; areaCode: string };

const send = (
  visit: Visit,
  { questionId, areaCode }: To,
  instead: Partial<Record<QuestionRefusal, Said>> = {},
): Promise<Reply> =>
  areaCode === ''
    ? show(visit, questionId, { problem: questionWords[visit.language].chooseArea })
    : act(
        visit,
        questionId,
        (trx, scope) => forward(trx, scope, { questionId, areaCode }, visit.now),
        'forwarded',
        instead,
      );

type Typed = { questionId: string; clientKey: string };
const answering =
  (masked: boolean) =>
  (visit: Visit, { answer, ...sent }: Typed & { answer: string }): Promise<Reply> =>
    giveEntry(visit, { field: 'answer', ...sent }, answer, { masked });
const querying =
  (masked: boolean) =>
  (visit: Visit, { query, ...sent }: Typed & { query: string }): Promise<Reply> =>
    giveEntry(visit, { field: 'query', ...sent }, query, { masked });

export const questionPresses = [
  ...askPresses,
  on(showQuestion, async (visit, { questionId }) => ({
    ...(await show(visit, questionId)),
    place: 'new' as const,
  })),
  // Pressed twice, it has gone there already.
  on(sendQuestion, (visit, to) =>
    send(visit, to, { same_area: { happened: questionWords[visit.language].done.forwarded } }),
  ),
  on(forwardQuestion, (visit, to) =>
    send(visit, to, { already_claimed: { problem: questionWords[visit.language].beingAnswered } }),
  ),
  on(forwardTo, (visit, to) => send(visit, to)),
  on(markHelpful, (visit, { questionId, helpedById }) =>
    act(visit, questionId, (trx, scope) => help(trx, scope, { questionId, helpedById }, visit.now), 'helped'),
  ),
  on(withdrawQuestion, acting(withdraw, 'withdrawn')),
  on(claimQuestion, acting(claim, 'claimed')),
  on(declineQuestion, acting(decline, 'declined')),
  on(recuseFromQuestion, acting(recuse, 'recused')),
  on(answerQuestion, answering(false)),
  on(answerMasked, answering(true)),
  on(acceptAnswer, (visit, { questionId, entryId }) =>
    act(
      visit,
      questionId,
      (trx, scope) => accept(trx, scope, { questionId, entryId }, visit.library, visit.now),
      'accepted',
    ),
  ),
  on(queryAnswer, querying(false)),
  on(queryMasked, querying(true)),
];

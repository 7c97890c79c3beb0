import type { RouteName } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';

const TOUCHED: readonly RouteName[] = ['question', 'questions', 'knowledge', 'uniformity'];

/** Everything that can be done with a question. */
export const useQuestionCalls = () => {
  const calls = {
    help: useCallMutation('markHelpful', { invalidates: TOUCHED }),
    forward: useCallMutation('forwardQuestion', { invalidates: TOUCHED }),
    claim: useCallMutation('claimQuestion', { invalidates: TOUCHED }),
    decline: useCallMutation('declineQuestion', { invalidates: TOUCHED }),
    recuse: useCallMutation('recuseFromQuestion', { invalidates: TOUCHED }),
    withdraw: useCallMutation('withdrawQuestion', { invalidates: TOUCHED }),
    answer: useCallMutation('answerQuestion', { invalidates: TOUCHED }),
    correct: useCallMutation('correctAnswer', { invalidates: TOUCHED }),
    takeBack: useCallMutation('withdrawAnswer', { invalidates: TOUCHED }),
    accept: useCallMutation('acceptAnswer', { invalidates: TOUCHED }),
    query: useCallMutation('queryAnswer', { invalidates: TOUCHED }),
  };
  return { ...calls, isBusy: Object.values(calls).some(({ isPending }) => isPending) };
};

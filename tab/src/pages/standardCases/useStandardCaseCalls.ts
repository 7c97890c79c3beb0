import type { RouteName } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';

const TOUCHED: readonly RouteName[] = ['standardCase', 'standardCases', 'knowledge', 'question'];

/** Everything that can be done with a standard case that is there. */
export const useStandardCaseCalls = () => {
  const calls = {
    approve: useCallMutation('approveStandardCase', { invalidates: TOUCHED }),
    reject: useCallMutation('rejectStandardCase', { invalidates: TOUCHED }),
    withdraw: useCallMutation('withdrawStandardCase', { invalidates: TOUCHED }),
    confirm: useCallMutation('confirmStandardCase', { invalidates: TOUCHED }),
    merge: useCallMutation('mergeStandardCases', { invalidates: TOUCHED }),
    deviate: useCallMutation('addDeviation', { invalidates: TOUCHED }),
    end: useCallMutation('endDeviation', { invalidates: TOUCHED }),
  };
  return { ...calls, isBusy: Object.values(calls).some(({ isPending }) => isPending) };
};

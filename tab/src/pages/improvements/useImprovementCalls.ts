import type { RouteName } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';

const TOUCHED: readonly RouteName[] = ['improvements', 'meeting', 'proposeItems'];

/** Everything that can be done with the improvement list. */
export const useImprovementCalls = () => ({
  add: useCallMutation('addImprovement', { invalidates: TOUCHED }),
  change: useCallMutation('changeImprovement', { invalidates: TOUCHED }),
  takeOver: useCallMutation('takeOverImprovement', { invalidates: TOUCHED }),
  close: useCallMutation('closeImprovement', { invalidates: TOUCHED }),
  reopen: useCallMutation('reopenImprovement', { invalidates: TOUCHED }),
});

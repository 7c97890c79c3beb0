import type { RouteName } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';

const TOUCHED: readonly RouteName[] = ['meetingSeries', 'meetings', 'meeting'];

/** Everything that can be done with series. */
export const useSeriesCalls = () => ({
  start: useCallMutation('startSeries', { invalidates: TOUCHED }),
  change: useCallMutation('changeSeries', { invalidates: TOUCHED }),
  end: useCallMutation('endSeries', { invalidates: TOUCHED }),
  skip: useCallMutation('skipOccurrence', { invalidates: TOUCHED }),
  unskip: useCallMutation('unskipOccurrence', { invalidates: TOUCHED }),
});

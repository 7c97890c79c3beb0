import type { RouteName } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';

const TOUCHED: readonly RouteName[] = ['meeting', 'meetings'];
const WITH_LIST: readonly RouteName[] = [...TOUCHED, 'improvements', 'proposeItems'];

/** Everything that can be done with a meeting that is there. */
export const useMeetingCalls = () => ({
  openPoll: useCallMutation('openPoll', { invalidates: TOUCHED }),
  vote: useCallMutation('vote', { invalidates: TOUCHED }),
  fix: useCallMutation('fixMeeting', { invalidates: TOUCHED }),
  move: useCallMutation('moveMeeting', { invalidates: TOUCHED }),
  cancel: useCallMutation('cancelMeeting', { invalidates: TOUCHED }),
  change: useCallMutation('changeMeeting', { invalidates: TOUCHED }),
  takeOver: useCallMutation('takeOverMeeting', { invalidates: TOUCHED }),
  addItem: useCallMutation('addItem', { invalidates: WITH_LIST }),
  moveItem: useCallMutation('moveItem', { invalidates: TOUCHED }),
  removeItem: useCallMutation('removeItem', { invalidates: WITH_LIST }),
  noteAttendance: useCallMutation('noteAttendance', { invalidates: TOUCHED }),
  decide: useCallMutation('addDecision', { invalidates: WITH_LIST }),
  close: useCallMutation('closeMeeting', { invalidates: TOUCHED }),
});

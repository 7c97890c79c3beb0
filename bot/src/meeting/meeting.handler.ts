import type { VoteAnswer } from '@verbund/domain/db/meetingTables';
import { momentAt, Temporal } from '@verbund/domain/kernel/time';
import { meetingRefusalWords } from '@verbund/domain/language/words/meetings';
import { cancelMeeting as cancel } from '@verbund/domain/meeting/commands/cancelMeeting';
import { fixMeeting } from '@verbund/domain/meeting/commands/fixMeeting';
import { moveMeeting as move } from '@verbund/domain/meeting/commands/moveMeeting';
import { vote } from '@verbund/domain/meeting/commands/vote';
import { checkTime } from '@verbund/domain/meeting/rules';
import { literal } from '../cards/elements.ts';
import { readDay } from '../cards/inputs.ts';
import { buildDoneCard } from '../cards/parts.ts';
import { on } from '../cards/press.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import {
  askCancel,
  askMove,
  cancelMeeting,
  fixSlot,
  moveMeeting,
  showMeeting,
  voteMeeting,
} from './actions.ts';
import { buildCancelCard, buildMoveCard } from './ask.card.ts';
import { judgeMove } from './judgeMove.ts';
import { timesWords } from './lines.ts';
import { readClock } from './planForm.ts';
import { act, factsOf, readMeeting, showMeetingCard, withUnsuited } from './show.ts';
import { meetingWords } from './words.ts';

type Vote = NonNullable<ReturnType<typeof voteMeeting.parse>>;

const sendVote = async (visit: Visit, sent: Vote): Promise<Reply> => {
  const words = meetingWords[visit.language].card;
  const { meetingId, slotIds } = sent;
  const typed = [sent.slot1, sent.slot2, sent.slot3, sent.slot4, sent.slot5];
  const votes = slotIds.flatMap((slotId, index): { slotId: string; answer: VoteAnswer }[] => {
    const answer = typed[index];
    return answer ? [{ slotId, answer }] : [];
  });
  if (votes.length === 0) return showMeetingCard(visit, meetingId, { problem: words.voteMissing });
  const voted = await visit.run((trx, scope) => vote(trx, scope, { meetingId, votes }, visit.now));
  if (!voted.ok)
    return showMeetingCard(visit, meetingId, { problem: meetingRefusalWords[visit.language][voted.reason] });
  const view = await readMeeting(visit, meetingId);
  // Hers was the last answer: the card with the time is on its way.
  if (view?.state === 'fixed' && view.startsAt && view.endsAt) {
    const when = timesWords({ startsAt: view.startsAt, endsAt: view.endsAt }, visit.now, visit.language);
    return personally(buildDoneCard(literal(view.title), words.fixedByVote(when)));
  }
  return showMeetingCard(visit, meetingId, { happened: words.voted });
};

const fix = (
  visit: Visit,
  { meetingId, seen, slotId }: { meetingId: string; seen: number; slotId: string },
): Promise<Reply> =>
  act(
    visit,
    meetingId,
    (trx, scope) => fixMeeting(trx, scope, { meetingId, version: seen, at: { slotId } }, visit.now),
    withUnsuited(visit, meetingWords[visit.language].plan.fixed),
  );

/** Asks before everybody is told; only whoever may do it is asked. */
export const askForCancel = async (visit: Visit, meetingId: string): Promise<Reply> => {
  const view = await readMeeting(visit, meetingId);
  if (!view) return saying(meetingRefusalWords[visit.language].not_found);
  return view.actions.includes('cancel')
    ? personally(buildCancelCard(view, factsOf(visit)))
    : showMeetingCard(visit, meetingId, { problem: meetingRefusalWords[visit.language].not_allowed });
};

/** The new time as far as it was said, and whom it does not suit. */
export const askForMove = async (
  visit: Visit,
  { meetingId, day, at }: { meetingId: string; day: string | null; at: string | null },
  problem: string | null = null,
): Promise<Reply> => {
  const view = await readMeeting(visit, meetingId);
  if (!view) return saying(meetingRefusalWords[visit.language].not_found);
  if (!view.actions.includes('move'))
    return showMeetingCard(visit, meetingId, { problem: meetingRefusalWords[visit.language].not_allowed });
  const judged = await judgeMove(visit, view, { day, at });
  return personally(buildMoveCard(view, { ...judged, problem: problem ?? judged.problem }, factsOf(visit)));
};

const moveTo = async (
  visit: Visit,
  { meetingId, seen, day, time }: { meetingId: string; seen: number; day: string; time: string },
): Promise<Reply> => {
  const words = meetingWords[visit.language].ask;
  const [date, clock] = [readDay(day), readClock(time)];
  const typed = { meetingId, day: date?.toString() ?? null, at: clock };
  if (date === null) return askForMove(visit, typed, words.dayMissing);
  if (clock === null) return askForMove(visit, typed, words.timeMissing);
  const startsAt = momentAt(date, Temporal.PlainTime.from(clock));
  const { durationMinutes = 0 } = (await readMeeting(visit, meetingId)) ?? {};
  // What is wrong with the time itself is changed in the fields that stand there.
  if (!checkTime({ startsAt, durationMinutes }, visit.now).ok) return askForMove(visit, typed);
  return act(
    visit,
    meetingId,
    (trx, scope) => move(trx, scope, { meetingId, version: seen, startsAt }, visit.now),
    withUnsuited(visit, words.moved),
  );
};

const callOff = async (
  visit: Visit,
  { meetingId, seen }: { meetingId: string; seen: number },
): Promise<Reply> => {
  const words = meetingWords[visit.language].ask;
  const before = await readMeeting(visit, meetingId);
  return act(
    visit,
    meetingId,
    (trx, scope) => cancel(trx, scope, { meetingId, version: seen }, visit.now),
    () => (before?.state === 'planning' ? words.cancelledQuietly : words.cancelled),
  );
};

export const meetingPresses = [
  on(showMeeting, async (visit, { meetingId }) => ({
    ...(await showMeetingCard(visit, meetingId)),
    place: 'new' as const,
  })),
  on(voteMeeting, sendVote),
  on(fixSlot, fix),
  on(askMove, async (visit, sent) => ({ ...(await askForMove(visit, sent)), place: 'new' as const })),
  on(moveMeeting, moveTo),
  on(askCancel, async (visit, { meetingId }) => ({
    ...(await askForCancel(visit, meetingId)),
    place: 'new' as const,
  })),
  on(cancelMeeting, callOff),
];

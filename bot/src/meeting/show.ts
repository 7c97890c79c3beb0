import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { meetingRefusalWords } from '@verbund/domain/language/words/meetings';
import { getMeeting } from '@verbund/domain/meeting/queries/getMeeting';
import { listUnsuited } from '@verbund/domain/meeting/queries/listUnsuited';
import type { MeetingDetail } from '@verbund/domain/meeting/schema';
import type { MeetingRefusal } from '@verbund/domain/meeting/types';
import type { StaffScope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { literal } from '../cards/elements.ts';
import { buildDoneCard } from '../cards/parts.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { type MeetingFacts, namesOf, timesWords } from './lines.ts';
import { buildMeetingCard, type Said } from './meeting.card.ts';
import { NOBODY_BUSY } from './search.ts';
import { meetingWords } from './words.ts';

export const factsOf = ({ known, now, language }: Visit): MeetingFacts => ({
  staffId: known.staffId,
  now,
  language,
});

export const readMeeting = ({ read, now }: Visit, meetingId: string): Promise<MeetingDetail | null> =>
  read((trx, scope) => getMeeting(trx, scope, meetingId, now));

/** Under which name the card is kept up to date. */
const kindOf = ({ state, isUndecided }: MeetingDetail): NotificationKind => {
  if (state === 'planning' || state === 'polling') return isUndecided ? 'meeting_undecided' : 'meeting_poll';
  return 'meeting_fixed';
};

/** The meeting as it is now; a plain sentence when she may not see it. */
export const showMeetingCard = async (visit: Visit, meetingId: string, said: Said = {}): Promise<Reply> => {
  const view = await readMeeting(visit, meetingId);
  if (!view) return saying(said.problem ?? meetingRefusalWords[visit.language].not_found);
  return personally(buildMeetingCard(view, factsOf(visit), said), {
    shows: { kind: kindOf(view), subjectId: meetingId },
  });
};

/**
 * Does one thing to a meeting that its people are told of, and says so in a line: the card of the meeting stands
 * elsewhere in the chat and is brought up to date there. A refusal shows the meeting as it is.
 */
export const act = async (
  visit: Visit,
  meetingId: string,
  command: (trx: Trx, scope: StaffScope) => Promise<Result<unknown, MeetingRefusal>>,
  sentence: (view: MeetingDetail) => Promise<string> | string,
): Promise<Reply> => {
  const { language } = visit;
  const result = await visit.run(command);
  const view = await readMeeting(visit, meetingId);
  if (!view) return saying(meetingRefusalWords[language].not_found);
  if (!result.ok)
    return showMeetingCard(visit, meetingId, { problem: meetingRefusalWords[language][result.reason] });
  return personally(buildDoneCard(literal(view.title), await sentence(view)));
};

/** When it is, and whom that does not suit. */
export const withUnsuited =
  (visit: Visit, sentence: (when: string) => string) =>
  async ({ meetingId, startsAt, endsAt }: MeetingDetail): Promise<string> => {
    const { read, now, language } = visit;
    const when = startsAt && endsAt ? timesWords({ startsAt, endsAt }, now, language) : '';
    const cannot = await read((trx, scope) =>
      listUnsuited(trx, scope, { meetingId, busy: NOBODY_BUSY }, now),
    );
    if (cannot.length === 0) return sentence(when);
    return `${sentence(when)} ${meetingWords[language].plan.alsoUnsuited(namesOf(cannot, language))}`;
  };

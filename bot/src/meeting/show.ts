import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { meetingRefusalWords } from '@verbund/domain/language/words/meetings';
import { getMeeting } from '@verbund/domain/meeting/queries/getMeeting';
import type { MeetingDetail } from '@verbund/domain/meeting/schema';
import type { MeetingRefusal } from '@verbund/domain/meeting/types';
import type { StaffScope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import type { MeetingFacts } from './lines.ts';
import { buildMeetingCard, type Said } from './meeting.card.ts';

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

/** Does one thing to a meeting and shows it as it is then, whatever came of it. */
export const act = async (
  visit: Visit,
  meetingId: string,
  command: (trx: Trx, scope: StaffScope) => Promise<Result<unknown, MeetingRefusal>>,
  happened: (() => Promise<string>) | string,
): Promise<Reply> => {
  const result = await visit.run(command);
  if (!result.ok)
    return showMeetingCard(visit, meetingId, {
      problem: meetingRefusalWords[visit.language][result.reason],
    });
  return showMeetingCard(visit, meetingId, {
    happened: typeof happened === 'string' ? happened : await happened(),
  });
};

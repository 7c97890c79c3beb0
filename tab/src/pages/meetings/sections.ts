/** What stands where on the list of meetings; each meeting once. Pure. */
import type { MeetingList, MeetingRow } from '@verbund/domain/contract';

export type Sections = Readonly<
  Record<'toVote' | 'timed' | 'untimed' | 'others' | 'past', readonly MeetingRow[]>
>;

export const sectionsOf = ({ toVote, upcoming, all, past }: MeetingList): Sections => {
  const asked = new Set(toVote.map(({ meetingId }) => meetingId));
  const mine = new Set(upcoming.map(({ meetingId }) => meetingId));
  const rest = upcoming.filter(({ meetingId }) => !asked.has(meetingId));
  return {
    toVote,
    timed: rest.filter(({ startsAt }) => startsAt !== null),
    untimed: rest.filter(({ startsAt }) => startsAt === null),
    others: (all ?? []).filter(({ meetingId }) => !mine.has(meetingId)),
    past,
  };
};

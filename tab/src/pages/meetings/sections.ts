/** What stands where on the list of meetings; each meeting once. Pure. */
import type { MeetingList, MeetingRow } from '@verbund/domain/contract';

export type Sections = Readonly<
  Record<'toVote' | 'timed' | 'repeats' | 'untimed' | 'others' | 'past', readonly MeetingRow[]>
>;

/** Whether a meeting is not the first of its series in the list. */
const repeatsOf = (rows: readonly MeetingRow[]): ReadonlySet<string> => {
  const series = new Set<string>();
  const repeats = new Set<string>();
  for (const { seriesId, meetingId } of rows) {
    if (seriesId === null) continue;
    if (series.has(seriesId)) repeats.add(meetingId);
    series.add(seriesId);
  }
  return repeats;
};

/** Of each series the next meeting stands among the others; those behind it would bury what is not repeated. */
export const sectionsOf = ({ toVote, upcoming, all, past }: MeetingList): Sections => {
  const asked = new Set(toVote.map(({ meetingId }) => meetingId));
  const mine = new Set(upcoming.map(({ meetingId }) => meetingId));
  const rest = upcoming.filter(({ meetingId }) => !asked.has(meetingId));
  const timed = rest.filter(({ startsAt }) => startsAt !== null);
  const repeats = repeatsOf(timed);
  return {
    toVote,
    timed: timed.filter(({ meetingId }) => !repeats.has(meetingId)),
    repeats: timed.filter(({ meetingId }) => repeats.has(meetingId)),
    untimed: rest.filter(({ startsAt }) => startsAt === null),
    others: (all ?? []).filter(({ meetingId }) => !mine.has(meetingId)),
    past,
  };
};

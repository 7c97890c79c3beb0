import { enqueuePosts, type TeamPosting } from '../../db/outbox.ts';
import type { TeamPost } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { isWorkingTime } from '../../kernel/workingTime.ts';
import type { Scope, SystemActor } from '../../membership/scope.ts';
import { findGaps, findMeetings, fingerprintOf, fingerprintOfMeeting } from '../teamPosts.ts';

type Channel = { id: string; municipalityId: string; posts: TeamPost[]; createdAt: Instant };
type Known = { kind: string; subjectId: string; day: PlainDate | null; fingerprint: string };

const knownPosts = async (trx: Trx, scope: Scope, channel: Channel): Promise<Known[]> =>
  trx
    .selectFrom('teamPost')
    .select(['kind', 'subjectId', 'day', 'fingerprint'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('teamChannelId', '=', channel.id)
    .execute();

/** The day's gaps: one post in the morning, brought up to date in place; a day without gaps has none. */
const gapsPost = async (
  trx: Trx,
  scope: Scope,
  channel: Channel,
  known: readonly Known[],
  now: Instant,
): Promise<TeamPosting[]> => {
  const day = dayOf(now);
  const { municipalityId } = channel;
  const gaps = await findGaps(trx, scope, { municipalityId, day });
  const posted = known.find(({ kind, subjectId }) => kind === 'channel_gaps' && subjectId === municipalityId);
  const isToday = posted?.day?.equals(day) ?? false;
  const post = {
    teamChannelId: channel.id,
    kind: 'channel_gaps' as const,
    subjectId: municipalityId,
    data: { day: day.toString() },
  };
  if (!isToday) return gaps.length > 0 ? [{ ...post, key: `channel_gaps:${channel.id}:${day}` }] : [];
  if (posted?.fingerprint === fingerprintOf(gaps)) return [];
  return [{ ...post, mode: 'refresh', key: `refresh:channel_gaps:${channel.id}:${now.epochMilliseconds}` }];
};

/** What became of meetings since the channel wanted to hear of them; of one called off only when it was told of. */
const meetingPosts = async (
  trx: Trx,
  scope: Scope,
  channel: Channel,
  known: readonly Known[],
  now: Instant,
): Promise<TeamPosting[]> => {
  const told = new Map(
    known.filter(({ kind }) => kind === 'channel_meeting').map((post) => [post.subjectId, post.fingerprint]),
  );
  const meetings = await findMeetings(
    trx,
    scope,
    { municipalityId: channel.municipalityId, changedSince: channel.createdAt },
    now,
  );
  return meetings
    .filter((meeting) => meeting.state === 'fixed' || told.has(meeting.meetingId))
    .filter((meeting) => told.get(meeting.meetingId) !== fingerprintOfMeeting(meeting))
    .map((meeting) => ({
      key: `channel_meeting:${channel.id}:${meeting.meetingId}:${fingerprintOfMeeting(meeting)}`,
      teamChannelId: channel.id,
      kind: 'channel_meeting',
      subjectId: meeting.meetingId,
    }));
};

/**
 * Puts what channels want to read into the outbox, in working hours. Safe to run as often as one likes: what waits
 * to be posted already is not put there again.
 *
 * @returns how many posts are new.
 */
export const postInChannels = async (trx: Trx, scope: Scope<SystemActor>, now: Instant): Promise<number> => {
  if (!isWorkingTime(now)) return 0;
  const channels: Channel[] = await trx
    .selectFrom('teamChannel as c')
    .select(['c.id', 'c.municipalityId', 'c.posts', 'c.createdAt'])
    .where('c.cooperationId', '=', scope.cooperationId)
    .where('c.goneAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as o')
            .select('o.id')
            .whereRef('o.cooperationId', '=', 'c.cooperationId')
            .whereRef('o.teamChannelId', '=', 'c.id')
            .where('o.state', 'in', ['pending', 'sending']),
        ),
      ),
    )
    .orderBy('c.id')
    .execute();
  const posts: TeamPosting[] = [];
  for (const channel of channels) {
    const known = await knownPosts(trx, scope, channel);
    if (channel.posts.includes('gaps')) posts.push(...(await gapsPost(trx, scope, channel, known, now)));
    if (channel.posts.includes('meetings'))
      posts.push(...(await meetingPosts(trx, scope, channel, known, now)));
  }
  await enqueuePosts(trx, scope, posts, now);
  return posts.length;
};

/** Makes what is posted in a channel from the state at the moment of posting. */
import type { Trx } from '@verbund/domain/db/types';
import { compareDays, dayOf, type Instant, plainDate, timeOf } from '@verbund/domain/kernel/time';
import { datedWords, halfWords } from '@verbund/domain/language/words/days';
import type { Scope } from '@verbund/domain/membership/scope';
import {
  findGaps,
  findMeetings,
  fingerprintOf,
  fingerprintOfMeeting,
} from '@verbund/domain/notification/teamPosts';
import { z } from 'zod';
import { card, heading, literal, openTab, subtle, text } from '../cards/elements.ts';
import type { ChannelRow, Post, PresentPost } from '../delivery/types.ts';
import { postWords as words } from './words.ts';

/** A channel has no reader's language. */
const LANGUAGE = 'de';

const withDay = z.object({ day: z.iso.date() });

const clock = (moment: Instant): string => timeOf(moment).toString({ smallestUnit: 'minute' });
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const nameOf = async (trx: Trx, scope: Scope, municipalityId: string): Promise<string> => {
  const row = await trx
    .selectFrom('municipality')
    .select('name')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', municipalityId)
    .executeTakeFirst();
  return row?.name ?? '';
};

const gapsPost = async (
  trx: Trx,
  scope: Scope,
  row: ChannelRow,
  now: Instant,
): Promise<Post | 'obsolete'> => {
  const day = plainDate(withDay.parse(row.data).day);
  // Yesterday's is history.
  if (compareDays(day, dayOf(now)) < 0) return 'obsolete';
  const gaps = await findGaps(trx, scope, { municipalityId: row.subjectId, day });
  if (row.mode === 'send' && gaps.length === 0) return 'obsolete';
  const title = words.gapsTitle(
    literal(await nameOf(trx, scope, row.subjectId)),
    datedWords(day, now, LANGUAGE),
  );
  const time = (at: { toString(options: { smallestUnit: 'minute' }): string }): string =>
    at.toString({ smallestUnit: 'minute' });
  const lines = gaps.map(({ deskName, half, opens, closes, missing }) =>
    text(
      `• ${words.gap(literal(deskName), capital(halfWords(half, LANGUAGE)), time(opens), time(closes), missing)}`,
      { spacing: 'small' },
    ),
  );
  return {
    message: {
      card: card(
        [
          heading(title),
          lines.length > 0 ? lines : text(words.noGaps),
          subtle(words.asOf(clock(now)), { size: 'small' }),
        ],
        [openTab(words.openRoster, `tag/${day}`)],
      ),
      summary: title,
    },
    day,
    fingerprint: fingerprintOf(gaps),
  };
};

const meetingPost = async (
  trx: Trx,
  scope: Scope,
  row: ChannelRow,
  now: Instant,
): Promise<Post | 'obsolete'> => {
  const channel = await trx
    .selectFrom('teamChannel as c')
    .leftJoin('teamPost as p', (join) =>
      join
        .onRef('p.cooperationId', '=', 'c.cooperationId')
        .onRef('p.teamChannelId', '=', 'c.id')
        .on('p.subjectId', '=', row.subjectId)
        .on('p.kind', '=', 'channel_meeting'),
    )
    .select(['c.municipalityId', 'p.fingerprint'])
    .where('c.cooperationId', '=', scope.cooperationId)
    .where('c.id', '=', row.teamChannelId)
    .executeTakeFirst();
  if (!channel) return 'obsolete';
  const { municipalityId, fingerprint: told } = channel;
  const [meeting] = await findMeetings(trx, scope, { municipalityId, meetingId: row.subjectId }, now);
  if (!meeting || fingerprintOfMeeting(meeting) === told) return 'obsolete';
  const { title, state, startsAt, endsAt, place } = meeting;
  const said = state === 'cancelled' ? words.cancelled : told === null ? words.fixed : words.moved;
  const line = words.when(datedWords(dayOf(startsAt), now, LANGUAGE), clock(startsAt), clock(endsAt));
  return {
    message: {
      card: card(
        [
          heading(said(literal(title))),
          text(line),
          state === 'fixed' && subtle(place === null ? words.online : literal(place)),
        ],
        [openTab(words.openMeetings, `termin/${meeting.meetingId}`)],
      ),
      summary: said(literal(title)),
    },
    day: null,
    fingerprint: fingerprintOfMeeting(meeting),
  };
};

export const presentPost: PresentPost = (trx, scope, row, now) =>
  row.kind === 'channel_gaps' ? gapsPost(trx, scope, row, now) : meetingPost(trx, scope, row, now);

/** Sentences of notifications about meetings and the improvement list, from the state at the moment of sending. */
import type { Trx } from '@verbund/domain/db/types';
import { countUnowned, getImprovementNotice } from '@verbund/domain/improvement/queries/getImprovementNotice';
import { compareInstants, dayOf, type Instant, instant } from '@verbund/domain/kernel/time';
import { datedWords, momentWords } from '@verbund/domain/language/words/days';
import { getMeetingNotice, type MeetingNotice } from '@verbund/domain/meeting/queries/getMeetingNotice';
import type { Scope } from '@verbund/domain/membership/scope';
import type { PersonalKind } from '@verbund/domain/notification/types';
import { z } from 'zod';
import { card, literal, openTab, text } from '../cards/elements.ts';
import type { Message } from '../teams/types.ts';
import { meetingTextWords as words } from './meetingTextWords.ts';
import type { OutboxRow } from './types.ts';

type Presenter = (trx: Trx, scope: Scope, row: OutboxRow, now: Instant) => Promise<Message | 'obsolete'>;

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';
const LONGEST_QUOTED = 160;

const withClosing = z.object({ closesAt: z.iso.datetime() });
const withClosed = z.object({ closedAt: z.iso.datetime() });
const withStart = z.object({ startsAt: z.iso.datetime() });
const withWhat = withStart.extend({ what: z.enum(['time', 'place']) });
const withWhy = z.object({ why: z.enum(['cancelled', 'removed']) });
const withSequence = z.object({ sequence: z.number().int(), when: z.enum(['days', 'hour']) });
const withDue = z.object({ what: z.enum(['soon', 'overdue', 'unowned']), dueOn: z.iso.date().optional() });

const isAt = (moment: Instant | null, iso: string): boolean =>
  moment !== null && compareInstants(moment, instant(iso)) === 0;

/** A sentence with a way to the page it is about. */
const withWay = (said: string, title: string, subPage: string): Message => ({
  card: card([text(said)], [openTab(title, subPage)]),
  summary: said,
});

const shorten = (whole: string): string =>
  whole.length <= LONGEST_QUOTED ? whole : `${whole.slice(0, LONGEST_QUOTED - 1).trimEnd()}…`;

const placeWords = ({ placeName, mode }: MeetingNotice): string =>
  placeName === null
    ? words.online
    : words.place[mode === 'hybrid' ? 'hybrid' : 'onSite'](literal(placeName));

const forMeeting =
  (say: (notice: MeetingNotice, row: OutboxRow, now: Instant) => string | 'obsolete'): Presenter =>
  async (trx, scope, row, now) => {
    // What was said was true when it was said.
    if (row.mode === 'refresh') return 'obsolete';
    const { subjectId: meetingId, recipientStaffId: staffId } = row;
    const notice = await getMeetingNotice(trx, scope, { meetingId, staffId });
    const said = notice ? say(notice, row, now) : 'obsolete';
    return said === 'obsolete' ? 'obsolete' : withWay(said, words.openMeeting, `termin/${meetingId}`);
  };

const concerns = ({ isInvited, isOrganiser }: MeetingNotice): boolean => isInvited || isOrganiser;

const isAsked = ({ state, isInvited, pollClosesAt, pollClosedAt }: MeetingNotice, row: OutboxRow): boolean =>
  state === 'polling' &&
  pollClosedAt === null &&
  isInvited &&
  isAt(pollClosesAt, withClosing.parse(row.data).closesAt);

const poll = forMeeting((notice, row, now) => {
  const { closesAt } = withClosing.parse(row.data);
  if (!isAsked(notice, row)) return 'obsolete';
  const until = momentWords(instant(closesAt), now, LANGUAGE);
  return words.poll(literal(notice.organiserName), literal(notice.title), notice.slots, until);
});

const pollDue = forMeeting((notice, row, now) => {
  const { closesAt } = withClosing.parse(row.data);
  if (!isAsked(notice, row) || notice.hasVoted) return 'obsolete';
  return words.pollDue(literal(notice.title), momentWords(instant(closesAt), now, LANGUAGE));
});

const undecided = forMeeting(({ state, pollClosedAt, title }, row) =>
  state === 'polling' && isAt(pollClosedAt, withClosed.parse(row.data).closedAt)
    ? words.undecided(literal(title))
    : 'obsolete',
);

/** Where and when; nothing when it has moved on, since whoever moved it has said so. */
const timeOf = (notice: MeetingNotice, startsAt: string, now: Instant): string | null =>
  notice.state === 'fixed' && notice.startsAt !== null && isAt(notice.startsAt, startsAt) && concerns(notice)
    ? momentWords(notice.startsAt, now, LANGUAGE)
    : null;

const fixed = forMeeting((notice, row, now) => {
  const when = timeOf(notice, withStart.parse(row.data).startsAt, now);
  return when === null ? 'obsolete' : words.fixed(literal(notice.title), when, placeWords(notice));
});

const moved = forMeeting((notice, row, now) => {
  const { startsAt, what } = withWhat.parse(row.data);
  const when = timeOf(notice, startsAt, now);
  return when === null ? 'obsolete' : words.moved[what](literal(notice.title), when, placeWords(notice));
});

const reminder = forMeeting((notice, row, now) => {
  const { sequence, when } = withSequence.parse(row.data);
  const { state, startsAt, isInvited } = notice;
  const stands = state === 'fixed' && notice.sequence === sequence && isInvited;
  if (!stands || startsAt === null || compareInstants(startsAt, now) <= 0) return 'obsolete';
  return words.reminder[when](
    literal(notice.title),
    momentWords(startsAt, now, LANGUAGE),
    placeWords(notice),
  );
});

/** Without a way to the page: who is no longer invited may not see it. */
const cancelled: Presenter = async (trx, scope, row, now) => {
  const { subjectId: meetingId, recipientStaffId: staffId } = row;
  const notice = await getMeetingNotice(trx, scope, { meetingId, staffId });
  const { why } = withWhy.parse(row.data);
  const stands = why === 'cancelled' ? notice?.state === 'cancelled' : notice?.isInvited === false;
  if (!notice || !stands) return 'obsolete';
  const when = notice.startsAt === null ? null : momentWords(notice.startsAt, now, LANGUAGE);
  const said = words.cancelled[why](literal(notice.title), when);
  return { text: said, summary: said };
};

const improvementGiven: Presenter = async (trx, scope, row, now) => {
  const notice = await getImprovementNotice(trx, scope, row.subjectId);
  if (notice?.state !== 'open' || notice.ownerStaffId !== row.recipientStaffId) return 'obsolete';
  const due = notice.dueOn === null ? null : datedWords(notice.dueOn, now, LANGUAGE);
  return withWay(words.given(literal(shorten(notice.text)), due), words.openList, 'verbesserungen');
};

const improvementDue: Presenter = async (trx, scope, row, now) => {
  const { what, dueOn } = withDue.parse(row.data);
  if (what === 'unowned') {
    const count = await countUnowned(trx, scope, dayOf(now));
    return count === 0 ? 'obsolete' : withWay(words.unowned(count), words.openList, 'verbesserungen');
  }
  const notice = await getImprovementNotice(trx, scope, row.subjectId);
  if (notice?.state !== 'open' || notice.ownerStaffId !== row.recipientStaffId) return 'obsolete';
  if (notice.dueOn === null || notice.dueOn.toString() !== dueOn) return 'obsolete';
  const said = words.due[what](literal(shorten(notice.text)), datedWords(notice.dueOn, now, LANGUAGE));
  return withWay(said, words.openList, 'verbesserungen');
};

export const meetingTexts = {
  meeting_poll: poll,
  meeting_poll_due: pollDue,
  meeting_undecided: undecided,
  meeting_fixed: fixed,
  meeting_moved: moved,
  meeting_cancelled: cancelled,
  meeting_reminder: reminder,
  improvement_given: improvementGiven,
  improvement_due: improvementDue,
} satisfies Partial<Record<PersonalKind, Presenter>>;

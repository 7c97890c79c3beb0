/** Cards of notifications about meetings, from the state at the moment of sending. */
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { getMeeting } from '@verbund/domain/meeting/queries/getMeeting';
import type { Scope } from '@verbund/domain/membership/scope';
import type { PersonalKind } from '@verbund/domain/notification/types';
import { asRecipient } from '../delivery/asRecipient.ts';
import { meetingTexts } from '../delivery/meetingTexts.ts';
import type { OutboxRow } from '../delivery/types.ts';
import type { Message } from '../teams/types.ts';
import { buildGoneCard, buildMeetingCard, buildPollOverCard } from './meeting.card.ts';

type Presenter = (trx: Trx, scope: Scope, row: OutboxRow, now: Instant) => Promise<Message | 'obsolete'>;

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';

/**
 * The card of the meeting as it is for whoever gets it; what is sent anew is said as long as its sentence holds, what
 * stands in a chat is brought up to date in any state.
 */
const asCard =
  (sentence: Presenter): Presenter =>
  async (trx, scope, row, now) => {
    const said = row.mode === 'refresh' ? null : await sentence(trx, scope, row, now);
    if (said === 'obsolete') return 'obsolete';
    const { recipientStaffId: staffId, subjectId } = row;
    const reader = await asRecipient(trx, scope, staffId);
    const view = reader && (await getMeeting(trx, reader, subjectId, now));
    if (!view) return said === null ? { card: buildGoneCard(LANGUAGE) } : 'obsolete';
    const facts = { staffId, now, language: LANGUAGE } as const;
    const isSettled = view.state !== 'planning' && view.state !== 'polling';
    // What is to be done now stands on a card of its own below.
    const isOver =
      (isSettled && row.kind !== 'meeting_fixed') || (view.isUndecided && row.kind === 'meeting_poll');
    const card = isOver ? buildPollOverCard(view, facts) : buildMeetingCard(view, facts);
    return { card, ...(said?.summary === undefined ? {} : { summary: said.summary }) };
  };

export const meetingPresenters = {
  meeting_poll: asCard(meetingTexts.meeting_poll),
  meeting_undecided: asCard(meetingTexts.meeting_undecided),
  meeting_fixed: asCard(meetingTexts.meeting_fixed),
} satisfies Partial<Record<PersonalKind, Presenter>>;

import type { Trx } from '@verbund/domain/db/types';
import { compareInstants, dayOf, type Instant, timeOf } from '@verbund/domain/kernel/time';
import { datedWords } from '@verbund/domain/language/words/days';
import { loadToldMeeting } from '@verbund/domain/meeting/calendar/queries/loadToldMeeting';
import { hasMail } from '@verbund/domain/meeting/calendar/rules';
import type { Attending, ToldMeeting } from '@verbund/domain/meeting/calendar/types';
import type { Scope } from '@verbund/domain/membership/scope';
import { z } from 'zod';
import type { InvitationRow, PresentMail } from '../delivery/types.ts';
import type { TabLink } from '../teams/tabLinks.ts';
import { composeMail } from './composeMail.ts';
import { buildInvitation, placeOf } from './invitation.ics.ts';
import { invitationWords as words } from './words.ts';

const dataSchema = z.object({
  sequence: z.number().int(),
  method: z.enum(['REQUEST', 'CANCEL']),
  isChange: z.boolean(),
});

type Timed = ToldMeeting & { startsAt: Instant; endsAt: Instant };
const hasTime = (meeting: ToldMeeting): meeting is Timed =>
  meeting.startsAt !== null && meeting.endsAt !== null;

const clock = (moment: Instant): string => timeOf(moment).toString({ smallestUnit: 'minute' });

const timeWords = ({ startsAt, endsAt }: Timed, now: Instant): string =>
  words.time(datedWords(dayOf(startsAt), now, 'de'), clock(startsAt), clock(endsAt));

/** Somebody who is no longer in the meeting, for a cancellation. */
const loadFormer = async (trx: Trx, scope: Scope, staffId: string): Promise<Attending | null> => {
  const person = await trx
    .selectFrom('staff')
    .select(['id as staffId', 'displayName as name', 'email', 'tenantId', 'objectId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  return person ? { ...person, required: true } : null;
};

const isStill = (meeting: Timed, row: InvitationRow, wanted: z.infer<typeof dataSchema>, now: Instant) => {
  // Moved on since: another mail says how it is now.
  if (meeting.sequence !== wanted.sequence) return false;
  // What is over needs no place in a calendar.
  if (compareInstants(meeting.endsAt, now) <= 0) return false;
  const isThere = meeting.people.some(({ staffId }) => staffId === row.recipientStaffId);
  return wanted.method === 'CANCEL' || (meeting.state === 'fixed' && isThere);
};

/**
 * Makes the mail with the meeting for a calendar.
 *
 * @param tabLink where the mail leads into the tab; left out: nowhere.
 */
export const createPresentInvitation =
  ({ tabLink }: { tabLink?: TabLink | undefined }): PresentMail =>
  async (trx, scope, row, now) => {
    const wanted = dataSchema.parse(row.data);
    const meeting = await loadToldMeeting(trx, scope, row.subjectId);
    if (!meeting || !hasTime(meeting) || !isStill(meeting, row, wanted, now)) return 'obsolete';
    const recipient =
      meeting.people.find(({ staffId }) => staffId === row.recipientStaffId) ??
      (await loadFormer(trx, scope, row.recipientStaffId));
    if (!recipient || !hasMail(recipient)) return 'obsolete';
    const { method } = wanted;
    const when = timeWords(meeting, now);
    const url = method === 'REQUEST' ? tabLink?.(`termin/${meeting.meetingId}`, recipient.objectId) : null;
    const said = words[method === 'CANCEL' ? 'off' : wanted.isChange ? 'changed' : 'invited'];
    const isOver = meeting.state !== 'fixed';
    return composeMail({
      to: { name: recipient.name, address: recipient.email },
      subject: said.subject(meeting.title, when),
      paragraphs: [said.sentence(meeting.organiser.name, isOver)],
      facts: [
        [words.what, meeting.title],
        [words.when, when],
        ...(method === 'REQUEST' ? [[words.where, placeOf(meeting)] as const] : []),
      ],
      ...(method === 'REQUEST' && meeting.agenda.length > 0
        ? { list: { title: words.agenda, items: meeting.agenda } }
        : {}),
      ...(url ? { link: { title: words.open, url } } : {}),
      invitation: buildInvitation(meeting, recipient, method),
    });
  };

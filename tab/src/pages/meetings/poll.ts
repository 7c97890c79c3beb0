/** What the answers of a poll come to. Pure. */
import type { MeetingDetail } from '@verbund/domain/contract';

export type Slot = MeetingDetail['slots'][number];
export type Answer = Slot['votes'][number]['answer'];
type Participant = MeetingDetail['municipalities'][number]['participants'][number];

export const participantsOf = ({ municipalities }: Pick<MeetingDetail, 'municipalities'>): Participant[] =>
  municipalities.flatMap(({ participants }) => participants);

export const answerOf = ({ votes }: Slot, staffId: string): Answer | null =>
  votes.find((vote) => vote.staffId === staffId)?.answer ?? null;

/** How many said what; `open` have said nothing. */
export const countsOf = ({ votes }: Slot, invited: number) => {
  const count = (wanted: Answer): number => votes.filter(({ answer }) => answer === wanted).length;
  return {
    yes: count('yes'),
    ifNeedBe: count('if_need_be'),
    no: count('no'),
    open: Math.max(0, invited - votes.length),
  };
};

type Asked = Pick<MeetingDetail, 'municipalities' | 'isUndecided'>;

/**
 * Whom a slot fails on, by name. While people may still answer, only those who have said no; once the poll is over,
 * whoever has said nothing as well.
 */
export const failingNames = (slot: Slot, { municipalities, isUndecided }: Asked): string[] => {
  const saidNo = (staffId: string): boolean => isUndecided || answerOf(slot, staffId) === 'no';
  return slot.failsOn.flatMap((blocker) => {
    if (blocker.kind === 'person') return saidNo(blocker.person.staffId) ? [blocker.person.name] : [];
    if (blocker.kind === 'window') return [];
    const { municipalityId, name } = blocker.municipality;
    const people = municipalities.find((each) => each.municipalityId === municipalityId)?.participants ?? [];
    return people.every(({ staffId }) => saidNo(staffId)) ? [name] : [];
  });
};

/** The slot that fails on the fewest; then the one with most who like to come; `null` before anybody has answered. */
export const bestSlotId = ({ slots, ...asked }: Asked & Pick<MeetingDetail, 'slots'>): string | null => {
  const rank = (slot: Slot): number[] => {
    const { yes, ifNeedBe } = countsOf(slot, 0);
    return [failingNames(slot, asked).length, -yes, -ifNeedBe, slot.rank];
  };
  const [best] = slots
    .filter(({ votes }) => votes.some(({ answer }) => answer !== 'no'))
    .toSorted((a, b) => {
      const other = rank(b);
      return rank(a).reduce((found, value, index) => found || value - (other[index] ?? 0), 0);
    });
  return best?.slotId ?? null;
};

/** Who has not answered for every slot. */
export const unanswered = (meeting: Pick<MeetingDetail, 'municipalities' | 'slots'>): Participant[] =>
  participantsOf(meeting).filter(({ staffId }) =>
    meeting.slots.some((slot) => answerOf(slot, staffId) === null),
  );

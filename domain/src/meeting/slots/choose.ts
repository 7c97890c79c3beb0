/** Which of the possible times are proposed, in which order, and why. */
import type { Invited } from './busy.ts';
import { momentOf } from './frame.ts';
import { canCome, type Slot } from './picture.ts';
import type { ProposedSlot, SlotReason, WantedSlot } from './types.ts';

const MOST_PROPOSALS = 5;
/** Two proposals of one day begin at least as far apart; one that is nearly the same is no choice. */
const LEAST_DISTANCE_MINUTES = 60;

/**
 * Best first: everybody can, more people, more municipalities, fewer open desks, less travel, earlier. Two starts
 * are never the same, so there are no ties.
 */
export const compareSlots = (a: Slot, b: Slot): number =>
  a.missing - b.missing ||
  b.municipalities - a.municipalities ||
  a.desks - b.desks ||
  a.travel - b.travel ||
  a.startsAtMinute - b.startsAtMinute;

/**
 * The best of each day first; only when there are fewer days than proposals a second one of a day, far enough
 * from the first.
 */
export const spreadOverDays = (slots: readonly Slot[], { durationMinutes }: WantedSlot): Slot[] => {
  const ranked = slots.toSorted(compareSlots);
  const distance = Math.max(durationMinutes, LEAST_DISTANCE_MINUTES);
  const chosen: Slot[] = [];
  for (let perDay = 1; perDay <= MOST_PROPOSALS && chosen.length < MOST_PROPOSALS; perDay += 1) {
    for (const slot of ranked) {
      if (chosen.length === MOST_PROPOSALS) break;
      const sameDay = chosen.filter(({ picture }) => picture === slot.picture);
      const isFarEnough = sameDay.every(
        ({ startsAtMinute }) => Math.abs(startsAtMinute - slot.startsAtMinute) >= distance,
      );
      if (sameDay.length < perDay && isFarEnough) chosen.push(slot);
    }
  }
  return chosen.sort(compareSlots);
};

const reasonsFor = (slot: Slot, invited: readonly Invited[], { mode }: WantedSlot): SlotReason[] => {
  const of = new Set(invited.map(({ municipalityId }) => municipalityId)).size;
  const reasons: SlotReason[] = [
    slot.missing === 0 ? { code: 'everybody_can' } : { code: 'required_can', optionalMissing: slot.missing },
  ];
  if (of > 1) reasons.push({ code: 'municipalities_can', can: slot.municipalities, of });
  reasons.push(
    slot.desks === 0
      ? { code: 'outside_opening_hours' }
      : { code: 'during_opening_hours', desks: slot.desks },
  );
  if (mode !== 'online') {
    reasons.push(slot.travel === 0 ? { code: 'no_travel' } : { code: 'short_travel', minutes: slot.travel });
  }
  return reasons;
};

export const toProposal = (slot: Slot, invited: readonly Invited[], wanted: WantedSlot): ProposedSlot => {
  const { picture, position } = slot;
  const start = picture.day.starts[position] ?? 0;
  return {
    startsAt: momentOf(picture.day, start),
    endsAt: momentOf(picture.day, start + wanted.durationMinutes),
    reasons: reasonsFor(slot, invited, wanted),
    cannot: invited.filter((_, place) => !canCome(picture, place, position)).map(({ staffId }) => staffId),
  };
};

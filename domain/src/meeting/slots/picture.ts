/** A day of the search: at which starts who cannot come, and how many desks are open. */
import { contains } from '../../cover/eligibility/facts.ts';
import { type Invited, markBusy } from './busy.ts';
import type { OpenDeskFact } from './facts.ts';
import { type FrameDay, LUNCH, overlaps } from './frame.ts';
import type { WantedSlot } from './types.ts';

export type DayPicture = {
  day: FrameDay;
  /** By person and, within her, by start; 1: she cannot. */
  cannot: Uint8Array;
  /** By start: counters and phones that are open at some minute of the meeting. */
  desks: Uint16Array;
};

/** One possible time, as far as it is compared. */
export type Slot = {
  picture: DayPicture;
  /** Of the start in its day. */
  position: number;
  lunch: boolean;
  /** Of the people invited, how many cannot; of these, how many have to. */
  missing: number;
  requiredMissing: number;
  /** Of how many municipalities somebody can. */
  municipalities: number;
  desks: number;
  /** Ways of those who can, one way, added up. */
  travel: number;
  startsAtMinute: number;
};

const countDesks = (
  day: FrameDay,
  desks: readonly OpenDeskFact[],
  { durationMinutes }: WantedSlot,
): Uint16Array => {
  const counts = new Uint16Array(day.starts.length);
  for (const desk of desks) {
    if (desk.closedOn.has(day.iso)) continue;
    const open = desk.hours.filter((hours) => hours.weekday === day.weekday && contains(hours, day.iso));
    if (open.length === 0) continue;
    day.starts.forEach((start, position) => {
      const meets = open.some(({ opens, closes }) => opens < start + durationMinutes && start < closes);
      if (meets) counts[position] = (counts[position] ?? 0) + 1;
    });
  }
  return counts;
};

export const pictureDay = (
  day: FrameDay,
  index: number,
  invited: readonly Invited[],
  desks: readonly OpenDeskFact[],
  wanted: WantedSlot,
): DayPicture => {
  const count = day.starts.length;
  const cannot = new Uint8Array(invited.length * count);
  invited.forEach((person, place) => {
    markBusy(person, day, index, wanted, cannot.subarray(place * count, (place + 1) * count));
  });
  return { day, cannot, desks: countDesks(day, desks, wanted) };
};

export const canCome = ({ day, cannot }: DayPicture, place: number, position: number): boolean =>
  cannot[place * day.starts.length + position] === 0;

/** Every start of a day, assessed. */
export const assessDay = (
  picture: DayPicture,
  invited: readonly Invited[],
  { durationMinutes }: WantedSlot,
): Slot[] =>
  picture.day.starts.map((start, position) => {
    const comes = new Set<string>();
    let [missing, requiredMissing, travel] = [0, 0, 0];
    invited.forEach((person, place) => {
      if (canCome(picture, place, position)) {
        comes.add(person.municipalityId);
        travel += person.way;
      } else {
        missing += 1;
        if (person.required) requiredMissing += 1;
      }
    });
    return {
      picture,
      position,
      lunch: overlaps({ from: start, until: start + durationMinutes }, LUNCH),
      missing,
      requiredMissing,
      municipalities: comes.size,
      desks: picture.desks[position] ?? 0,
      travel,
      startsAtMinute: picture.day.zero + start,
    };
  });

/** When somebody cannot come. Why is dropped here: what leaves this file is a yes or a no. */
import { contains } from '../../cover/eligibility/facts.ts';
import { HALVES, type Instant } from '../../kernel/time.ts';
import { type InvitedFact, type KnownFacts, type MinuteSpan, mustTravel, wayMinutes } from './facts.ts';
import { CLOSES, epochMinute, type FrameDay, HALF_MINUTES, OPENS } from './frame.ts';
import type { WantedSlot } from './types.ts';

/** Somebody invited, with her busy moments sorted to the days of the frame. */
export type Invited = {
  staffId: string;
  municipalityId: string;
  required: boolean;
  /** One way, whether or not she has to go. */
  way: number;
  fact: InvitedFact;
  /** By position of the day in the frame, in its minutes. */
  moments: ReadonlyMap<number, readonly MinuteSpan[]>;
};

const MINUTES_A_DAY = 24 * 60;

/** The first day of the frame that ends after a minute of the epoch. */
const firstDayAfter = (days: readonly FrameDay[], minute: number): number => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.zero ?? 0) + MINUTES_A_DAY > minute) high = middle;
    else low = middle + 1;
  }
  return low;
};

const sortToDays = (
  spans: readonly { from: Instant; until: Instant; way: number }[],
  days: readonly FrameDay[],
): Map<number, MinuteSpan[]> => {
  const sorted = new Map<number, MinuteSpan[]>();
  for (const { from, until, way } of spans) {
    const [begins, ends] = [epochMinute(from) - way, epochMinute(until) + way];
    for (let index = firstDayAfter(days, begins); ; index += 1) {
      const day = days[index];
      if (!day || day.zero >= ends) break;
      const span = { from: begins - day.zero, until: ends - day.zero };
      const there = sorted.get(index);
      if (there) there.push(span);
      else sorted.set(index, [span]);
    }
  }
  return sorted;
};

/** Everybody invited by id, so that the order in which they were named decides nothing. */
export const prepareInvited = (
  facts: KnownFacts,
  wanted: WantedSlot,
  days: readonly FrameDay[],
): Invited[] => {
  const known = new Map(facts.people.map((person) => [person.staffId, person]));
  const required = new Map<string, boolean>();
  for (const participant of wanted.participants) {
    required.set(participant.staffId, participant.required || required.get(participant.staffId) === true);
  }
  return [...required]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([staffId, isRequired]) => {
      const fact = known.get(staffId);
      if (!fact) throw new Error(`Nothing is known of ${staffId}, who is invited.`);
      const { municipalityId } = fact;
      const moments = [
        ...fact.meetings.map(({ from, until, placeMunicipalityId }) => ({
          from,
          until,
          way: wayMinutes(facts.travel, municipalityId, placeMunicipalityId),
        })),
        ...(facts.busy.get(staffId) ?? []).map((span) => ({ ...span, way: 0 })),
      ];
      return {
        staffId,
        municipalityId,
        required: isRequired,
        way: wayMinutes(facts.travel, municipalityId, wanted.placeMunicipalityId),
        fact,
        moments: sortToDays(moments, days),
      };
    });
};

const WHOLE_DAY: MinuteSpan = { from: 0, until: MINUTES_A_DAY };
/** The road is working time as well. */
const OUTSIDE_WORK: readonly MinuteSpan[] = [
  { from: 0, until: OPENS },
  { from: CLOSES, until: MINUTES_A_DAY },
];

const busyOn = (
  { fact, moments }: Invited,
  day: FrameDay,
  index: number,
  onSite: boolean,
): readonly MinuteSpan[] => {
  const { iso, weekday } = day;
  if (!contains(fact.active, iso)) return [WHOLE_DAY];
  const spans: MinuteSpan[] = [...OUTSIDE_WORK];
  for (const half of HALVES) {
    const isThere = fact.works.some(
      (works) =>
        works.weekday === weekday && works.half === half && !(onSite && works.remote) && contains(works, iso),
    );
    const isAway = fact.absences.some(
      (absence) => (absence.dayPart === 'full' || absence.dayPart === half) && contains(absence, iso),
    );
    if (!isThere || isAway) spans.push(HALF_MINUTES[half]);
  }
  for (const duty of fact.duties) if (duty.day === iso) spans.push(duty);
  spans.push(...(moments.get(index) ?? []));
  return spans;
};

/**
 * Marks the starts of a day at which she cannot come.
 *
 * @param marks one place for each start; 1 is written where she cannot.
 */
export const markBusy = (
  person: Invited,
  day: FrameDay,
  index: number,
  wanted: WantedSlot,
  marks: Uint8Array,
): void => {
  const { starts } = day;
  const onSite = mustTravel(wanted);
  const way = onSite ? person.way : 0;
  for (const { from, until } of busyOn(person, day, index, onSite)) {
    if (from >= until) continue;
    for (let position = 0; position < starts.length; position += 1) {
      const start = starts[position] ?? 0;
      if (start - way >= until) break;
      if (from < start + wanted.durationMinutes + way) marks[position] = 1;
    }
  }
};

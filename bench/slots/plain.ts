/** The same rules the way one would first write them: an array of minutes for every person and day. */
import {
  HALVES,
  type Instant,
  isWithin,
  momentAt,
  type PlainDate,
  plainDate,
  Temporal,
} from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';
import { type InvitedFact, type KnownFacts, wayMinutes } from '@verbund/domain/meeting/slots/facts';
import type { WantedSlot } from '@verbund/domain/meeting/slots/types';

const MIDNIGHT = Temporal.PlainTime.from('00:00');
const MINUTES = 24 * 60;

/** Every minute of a day in which she cannot come. */
const busyMinutes = (who: InvitedFact, day: PlainDate, facts: KnownFacts, onSite: boolean): boolean[] => {
  const iso = day.toString();
  const holds = ({ from, until }: { from: string; until: string | null }) =>
    isWithin(day, plainDate(from), until === null ? null : plainDate(until));
  const busy = new Array<boolean>(MINUTES).fill(!holds(who.active));
  const mark = (from: number, until: number) => {
    for (let minute = Math.max(0, from); minute < Math.min(MINUTES, until); minute += 1) busy[minute] = true;
  };
  mark(0, 7 * 60 + 30);
  mark(17 * 60, MINUTES);
  for (const half of HALVES) {
    const works = who.works.some(
      (one) => one.weekday === day.dayOfWeek && one.half === half && !(onSite && one.remote) && holds(one),
    );
    const away = who.absences.some((one) => (one.dayPart === 'full' || one.dayPart === half) && holds(one));
    if (!works || away) mark(half === 'morning' ? 0 : 12 * 60, half === 'morning' ? 12 * 60 : MINUTES);
  }
  for (const duty of who.duties) if (duty.day === iso) mark(duty.from, duty.until);
  const zero = momentAt(day, MIDNIGHT);
  const minutesTo = (moment: Instant) => (moment.epochMilliseconds - zero.epochMilliseconds) / 60_000;
  for (const { from, until, placeMunicipalityId } of who.meetings) {
    const way = wayMinutes(facts.travel, who.municipalityId, placeMunicipalityId);
    mark(minutesTo(from) - way, minutesTo(until) + way);
  }
  for (const { from, until } of facts.busy.get(who.staffId) ?? []) mark(minutesTo(from), minutesTo(until));
  return busy;
};

type Found = {
  day: string;
  startsAt: Instant;
  cannot: string[];
  municipalities: number;
  desks: number;
  travel: number;
  lunch: boolean;
};

/** @returns the beginnings of the proposals, best first, each with those who cannot come. */
export const findPlainly = (facts: KnownFacts, wanted: WantedSlot): string[] => {
  const onSite = wanted.mode === 'on_site';
  const required = new Set(wanted.participants.filter((one) => one.required).map(({ staffId }) => staffId));
  const people = facts.people.toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
  const all = new Set(people.map(({ municipalityId }) => municipalityId));
  const found: Found[] = [];
  for (
    let day = wanted.windowFrom;
    Temporal.PlainDate.compare(day, wanted.windowUntil) < 0;
    day = day.add({ days: 1 })
  ) {
    if (!isWorkingDay(day)) continue;
    const busy = new Map(people.map((who) => [who.staffId, busyMinutes(who, day, facts, onSite)]));
    for (let start = 7 * 60 + 30; start + wanted.durationMinutes <= 17 * 60; start += 15) {
      const startsAt = momentAt(day, MIDNIGHT).add({ minutes: start });
      if (Temporal.Instant.compare(startsAt, facts.now) <= 0) continue;
      const can = people.filter((who) => {
        const way = onSite ? wayMinutes(facts.travel, who.municipalityId, wanted.placeMunicipalityId) : 0;
        for (let minute = start - way; minute < start + wanted.durationMinutes + way; minute += 1) {
          if (busy.get(who.staffId)?.[minute] !== false) return false;
        }
        return true;
      });
      const cannot = people.filter((who) => !can.includes(who)).map(({ staffId }) => staffId);
      const municipalities = new Set(can.map(({ municipalityId }) => municipalityId)).size;
      if (cannot.some((staffId) => required.has(staffId)) || can.length === 0) continue;
      if (municipalities * 100 < wanted.minShare * all.size) continue;
      const end = start + wanted.durationMinutes;
      found.push({
        day: day.toString(),
        startsAt,
        cannot,
        municipalities,
        desks: facts.desks.filter(
          (desk) =>
            !desk.closedOn.has(day.toString()) &&
            desk.hours.some(
              (hours) =>
                hours.weekday === day.dayOfWeek &&
                isWithin(day, plainDate(hours.from), hours.until === null ? null : plainDate(hours.until)) &&
                hours.opens < end &&
                start < hours.closes,
            ),
        ).length,
        travel: can.reduce(
          (sum, who) => sum + wayMinutes(facts.travel, who.municipalityId, wanted.placeMunicipalityId),
          0,
        ),
        lunch: start < 13 * 60 && end > 12 * 60,
      });
    }
  }
  const outsideLunch = found.filter(({ lunch }) => !lunch);
  const ranked = (outsideLunch.length > 0 ? outsideLunch : found).toSorted(
    (a, b) =>
      a.cannot.length - b.cannot.length ||
      b.municipalities - a.municipalities ||
      a.desks - b.desks ||
      a.travel - b.travel ||
      Temporal.Instant.compare(a.startsAt, b.startsAt),
  );
  const best = ranked.filter((slot, index) => ranked.findIndex(({ day }) => day === slot.day) === index);
  return best.slice(0, 5).map(({ startsAt, cannot }) => `${startsAt} ${cannot.join()}`);
};

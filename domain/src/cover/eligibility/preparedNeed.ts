import type { Level } from '../../db/tables.ts';
import { type Half, weekStart } from '../../kernel/time.ts';
import type { Obstacle } from '../types.ts';
import { contains, type EligibilityFacts, type IsoDay, type NeedFact, type PersonFacts } from './facts.ts';

const LEVELS: Record<Level, number> = { junior: 1, senior: 2, expert: 3 };

export const isBelow = (level: Level, needed: Level): boolean => LEVELS[level] < LEVELS[needed];

/** One need with what is the same for everybody who is judged for it, worked out once. */
export type PreparedNeed = {
  need: NeedFact;
  facts: EligibilityFacts;
  day: IsoDay;
  half: Half;
  /** ISO weekday, 1 is Monday. */
  weekday: number;
  /** Monday of the ISO week. */
  week: IsoDay;
  /** What stands between a home municipality and this need for want of an agreement; filled on demand. */
  agreementObstacles: Map<string, readonly Obstacle[]>;
  /** Who can be reached as senior for a set of areas, ordered by id; filled on demand. */
  seniors: Map<string, readonly PersonFacts[]>;
};

export const prepareNeed = (need: NeedFact, facts: EligibilityFacts): PreparedNeed => ({
  need,
  facts,
  day: need.day.toString(),
  half: need.half,
  weekday: need.day.dayOfWeek,
  week: weekStart(need.day).toString(),
  agreementObstacles: new Map(),
  seniors: new Map(),
});

type HalfDayOfNeed = Pick<PreparedNeed, 'day' | 'half' | 'weekday'>;

/** Her highest level in the area on that day, or `null`. */
export const levelOn = (person: PersonFacts, areaCode: string, day: IsoDay): Level | null => {
  let highest: Level | null = null;
  for (const competence of person.competences) {
    if (competence.areaCode !== areaCode || !contains(competence, day)) continue;
    if (highest === null || isBelow(highest, competence.level)) highest = competence.level;
  }
  return highest;
};

export const isAbsent = (person: PersonFacts, at: HalfDayOfNeed): boolean =>
  person.absences.some(
    (absence) => contains(absence, at.day) && (absence.dayPart === 'full' || absence.dayPart === at.half),
  );

export const isWorking = (person: PersonFacts, at: HalfDayOfNeed): boolean =>
  person.works.some((slot) => slot.weekday === at.weekday && slot.half === at.half && contains(slot, at.day));

/** At work on that half-day, on duty or not: somebody a junior can ring. */
const isReachable = (person: PersonFacts, at: HalfDayOfNeed): boolean =>
  contains(person.active, at.day) && isWorking(person, at) && !isAbsent(person, at);

/**
 * Everyone who masters all of these areas and can be reached on the half-day, by id. A duty names one senior,
 * so whoever is junior in several areas needs one person for all of them.
 */
export const reachableSeniors = (at: PreparedNeed, areaCodes: readonly string[]): readonly PersonFacts[] => {
  const key = areaCodes.join(' ');
  const known = at.seniors.get(key);
  if (known) return known;
  const seniors = [...at.facts.people.values()]
    .filter(
      (person) =>
        person.id !== at.need.forStaffId &&
        areaCodes.every((area) => {
          const level = levelOn(person, area, at.day);
          return level !== null && level !== 'junior';
        }) &&
        isReachable(person, at),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  at.seniors.set(key, seniors);
  return seniors;
};

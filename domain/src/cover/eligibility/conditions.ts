/** The conditions of eligibility, each a small pure question about one person and one half-day. */
import type { Level } from '../../db/tables.ts';
import { type PlainDate, plainDate } from '../../kernel/time.ts';
import type { Obstacle } from '../types.ts';
import { type AuthorityFact, contains, type IsoDay, type PersonFacts, type SecondmentFact } from './facts.ts';
import {
  isAbsent,
  isBelow,
  isWorking,
  levelOn,
  type PreparedNeed,
  reachableSeniors,
} from './preparedNeed.ts';

const NONE: readonly Obstacle[] = [];

/** What stands in this person's way; nothing when the condition is met. */
type Condition = (at: PreparedNeed, person: PersonFacts) => readonly Obstacle[];

const isSomebodyElse: Condition = (at, person) =>
  person.id === at.need.forStaffId ? [{ code: 'is_the_person_covered' }] : NONE;

const isActive: Condition = (at, person) =>
  contains(person.active, at.day) ? NONE : [{ code: 'not_active' }];

const isPresent: Condition = (at, person) => (isAbsent(person, at) ? [{ code: 'absent' }] : NONE);

const isAtWork: Condition = (at, person) => (isWorking(person, at) ? NONE : [{ code: 'not_working' }]);

const isFree: Condition = (at, person) => {
  const duty = person.duties.find(({ day, half }) => day === at.day && half === at.half);
  return duty
    ? [{ code: 'on_duty', deskName: duty.deskName, municipalityName: duty.municipalityName }]
    : NONE;
};

export const isAtHome = (at: PreparedNeed, person: PersonFacts): boolean =>
  person.municipalityId === at.need.municipalityId;

const belongsThere: Condition = (at, person) => {
  if (isAtHome(at, person)) return NONE;
  const share = shareFor(at, person);
  if (!share) return [secondmentObstacle(at, person)];
  return share.left > 0
    ? NONE
    : [{ code: 'share_exhausted', weeklyHalfDays: share.secondment.weeklyHalfDays }];
};

type Share = { secondment: SecondmentFact; left: number };

/** The secondment that reaches this half-day with the most share left in its week; ties by id. */
export const shareFor = (at: PreparedNeed, person: PersonFacts): Share | null => {
  let best: Share | null = null;
  for (const secondment of person.secondments) {
    if (
      secondment.hostMunicipalityId !== at.need.municipalityId ||
      !contains(secondment, at.day) ||
      !secondment.weekdays.includes(at.weekday)
    ) {
      continue;
    }
    const left = secondment.weeklyHalfDays - usedOf(secondment, person, at.week);
    if (!best || left > best.left || (left === best.left && secondment.id < best.secondment.id)) {
      best = { secondment, left };
    }
  }
  return best;
};

const usedOf = (secondment: SecondmentFact, person: PersonFacts, week: IsoDay): number =>
  person.duties.filter(({ share }) => share?.secondmentId === secondment.id && share.week === week).length;

/** Why no secondment reaches this half-day; one yet to come tells more than one that is over. */
const secondmentObstacle = (at: PreparedNeed, person: PersonFacts): Obstacle => {
  const there = person.secondments.filter((one) => one.hostMunicipalityId === at.need.municipalityId);
  if (there.some((one) => contains(one, at.day))) {
    return { code: 'secondment_not_on_weekday', weekday: at.weekday };
  }
  const begins = earliest(there.map(({ from }) => from).filter((from) => from > at.day));
  if (begins) return { code: 'secondment_not_begun', startsOn: plainDate(begins) };
  const ended = latest(there.map(({ until }) => until));
  if (ended) return { code: 'secondment_ended', lastDay: dayBefore(ended) };
  return { code: 'not_seconded', municipalityName: hostName(at) };
};

const agreementsHold: Condition = (at, person) => {
  if (isAtHome(at, person)) return NONE;
  const known = at.agreementObstacles.get(person.municipalityId);
  if (known) return known;
  const obstacles = at.need.areaCodes.flatMap((areaCode) =>
    agreementObstacle(at, areaCode, person.municipalityId),
  );
  at.agreementObstacles.set(person.municipalityId, obstacles);
  return obstacles;
};

const agreementObstacle = (at: PreparedNeed, areaCode: string, homeId: string): readonly Obstacle[] => {
  const between = (at.facts.agreements.get(areaCode) ?? []).filter(
    ({ parties }) => parties.has(homeId) && parties.has(at.need.municipalityId),
  );
  if (between.some(({ from, until }) => from !== null && contains({ from, until }, at.day))) return NONE;
  if (between.some(({ from }) => from === null || from > at.day)) {
    const begins = earliest(between.flatMap(({ from }) => (from !== null && from > at.day ? [from] : [])));
    return [{ code: 'agreement_not_effective', areaCode, effectiveFrom: begins ? plainDate(begins) : null }];
  }
  const ended = latest(between.flatMap(({ until }) => (until === null ? [] : [until])));
  return ended
    ? [{ code: 'agreement_ended', areaCode, lastDay: dayBefore(ended) }]
    : [{ code: 'agreement_missing', areaCode }];
};

const neededLevel = (at: PreparedNeed, areaCode: string): Level =>
  at.facts.minLevels.get(at.need.deskId)?.get(areaCode) ?? 'junior';

const isCompetent: Condition = (at, person) => {
  const obstacles: Obstacle[] = [];
  const learning: string[] = [];
  for (const areaCode of at.need.areaCodes) {
    const level = levelOn(person, areaCode, at.day);
    const needed = neededLevel(at, areaCode);
    if (level === null) obstacles.push({ code: 'competence_missing', areaCode });
    else if (isBelow(level, needed)) obstacles.push({ code: 'competence_too_low', areaCode, level, needed });
    else if (level === 'junior') learning.push(areaCode);
  }
  if (learning.length > 0 && reachableSeniors(at, learning).length === 0) {
    for (const areaCode of learning) obstacles.push({ code: 'no_senior_reachable', areaCode });
  }
  return obstacles;
};

/**
 * The senior somebody who may cover only as a junior turns to: her mentor, else one of her own municipality,
 * else anybody; ties by id. `null` for whoever needs none.
 */
export const seniorFor = (at: PreparedNeed, person: PersonFacts): PersonFacts | null => {
  const learning = at.need.areaCodes.filter((areaCode) => levelOn(person, areaCode, at.day) === 'junior');
  if (learning.length === 0) return null;
  const seniors = reachableSeniors(at, learning);
  return (
    seniors.find(({ id }) => person.mentorIds.has(id)) ??
    seniors.find(({ municipalityId }) => municipalityId === person.municipalityId) ??
    seniors[0] ??
    null
  );
};

const mayAct: Condition = (at, person) =>
  at.need.needsAuthority
    ? at.need.areaCodes.flatMap((areaCode) =>
        authorityFor(at, person, areaCode) ? NONE : [authorityObstacle(at, person, areaCode)],
      )
    : NONE;

/** Her valid authority there; one to sign "in Vertretung" before one "im Auftrag". */
export const authorityFor = (
  at: PreparedNeed,
  person: PersonFacts,
  areaCode: string,
): AuthorityFact | null => {
  let best: AuthorityFact | null = null;
  for (const authority of person.authorities) {
    if (
      authority.municipalityId === at.need.municipalityId &&
      authority.areaCode === areaCode &&
      !authority.revoked &&
      contains(authority, at.day) &&
      (best === null || authority.formula === 'i_v')
    ) {
      best = authority;
    }
  }
  return best;
};

const authorityObstacle = (at: PreparedNeed, person: PersonFacts, areaCode: string): Obstacle => {
  const there = person.authorities.filter(
    (one) => one.municipalityId === at.need.municipalityId && one.areaCode === areaCode,
  );
  if (there.some((one) => one.revoked && contains(one, at.day)))
    return { code: 'authority_revoked', areaCode };
  const ended = latest(
    there.flatMap(({ until, revoked }) => (!revoked && until !== null && until <= at.day ? [until] : [])),
  );
  return ended
    ? { code: 'authority_ended', areaCode, lastDay: dayBefore(ended) }
    : { code: 'authority_missing', areaCode, municipalityName: hostName(at) };
};

const hostName = (at: PreparedNeed): string =>
  at.facts.municipalityNames.get(at.need.municipalityId) ?? at.need.municipalityId;

const earliest = (days: readonly IsoDay[]): IsoDay | undefined => [...days].sort()[0];
const latest = (days: readonly IsoDay[]): IsoDay | undefined => [...days].sort().at(-1);
const dayBefore = (day: IsoDay): PlainDate => plainDate(day).subtract({ days: 1 });

/** In the order in which they are told: the first says most about whether asking makes sense at all. */
const CONDITIONS: readonly Condition[] = [
  isSomebodyElse,
  isActive,
  isPresent,
  isAtWork,
  isFree,
  belongsThere,
  agreementsHold,
  isCompetent,
  mayAct,
];

export const obstaclesFor = (at: PreparedNeed, person: PersonFacts): readonly Obstacle[] => {
  const obstacles: Obstacle[] = [];
  for (const condition of CONDITIONS) obstacles.push(...condition(at, person));
  return obstacles;
};

/** Stops at the first obstacle. */
export const meetsAll = (at: PreparedNeed, person: PersonFacts): boolean =>
  CONDITIONS.every((condition) => condition(at, person).length === 0);

import { dayOf, plainDate } from '../../kernel/time.ts';
import type { Eligible, Judgement, Merit, NotEligible } from '../types.ts';
import { authorityFor, isAtHome, meetsAll, obstaclesFor, seniorFor, shareFor } from './conditions.ts';
import type { EligibilityFacts, NeedFact, NeighbourFact, PersonFacts } from './facts.ts';
import { levelOn, type PreparedNeed, prepareNeed } from './preparedNeed.ts';

type Neighbour = { fact: NeighbourFact; at: PreparedNeed };

const prepareNeighbours = (need: NeedFact, facts: EligibilityFacts): Neighbour[] =>
  (facts.neighbours.get(need.id) ?? []).map((fact) => ({ fact, at: prepareNeed(fact.need, facts) }));

/** How many half-days right before and after this one she already covers or could cover as well. */
const countNeighbours = (neighbours: readonly Neighbour[], person: PersonFacts): number =>
  neighbours.filter(
    ({ fact, at }) => fact.coveredByStaffId === person.id || (fact.isOpen && meetsAll(at, person)),
  ).length;

const judgePerson = (at: PreparedNeed, neighbours: readonly Neighbour[], person: PersonFacts): Judgement => {
  const obstacles = obstaclesFor(at, person);
  if (obstacles.length > 0) return { staffId: person.id, eligible: false, obstacles };

  const { facts, need, day } = at;
  const share = isAtHome(at, person) ? null : shareFor(at, person);
  const senior = seniorFor(at, person);
  const merits: Merit[] = [
    share
      ? { code: 'seconded', lastDay: plainDate(share.secondment.until).subtract({ days: 1 }) }
      : { code: 'home' },
  ];
  for (const areaCode of need.areaCodes) {
    const level = levelOn(person, areaCode, day);
    if (level) merits.push({ code: 'competent', areaCode, level });
  }
  if (senior) merits.push({ code: 'with_senior', seniorName: senior.name });
  if (need.needsAuthority) {
    // Where her authorities differ between areas, the lesser one is what she can count on.
    const inRepresentation = need.areaCodes.every(
      (areaCode) => authorityFor(at, person, areaCode)?.formula === 'i_v',
    );
    merits.push({ code: 'may_sign', formula: inRepresentation ? 'i_v' : 'i_a' });
  }
  const { given, taken } = facts.balances.get(person.municipalityId) ?? { given: 0, taken: 0 };
  const municipalityName = facts.municipalityNames.get(person.municipalityId) ?? person.municipalityId;
  merits.push({ code: 'balance', municipalityName, given, taken });
  const covers = person.coversAt.get(need.municipalityId) ?? 0;
  if (covers > 0) merits.push({ code: 'knows_office', covers });
  const halfDays = countNeighbours(neighbours, person);
  if (halfDays > 0) merits.push({ code: 'neighbouring', halfDays });
  if (share) merits.push({ code: 'share_left', left: share.left, of: share.secondment.weeklyHalfDays });
  merits.push({ code: 'last_asked', day: person.lastAskedAt ? dayOf(person.lastAskedAt) : null });
  return {
    staffId: person.id,
    eligible: true,
    merits,
    basis: {
      secondment: share && {
        id: share.secondment.id,
        weeklyHalfDays: share.secondment.weeklyHalfDays,
      },
      seniorStaffId: senior?.id ?? null,
    },
  };
};

/**
 * Whether this person may cover this half-day: every obstacle, or what speaks for her.
 *
 * @throws when the facts do not hold the person.
 */
export const judge = (need: NeedFact, staffId: string, facts: EligibilityFacts): Judgement => {
  const person = facts.people.get(staffId);
  if (!person) throw new Error(`The facts say nothing about ${staffId}.`);
  return judgePerson(prepareNeed(need, facts), prepareNeighbours(need, facts), person);
};

/** Judges everybody the facts know, in no particular order; what they share is worked out once. */
export const judgeEverybody = (
  need: NeedFact,
  facts: EligibilityFacts,
): { eligible: Eligible[]; notEligible: NotEligible[] } => {
  const at = prepareNeed(need, facts);
  const neighbours = prepareNeighbours(need, facts);
  const eligible: Eligible[] = [];
  const notEligible: NotEligible[] = [];
  for (const person of facts.people.values()) {
    const judgement = judgePerson(at, neighbours, person);
    if (judgement.eligible) eligible.push(judgement);
    else notEligible.push(judgement);
  }
  return { eligible, notEligible };
};

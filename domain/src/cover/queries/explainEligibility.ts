import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Half, Instant, PlainDate } from '../../kernel/time.ts';
import { type AreaNames, listAreaNames } from '../../membership/queries/listAreaNames.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import type { NeedFact } from '../eligibility/facts.ts';
import { judgeNeeds } from '../eligibility/loadFacts.ts';
import { mayExplainEligibility } from '../policy.ts';
import type { CoverRefusal, Merit, Obstacle, Person } from '../types.ts';

/** Either a half-day somebody has asked for, or any half-day one wonders about. */
export type EligibilityQuestion =
  | { needId: string }
  | {
      /** A desk, or a municipality: then its first desk by name that serves all of the areas. */
      at: { deskId: string } | { municipalityId: string };
      /** Empty: all areas of the desk. */
      areaCodes: readonly string[];
      day: PlainDate;
      half: Half;
      /** Who would be covered; `null` when it is nobody in particular. */
      forStaffId: string | null;
    };

export type EligibilityExplanation = {
  day: PlainDate;
  half: Half;
  deskName: string;
  municipalityName: string;
  areaCodes: string[];
  areaNames: AreaNames;
  /** In the order in which they would be asked. */
  eligible: { person: Person; merits: readonly Merit[] }[];
  /** Those with the fewest obstacles first, then by name. */
  notEligible: { person: Person; obstacles: readonly Obstacle[] }[];
};

type AskedNeed = NeedFact & { deskName: string; municipalityName: string; areaCodes: string[] };

/**
 * Who may cover a half-day, in which order and why, and what stands in the way of everybody else.
 * For team leads and administrators.
 */
export const explainEligibility = async (
  trx: Trx,
  scope: Scope,
  question: EligibilityQuestion,
  now: Instant,
): Promise<Result<EligibilityExplanation, CoverRefusal>> => {
  if (!mayExplainEligibility(scope)) return refused('not_allowed');
  const found =
    'needId' in question
      ? await findNeed(trx, scope, question.needId)
      : await imagineNeed(trx, scope, question, now);
  if (!found.ok) return found;

  const need = found.value;
  const judged = await judgeNeeds(trx, scope, [need], now, await loadSettings(trx, scope));
  const { ranked, notEligible } = judged.get(need.id) ?? { ranked: [], notEligible: [] };
  const people = await loadPeople(
    trx,
    scope,
    [...ranked, ...notEligible].map(({ staffId }) => staffId),
  );
  const named = <T extends { staffId: string }>(judgements: readonly T[]): (T & { person: Person })[] =>
    judgements.flatMap((judgement) => {
      const person = people.get(judgement.staffId);
      return person ? [{ ...judgement, person }] : [];
    });
  const { day, half, deskName, municipalityName, areaCodes } = need;
  return ok({
    day,
    half,
    deskName,
    municipalityName,
    areaCodes,
    areaNames: await listAreaNames(trx, scope),
    eligible: named(ranked).map(({ person, merits }) => ({ person, merits })),
    notEligible: named(notEligible)
      .map(({ person, obstacles }) => ({ person, obstacles }))
      .sort(
        (a, b) =>
          a.obstacles.length - b.obstacles.length ||
          a.person.name.localeCompare(b.person.name, 'de') ||
          (a.person.staffId < b.person.staffId ? -1 : 1),
      ),
  });
};

const findNeed = async (trx: Trx, scope: Scope, needId: string): Promise<Result<AskedNeed, CoverRefusal>> => {
  const need = await trx
    .selectFrom('coverNeed')
    .innerJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('desk.id', '=', 'coverNeed.deskId'),
    )
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select([
      'coverNeed.id',
      'coverNeed.deskId',
      'desk.name as deskName',
      'desk.municipalityId',
      'municipality.name as municipalityName',
      'coverNeed.day',
      'coverNeed.half',
      'coverNeed.areaCodes',
      'desk.needsAuthority',
      'coverNeed.forStaffId',
    ])
    .where('coverNeed.cooperationId', '=', scope.cooperationId)
    .where('coverNeed.id', '=', needId)
    .executeTakeFirst();
  return need ? ok(need) : refused('not_found');
};

const imagineNeed = async (
  trx: Trx,
  scope: Scope,
  { at, areaCodes, day, half, forStaffId }: Exclude<EligibilityQuestion, { needId: string }>,
  now: Instant,
): Promise<Result<AskedNeed, CoverRefusal>> => {
  const rows = await trx
    .selectFrom('desk')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .innerJoin('deskArea', (join) =>
      join
        .onRef('deskArea.cooperationId', '=', 'desk.cooperationId')
        .onRef('deskArea.deskId', '=', 'desk.id'),
    )
    .select([
      'desk.id',
      'desk.name',
      'desk.municipalityId',
      'municipality.name as municipalityName',
      'desk.needsAuthority',
      'deskArea.areaCode',
    ])
    .where('desk.cooperationId', '=', scope.cooperationId)
    .where(
      'deskId' in at ? 'desk.id' : 'desk.municipalityId',
      '=',
      'deskId' in at ? at.deskId : at.municipalityId,
    )
    .orderBy('desk.name')
    .orderBy('desk.id')
    .orderBy('deskArea.areaCode')
    .execute();
  if (rows.length === 0) return refused('not_found');
  for (const areas of Map.groupBy(rows, ({ id }) => id).values()) {
    const [desk] = areas;
    const served = areas.map(({ areaCode }) => areaCode);
    if (!desk || !areaCodes.every((areaCode) => served.includes(areaCode))) continue;
    return ok({
      id: newId(now),
      deskId: desk.id,
      deskName: desk.name,
      municipalityId: desk.municipalityId,
      municipalityName: desk.municipalityName,
      day,
      half,
      areaCodes: areaCodes.length > 0 ? [...areaCodes] : served,
      needsAuthority: desk.needsAuthority,
      forStaffId,
    });
  }
  return refused('unknown_area');
};

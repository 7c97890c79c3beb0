import { sql } from 'kysely';
import type { Level } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import type { Eligible, Judgement, NotEligible } from '../types.ts';
import type { AgreementFact, Balance, EligibilityFacts, NeedFact } from './facts.ts';
import { judge, judgeEverybody } from './judge.ts';
import { extentOf, loadPeople, type PeopleFilter } from './loadPeople.ts';
import { findNeighbours, type RequestedNeed } from './neighbours.ts';
import { rank } from './rank.ts';

/** All half-days of the requests these needs belong to, with whoever covers them. */
const loadRequestedNeeds = async (
  trx: Trx,
  scope: Scope,
  needs: readonly NeedFact[],
): Promise<RequestedNeed[]> =>
  trx
    .selectFrom('coverNeed')
    .innerJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('desk.id', '=', 'coverNeed.deskId'),
    )
    .leftJoin('duty', (join) =>
      join
        .onRef('duty.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('duty.needId', '=', 'coverNeed.id')
        .on('duty.state', '=', 'planned'),
    )
    .select([
      'coverNeed.id',
      'coverNeed.requestId',
      'coverNeed.deskId',
      'desk.municipalityId',
      'coverNeed.day',
      'coverNeed.half',
      'coverNeed.areaCodes',
      'desk.needsAuthority',
      'coverNeed.forStaffId',
      'coverNeed.state',
      'duty.staffId as coveredByStaffId',
    ])
    .where('coverNeed.cooperationId', '=', scope.cooperationId)
    .where('coverNeed.requestId', 'in', (select) =>
      select
        .selectFrom('coverNeed')
        .select('requestId')
        .where('cooperationId', '=', scope.cooperationId)
        .where(
          'id',
          'in',
          needs.map(({ id }) => id),
        ),
    )
    .execute();

const loadMinLevels = async (
  trx: Trx,
  scope: Scope,
  deskIds: readonly string[],
): Promise<Map<string, Map<string, Level>>> => {
  const rows = await trx
    .selectFrom('deskArea')
    .select(['deskId', 'areaCode', 'minLevel'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('deskId', 'in', deskIds)
    .execute();
  const levels = new Map<string, Map<string, Level>>(deskIds.map((id) => [id, new Map()]));
  for (const { deskId, areaCode, minLevel } of rows) levels.get(deskId)?.set(areaCode, minLevel);
  return levels;
};

const loadAgreements = async (
  trx: Trx,
  scope: Scope,
  areaCodes: readonly string[],
): Promise<Map<string, AgreementFact[]>> => {
  const rows = await trx
    .selectFrom('cooperationAgreement as agreement')
    .innerJoin('agreementParty as party', (join) =>
      join
        .onRef('party.cooperationId', '=', 'agreement.cooperationId')
        .onRef('party.agreementId', '=', 'agreement.id'),
    )
    .select([
      'agreement.id',
      'agreement.areaCode',
      'party.municipalityId',
      // Whatever day was entered, it takes effect only once it was approved and published.
      sql<string | null>`case when agreement.approved_on is not null and agreement.published_on is not null
        then agreement.effective_from::text end`.as('from'),
      sql<string | null>`agreement.effective_until::text`.as('until'),
    ])
    .where('agreement.cooperationId', '=', scope.cooperationId)
    .where('agreement.areaCode', 'in', areaCodes)
    .execute();
  const agreements = new Map<string, AgreementFact[]>();
  for (const parties of Map.groupBy(rows, ({ id }) => id).values()) {
    const [agreement] = parties;
    if (!agreement) continue;
    const { areaCode, from, until } = agreement;
    const ofArea = agreements.get(areaCode) ?? [];
    ofArea.push({ parties: new Set(parties.map(({ municipalityId }) => municipalityId)), from, until });
    agreements.set(areaCode, ofArea);
  }
  return agreements;
};

/**
 * Half-days covered between municipalities since the day. What is promised for days to come counts as well:
 * otherwise one municipality could be asked for a whole sick wave before any of it was counted.
 */
const loadBalances = async (trx: Trx, scope: Scope, since: PlainDate): Promise<Map<string, Balance>> => {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('staff', (join) =>
      join.onRef('staff.cooperationId', '=', 'duty.cooperationId').onRef('staff.id', '=', 'duty.staffId'),
    )
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .select((select) => [
      'staff.municipalityId as giverId',
      'desk.municipalityId as takerId',
      select.fn.countAll<number>().as('halfDays'),
    ])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.origin', '=', 'cover')
    .where('duty.state', '=', 'planned')
    .where('duty.day', '>=', since)
    .whereRef('staff.municipalityId', '<>', 'desk.municipalityId')
    .groupBy(['staff.municipalityId', 'desk.municipalityId'])
    .execute();
  const balances = new Map<string, Balance>();
  const add = (id: string, { given, taken }: Balance) => {
    const before = balances.get(id) ?? { given: 0, taken: 0 };
    balances.set(id, { given: before.given + given, taken: before.taken + taken });
  };
  for (const { giverId, takerId, halfDays } of rows) {
    add(giverId, { given: halfDays, taken: 0 });
    add(takerId, { given: 0, taken: halfDays });
  }
  return balances;
};

type FactsInput = PeopleFilter & { needs: readonly NeedFact[]; now: Instant; settings: Settings };

const NO_FACTS: EligibilityFacts = {
  people: new Map(),
  municipalityNames: new Map(),
  minLevels: new Map(),
  agreements: new Map(),
  balances: new Map(),
  neighbours: new Map(),
};

/** Everything it takes to judge these needs and the half-days next to them, read in one go. */
export const loadFacts = async (
  trx: Trx,
  scope: Scope,
  { needs, now, settings, ...filter }: FactsInput,
): Promise<EligibilityFacts> => {
  if (needs.length === 0) return NO_FACTS;
  const neighbours = findNeighbours(await loadRequestedNeeds(trx, scope, needs));
  const all = [...needs, ...needs.flatMap(({ id }) => (neighbours.get(id) ?? []).map(({ need }) => need))];
  const extent = extentOf(all);
  if (!extent) return NO_FACTS;
  const today = dayOf(now);
  const municipalities = await trx
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return {
    people: await loadPeople(trx, scope, extent, today, filter),
    municipalityNames: new Map(municipalities.map(({ id, name }) => [id, name])),
    minLevels: await loadMinLevels(trx, scope, [...new Set(all.map(({ deskId }) => deskId))]),
    agreements: await loadAgreements(trx, scope, extent.areaCodes),
    balances: await loadBalances(trx, scope, today.subtract({ days: settings.fairnessDays })),
    neighbours,
  };
};

export type JudgedNeed = {
  /** In the order in which they are to be asked. */
  ranked: Eligible[];
  notEligible: NotEligible[];
};

/** Judges everybody of the cooperation for each need and ranks the eligible; by the id of the need. */
export const judgeNeeds = async (
  trx: Trx,
  scope: Scope,
  needs: readonly NeedFact[],
  now: Instant,
  settings: Settings,
): Promise<Map<string, JudgedNeed>> => {
  const facts = await loadFacts(trx, scope, { needs, now, settings });
  return new Map(
    needs.map((need) => {
      const { eligible, notEligible } = judgeEverybody(need, facts);
      return [need.id, { ranked: rank(eligible, facts), notEligible }];
    }),
  );
};

/**
 * Judges one person for one need as things stand in this transaction.
 *
 * @param options `ignoreDutyId`: the duty that is judged again; it counts neither as another duty nor as
 *   used share.
 */
export const judgeOne = async (
  trx: Trx,
  scope: Scope,
  need: NeedFact,
  staffId: string,
  now: Instant,
  settings: Settings,
  options: { ignoreDutyId?: string } = {},
): Promise<Judgement> =>
  judge(
    need,
    staffId,
    await loadFacts(trx, scope, { needs: [need], now, settings, staffIds: [staffId], ...options }),
  );

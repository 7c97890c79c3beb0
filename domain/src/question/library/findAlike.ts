/** What is known already that may answer a question: agreed standard cases first, then accepted answers. */
import { type SqlBool, sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import { isOnlyNetwork, type Scope } from '../../membership/scope.ts';
import { citedStatutes, type Hit } from '../retrieval/searchIndex.ts';
import type { Proposal } from '../schema.ts';
import type { SearchLibrary } from './searchLibrary.ts';

type CaseRow = {
  id: string;
  title: string;
  answer: string;
  statutes: string[];
  areaCode: string;
  on: PlainDate;
  reviewDue: SqlBool;
  lawChanged: SqlBool;
  isValid: SqlBool;
};
type AnswerRow = {
  id: string;
  text: string;
  answer: string;
  areaCode: string;
  on: Instant;
  byStaffId: string;
};
type Found = Omit<Proposal, 'why'>;

const loadCases = async (
  trx: Trx,
  scope: Scope,
  ids: readonly string[],
  day: PlainDate,
): Promise<Found[]> => {
  const { rows } = await sql<CaseRow>`
    select s.id, v.title, v.answer, v.statutes, s.area_code, v.valid_from as "on",
      v.review_on <= ${day} as review_due, cardinality(s.changed_statutes) > 0 as law_changed,
      v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day}) as is_valid
    from standard_case as s
    join standard_case_version as v on v.cooperation_id = s.cooperation_id and v.standard_case_id = s.id
      and v.version = s.approved_version
    where s.cooperation_id = ${scope.cooperationId} and s.state = 'approved' and s.id = any(${[...ids]}::uuid[])`.execute(
    trx,
  );
  return rows.map(({ on, reviewDue, lawChanged, isValid, ...row }) => ({
    ...row,
    kind: 'standard_case',
    on: on.toString(),
    by: null,
    doubt: !isValid ? 'not_valid' : lawChanged ? 'law_changed' : reviewDue ? 'review_due' : null,
  }));
};

const loadAnswers = async (trx: Trx, scope: Scope, ids: readonly string[]): Promise<Found[]> => {
  const { rows } = await sql<AnswerRow>`
    select q.id, q.text, e.text as answer, q.area_code, q.closed_at as "on", e.author_staff_id as by_staff_id
    from question as q
    join question_entry as e on e.cooperation_id = q.cooperation_id and e.question_id = q.id and e.state = 'accepted'
    where q.cooperation_id = ${scope.cooperationId} and q.id = any(${[...ids]}::uuid[])`.execute(trx);
  const people = await loadPeople(
    trx,
    scope,
    rows.map(({ byStaffId }) => byStaffId),
  );
  return rows.map(({ text, answer, on, byStaffId, ...row }) => ({
    ...row,
    kind: 'answer',
    title: text,
    answer,
    statutes: citedStatutes(answer),
    on: dayOf(on).toString(),
    by: people.get(byStaffId) ?? null,
    doubt: null,
  }));
};

/** What hits of the index stand for, in their order; what no longer holds is left out. */
export const describeHits = async (
  trx: Trx,
  scope: Scope,
  hits: readonly Hit[],
  meant: readonly string[],
  now: Instant,
): Promise<Proposal[]> => {
  if (hits.length === 0) return [];
  const ids = hits.map(({ id }) => id);
  const found = [
    ...(await loadCases(trx, scope, ids, dayOf(now))),
    // What one colleague answered is for colleagues.
    ...(isOnlyNetwork(scope) ? [] : await loadAnswers(trx, scope, ids)),
  ];
  const byId = new Map(found.map((proposal) => [proposal.id, proposal]));
  return hits.flatMap(({ id, why }) => {
    const proposal = byId.get(id);
    return proposal ? [{ ...proposal, why: { ...why, meaning: meant.includes(id) } }] : [];
  });
};

export type AlikeSearch = {
  text: string;
  limit: number;
  /** How much of the question a proposal has to hold, in [0, 1]. */
  least: number;
  /** Ids of what means the same, the closest first, where the operator has a service that says so. */
  meant?: readonly string[];
};

/** Proposals for a question, what everybody agreed on before what one colleague answered. */
export const findAlike = async (
  trx: Trx,
  scope: Scope,
  library: SearchLibrary,
  { text, limit, least, meant = [] }: AlikeSearch,
  now: Instant,
): Promise<Proposal[]> => {
  const index = await library.open(trx, scope);
  const hits = index
    .search(text, { limit: limit * 4, otherLists: meant.length === 0 ? [] : [meant] })
    .filter(({ id, coverage }) => coverage >= least || meant.includes(id));
  const proposals = await describeHits(trx, scope, hits, meant, now);
  return proposals
    .toSorted((a, b) => Number(b.kind === 'standard_case') - Number(a.kind === 'standard_case'))
    .slice(0, limit);
};

/** Writes what can be found, in the transaction that changes it. Always from the state of the database as a whole. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { noteChangedEntries } from './changedEntries.ts';

/** More ways of asking for one thing teach nothing new. */
const MOST_ASKED = 40;

type Entry = { id: string; kind: 'standard_case' | 'answer'; asked: readonly string[]; answer: string };

const write = async (trx: Trx, scope: Scope, { id, kind, asked, answer }: Entry): Promise<void> => {
  noteChangedEntries(trx);
  const ways = [...new Set(asked)].slice(0, MOST_ASKED);
  await sql`
    with counted as (
      insert into search_revision (cooperation_id, revision) values (${scope.cooperationId}, 1)
      on conflict (cooperation_id) do update set revision = search_revision.revision + 1
      returning revision
    )
    insert into search_entry (cooperation_id, id, kind, revision, asked, answer)
    select ${scope.cooperationId}, ${id}, ${kind}, revision, ${ways}::text[], ${answer} from counted
    on conflict (cooperation_id, id) do update
      set revision = excluded.revision, asked = excluded.asked, answer = excluded.answer`.execute(trx);
};

/** How others have asked for what helped them. */
const reformulationsOf = async (trx: Trx, scope: Scope, ids: readonly string[]): Promise<string[]> => {
  const rows = await trx
    .selectFrom('question')
    .select('text')
    .where('cooperationId', '=', scope.cooperationId)
    .where('helpedById', 'in', [...ids])
    .orderBy('closedAt', 'desc')
    .limit(MOST_ASKED)
    .execute();
  return rows.map(({ text }) => text);
};

/** A question that was answered; it can be found while no standard case says it for everybody. */
export const keepAnswer = async (trx: Trx, scope: Scope, questionId: string): Promise<void> => {
  const kept = await trx
    .selectFrom('question as q')
    .innerJoin('questionEntry as e', (join) =>
      join.onRef('e.cooperationId', '=', 'q.cooperationId').onRef('e.questionId', '=', 'q.id'),
    )
    .select(['q.text', 'e.text as answer'])
    .where('q.cooperationId', '=', scope.cooperationId)
    .where('q.id', '=', questionId)
    .where('q.state', '=', 'accepted')
    .where('e.state', '=', 'accepted')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('standardCase as s')
            .select('s.id')
            .whereRef('s.cooperationId', '=', 'q.cooperationId')
            .whereRef('s.sourceQuestionId', '=', 'q.id')
            .where('s.state', '=', 'approved'),
        ),
      ),
    )
    .executeTakeFirst();
  const asked = kept ? [kept.text, ...(await reformulationsOf(trx, scope, [questionId]))] : [];
  await write(trx, scope, { id: questionId, kind: 'answer', asked, answer: kept?.answer ?? '' });
};

/**
 * A standard case as it holds: its title, its patterns, the question it came from, those of cases merged into it, and
 * how others have asked. One that holds no more can no longer be found.
 */
export const keepStandardCase = async (trx: Trx, scope: Scope, standardCaseId: string): Promise<void> => {
  const held = await trx
    .selectFrom('standardCase as s')
    .innerJoin('standardCaseVersion as v', (join) =>
      join
        .onRef('v.cooperationId', '=', 's.cooperationId')
        .onRef('v.standardCaseId', '=', 's.id')
        .onRef('v.version', '=', 's.approvedVersion'),
    )
    .leftJoin('question as q', (join) =>
      join.onRef('q.cooperationId', '=', 's.cooperationId').onRef('q.id', '=', 's.sourceQuestionId'),
    )
    .select(['v.title', 'v.patterns', 'v.answer', 'q.text as source', 's.sourceQuestionId'])
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', '=', standardCaseId)
    .where('s.state', '=', 'approved')
    .executeTakeFirst();
  const merged = await trx
    .selectFrom('standardCase as s')
    .innerJoin('standardCaseVersion as v', (join) =>
      join
        .onRef('v.cooperationId', '=', 's.cooperationId')
        .onRef('v.standardCaseId', '=', 's.id')
        .onRef('v.version', '=', 's.latestVersion'),
    )
    .select(['s.id', 'v.title', 'v.patterns'])
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.mergedIntoId', '=', standardCaseId)
    .execute();
  const ids = [
    standardCaseId,
    ...merged.map(({ id }) => id),
    ...(held?.sourceQuestionId ? [held.sourceQuestionId] : []),
  ];
  const asked = held
    ? [
        held.title,
        ...held.patterns,
        ...(held.source === null ? [] : [held.source]),
        ...merged.flatMap(({ title, patterns }) => [title, ...patterns]),
        ...(await reformulationsOf(trx, scope, ids)),
      ]
    : [];
  await write(trx, scope, {
    id: standardCaseId,
    kind: 'standard_case',
    asked,
    answer: held?.answer ?? '',
  });
};

import { type SqlBool, sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { describeHits, findAlike } from '../library/findAlike.ts';
import type { SearchLibrary } from '../library/searchLibrary.ts';
import { seesQuestion } from '../policy.ts';
import { ALIKE_FROM, MOST_PROPOSALS } from '../rules.ts';
import { proposedAreaSchema, type QuestionDetail, type QuestionPage } from '../schema.ts';
import { readerOfFound, rowOf, selectQuestions } from './listQuestions.ts';

const loadEntries = (trx: Trx, scope: StaffScope, questionId: string) =>
  trx
    .selectFrom('questionEntry')
    .select(['id', 'kind', 'authorStaffId', 'text', 'statutes', 'state', 'createdAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();

const countAsked = async (trx: Trx, scope: StaffScope, questionId: string): Promise<number> => {
  const { count } = await trx
    .selectFrom('questionExpert')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** One question with all that was said; `null` for one the acting person may not see. */
export const getQuestion = async (
  trx: Trx,
  scope: StaffScope,
  questionId: string,
  now: Instant,
): Promise<QuestionDetail | null> => {
  const [found] = await selectQuestions(trx, scope, sql<SqlBool>`id = ${questionId}`, now);
  if (!found || !seesQuestion(found, readerOfFound(scope, found))) return null;
  const entries = await loadEntries(trx, scope, questionId);
  const people = await loadPeople(trx, scope, [
    found.askedByStaffId,
    found.claimedByStaffId,
    ...entries.map(({ authorStaffId }) => authorStaffId),
  ]);
  const helpedBy =
    found.helpedById === null
      ? []
      : await describeHits(
          trx,
          scope,
          [{ id: found.helpedById, score: 1, coverage: 1, why: { words: [], statutes: [] } }],
          [],
          now,
        );
  const isLive = found.state !== 'withdrawn' && found.state !== 'helped';
  return {
    ...rowOf(scope, found, people),
    masked: found.masked,
    areas: proposedAreaSchema.array().parse(found.areas),
    asked: await countAsked(trx, scope, questionId),
    helpedBy: helpedBy.map(({ kind, id, title }) => ({ kind, id, title }))[0] ?? null,
    standardCaseId: found.standardCaseId,
    entries: entries.map((entry) => ({
      entryId: entry.id,
      kind: entry.kind,
      author: people.get(entry.authorStaffId) ?? {
        staffId: entry.authorStaffId,
        name: '',
        municipalityName: '',
      },
      text: entry.text,
      statutes: entry.statutes,
      state: entry.state,
      at: entry.createdAt.toString(),
      mayCorrect:
        isLive &&
        entry.kind === 'answer' &&
        entry.authorStaffId === scope.actor.staffId &&
        (entry.state === 'given' || entry.state === 'accepted'),
    })),
  };
};

/** The question with what is known already, while its asker can still be helped by that. */
export const getQuestionPage = async (
  trx: Trx,
  scope: StaffScope,
  questionId: string,
  library: SearchLibrary,
  now: Instant,
  meant: readonly string[] = [],
): Promise<QuestionPage | null> => {
  const detail = await getQuestion(trx, scope, questionId, now);
  if (!detail) return null;
  const proposals = detail.actions.includes('help')
    ? await findAlike(
        trx,
        scope,
        library,
        { text: detail.text, limit: MOST_PROPOSALS, least: ALIKE_FROM, meant },
        now,
      )
    : [];
  return { ...detail, proposals };
};

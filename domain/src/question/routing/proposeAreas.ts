/** Which areas a question may belong to: by the catalogue, by what accepted answers have taught, and by the words of the law where it was imported. */
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { createAnalyse, type Word } from '../retrieval/analyse.ts';
import type { ProposedArea } from '../schema.ts';
import { lawPoints } from '../statutes/lawWords.ts';
import { loadCatalogue } from './loadCatalogue.ts';
import { routeQuestion } from './routeQuestion.ts';

/** More are no proposal. */
const MOST_PROPOSED = 3;
/** A word has to have stood in as many questions before it says anything. */
const LEAST_SEEN = 2;
/** What all learnt words together weigh, beside the words of the catalogue. */
const LEARNT_WEIGHT = 0.8;
/** What the words of the law weigh. */
const LAW_WEIGHT = 0.2;

type RoutingReason = ProposedArea['reasons'][number];

const analyse = createAnalyse();

/** The words of content of a question, each once. */
export const termsOf = (text: string): Word[] => [
  ...new Map(analyse(text).words.map((word) => [word.stem, word])).values(),
];

export type LearntTerm = { term: string; areaCode: string; count: number };

/**
 * What was learnt, as points by area: each word gives its points to the areas by how often it stood in questions of
 * each; one that stands everywhere gives nothing.
 */
export const learntPoints = (
  words: readonly Word[],
  terms: readonly LearntTerm[],
): Map<string, { points: number; words: string[] }> => {
  const points = new Map<string, { points: number; words: string[] }>();
  for (const { stem, raw } of words) {
    const own = terms.filter(({ term }) => term === stem);
    const all = own.reduce((sum, { count }) => sum + count, 0);
    if (all < LEAST_SEEN) continue;
    for (const { areaCode, count } of own) {
      const share = count / all;
      if (share <= 1 / 2) continue;
      const known = points.get(areaCode) ?? { points: 0, words: [] };
      points.set(areaCode, {
        points: known.points + (share - 1 / 2) * 2 * Math.min(1, Math.log2(1 + all) / 4),
        words: [...known.words, raw],
      });
    }
  }
  return points;
};

const eachWordOnce = (reasons: readonly RoutingReason[]): RoutingReason[] =>
  [...new Map(reasons.toReversed().map((reason) => [reason.words, reason])).values()].reverse();

/** Areas a question may belong to, the likeliest first; none when nothing points to any. */
export const proposeAreas = async (trx: Trx, scope: Scope, text: string): Promise<ProposedArea[]> => {
  const catalogue = await loadCatalogue(trx, scope);
  const words = termsOf(text);
  const terms =
    words.length === 0
      ? []
      : await trx
          .selectFrom('routingTerm')
          .select(['term', 'areaCode', 'count'])
          .where('cooperationId', '=', scope.cooperationId)
          .where(
            'term',
            'in',
            words.map(({ stem }) => stem),
          )
          .execute();
  const learnt = learntPoints(words, terms);
  const law = await lawPoints(trx, scope, words);
  const scored = routeQuestion(text, catalogue).map(({ code, score, reasons }) => {
    const [taught, written] = [learnt.get(code), law.get(code)];
    return {
      code,
      score: score + LEARNT_WEIGHT * (taught?.points ?? 0) + LAW_WEIGHT * (written?.points ?? 0),
      reasons: eachWordOnce([
        ...reasons,
        ...(taught?.words ?? []).map((raw) => ({ by: 'learnt' as const, words: raw })),
        ...(written?.words ?? []).map((raw) => ({ by: 'law' as const, words: raw })),
      ]),
    };
  });
  const all = scored.reduce((sum, { score }) => sum + score, 0);
  return scored
    .filter(({ score }) => score > 0)
    .map((area) => ({ ...area, score: area.score / all }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PROPOSED);
};

/** An answer was accepted: its question belonged to this area. */
export const learnArea = async (
  trx: Trx,
  scope: Scope,
  { text, areaCode }: { text: string; areaCode: string },
): Promise<void> => {
  const terms = termsOf(text);
  if (terms.length === 0) return;
  await trx
    .insertInto('routingTerm')
    .values(terms.map(({ stem }) => ({ cooperationId: scope.cooperationId, term: stem, areaCode, count: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'term', 'areaCode'])
        .doUpdateSet((row) => ({ count: row('routingTerm.count', '+', 1) })),
    )
    .execute();
};

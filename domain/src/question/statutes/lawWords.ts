/** The words of imported sections, which point to the area their section belongs to. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Catalogue } from '../../language/understanding/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { createAnalyse, type Word } from '../retrieval/analyse.ts';
import { routeQuestion } from '../routing/routeQuestion.ts';

/** Rows of one statement; PostgreSQL takes 65,535 parameters. */
const BATCH = 5_000;
/** So many words more stand for any area: an area with one section would win by chance. */
const SMOOTHING = 5;
/** A word has to stand in as many places before it says anything. */
const LEAST_SEEN = 2;

type Section = { number: string; title: string; text: string; areaCode: string | null };
type Points = Map<string, { points: number; words: string[] }>;

const analyse = createAnalyse();
const stemsOf = (text: string): Set<string> => new Set(analyse(text).words.map(({ stem }) => stem));

/** The area a place in the law belongs to; `null` when the catalogue gives it to none or to several. */
export const areaOfSection = (catalogue: Catalogue, act: string, number: string): string | null => {
  const [first] = routeQuestion(`§ ${number} ${act}`, catalogue);
  return first?.score === 1 ? first.code : null;
};

/** Counts the words of an act anew. */
export const countLawWords = async (
  trx: Trx,
  { cooperationId }: Scope,
  act: string,
  sections: readonly Section[],
): Promise<void> => {
  const counts = new Map<string, { term: string; areaCode: string; count: number }>();
  for (const { title, text, areaCode } of sections) {
    if (areaCode === null) continue;
    for (const term of [...stemsOf(title), ...stemsOf(`${title}\n${text}`)]) {
      const key = `${areaCode} ${term}`;
      counts.set(key, { term, areaCode, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  await trx
    .deleteFrom('statuteTerm')
    .where('cooperationId', '=', cooperationId)
    .where('act', '=', act)
    .execute();
  const rows = [...counts.values()].map((row) => ({ cooperationId, act, ...row }));
  for (let at = 0; at < rows.length; at += BATCH)
    await trx
      .insertInto('statuteTerm')
      .values(rows.slice(at, at + BATCH))
      .execute();
};

/**
 * What the law says about the words of a question, as points by area: a word that stands mostly in the sections of one
 * area points there. Areas with many sections count no more than those with few.
 */
export const lawPoints = async (
  trx: Trx,
  { cooperationId }: Scope,
  words: readonly Word[],
): Promise<Points> => {
  const points: Points = new Map();
  if (words.length === 0) return points;
  const { rows } = await sql<{ term: string; areaCode: string; count: number; sections: number }>`
    select t.term, t.area_code, sum(t.count)::int as count, (
      select count(*)::int from statute_section as s
      where s.cooperation_id = t.cooperation_id and s.area_code = t.area_code
    ) as sections
    from statute_term as t
    where t.cooperation_id = ${cooperationId} and t.term = any(${words.map(({ stem }) => stem)}::text[])
    group by t.cooperation_id, t.term, t.area_code`.execute(trx);
  for (const { stem, raw } of words) {
    const own = rows
      .filter(({ term }) => term === stem)
      .map(({ areaCode, count, sections }) => ({ areaCode, count, density: count / (sections + SMOOTHING) }));
    const all = own.reduce((sum, { count }) => sum + count, 0);
    const density = own.reduce((sum, each) => sum + each.density, 0);
    const first = own.find((each) => each.density > density / 2);
    if (all < LEAST_SEEN || !first) continue;
    const known = points.get(first.areaCode) ?? { points: 0, words: [] };
    points.set(first.areaCode, {
      points: known.points + (first.density / density - 1 / 2) * 2 * Math.min(1, Math.log2(1 + all) / 4),
      words: [...known.words, raw],
    });
  }
  return points;
};

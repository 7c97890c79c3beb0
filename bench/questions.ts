/**
 * How well like questions are found and routed: our own questions, and those of a file beside the project when it is
 * there. The pool is all questions; each is asked for in words near to it and in words far from it. Words and weights
 * were chosen while looking at all of these: what they say of questions nobody has seen stands in the README.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openEmbedded } from '@verbund/domain/db/client';
import { createSearchIndex } from '@verbund/domain/question/retrieval/searchIndex';
import { routeQuestion } from '@verbund/domain/question/routing/routeQuestion';
import { sql } from 'kysely';
import MiniSearch, { type Options } from 'minisearch';
import { newStemmer } from 'snowball-stemmers';
import { spread } from './figures.ts';
import { createTexts } from './questions/texts.ts';

type Question = { id: string; area: string; question: string; near: string; far: string };
type Wording = 'near' | 'far';
/** Ids, the best first. */
type Search = (query: string) => Promise<string[]> | string[];

const WORDINGS: readonly Wording[] = ['near', 'far'];
const SETS = {
  own: new URL('questions/own.json', import.meta.url),
  other: new URL('../../shared/data/questions-dev.json', import.meta.url),
};
const ENTRIES = 10_000;
const QUERIES = 200;

const ours = (pool: readonly Question[]): Search => {
  const index = createSearchIndex();
  for (const { id, question } of pool) index.put({ id, asked: [question] });
  return (query) => index.search(query).map(({ id }) => id);
};

const miniSearch = (pool: readonly Question[], options: Partial<Options<Question>>): Search => {
  const index = new MiniSearch<Question>({ fields: ['question'], ...options });
  index.addAll(pool);
  return (query) => index.search(query).map(({ id }) => String(id));
};

/** Any of the words, since all of them find hardly anything. */
const postgres = async (pool: readonly Question[]): Promise<Search> => {
  const { db } = await openEmbedded('memory://');
  await sql`create table bench_pool (id text, words tsvector)`.execute(db);
  for (const { id, question } of pool)
    await sql`insert into bench_pool values (${id}, to_tsvector('german', ${question}))`.execute(db);
  return async (query) => {
    const { rows } = await sql<{ id: string }>`
      with asked as (
        select string_agg(quote_literal(lexeme), ' | ')::tsquery as words
        from unnest(to_tsvector('german', ${query}))
      )
      select id from bench_pool, asked where bench_pool.words @@ asked.words
      order by ts_rank(bench_pool.words, asked.words, 1) desc, id limit 10`.execute(db);
    return rows.map(({ id }) => id);
  };
};

const share = (count: number, all: number): number => Math.round((count / all) * 1000) / 1000;

const recall = async (search: Search, questions: readonly Question[], wording: Wording) => {
  let first = 0;
  let amongFive = 0;
  for (const question of questions) {
    const rank = (await search(question[wording])).indexOf(question.id);
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 5) amongFive += 1;
  }
  return { at1: share(first, questions.length), at5: share(amongFive, questions.length) };
};

const routing = (questions: readonly Question[], wording: Wording) => {
  const ranks = questions.map((question) =>
    routeQuestion(question[wording]).findIndex(({ code }) => code === question.area),
  );
  return {
    at1: share(ranks.filter((rank) => rank === 0).length, ranks.length),
    at3: share(ranks.filter((rank) => rank < 3).length, ranks.length),
  };
};

const measure = async (questions: readonly Question[]) => {
  const stemmer = newStemmer('german');
  const searches: Record<string, Search> = {
    ours: ours(questions),
    miniSearch: miniSearch(questions, {}),
    miniSearchWithStemmer: miniSearch(questions, {
      processTerm: (term) => stemmer.stem(term.toLowerCase()),
    }),
    postgres: await postgres(questions),
  };
  const found: Record<string, Record<string, { at1: number; at5: number }>> = {};
  for (const [name, search] of Object.entries(searches)) {
    const wordings: Record<string, { at1: number; at5: number }> = {};
    for (const wording of WORDINGS) wordings[wording] = await recall(search, questions, wording);
    found[name] = wordings;
  }
  return {
    questions: questions.length,
    recall: found,
    routing: Object.fromEntries(WORDINGS.map((wording) => [wording, routing(questions, wording)])),
  };
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

/** Of this thread, in milliseconds; other work on the machine hardly counts in it. */
const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Every query by every search in turn, so that noise of the machine meets all; the first round only warms up. */
const timed = (queries: readonly string[], searches: Record<string, (query: string) => unknown>) => {
  const times = Object.entries(searches).map(([name, search]) => {
    return { name, search, wall: [] as number[], processor: [] as number[] };
  });
  for (const isMeasured of [false, true]) {
    for (const query of queries) {
      for (const { search, wall, processor } of times) {
        const [begun, busy] = [performance.now(), processorTime()];
        search(query);
        if (!isMeasured) continue;
        processor.push(processorTime() - busy);
        wall.push(performance.now() - begun);
      }
    }
  }
  return Object.fromEntries(
    times.map(({ name, wall, processor }) => [name, { wall: spread(wall), processor: spread(processor) }]),
  );
};

/** Among so many entries of a question, a reformulation and an answer. */
const speed = (questions: readonly Question[]) => {
  const text = createTexts(7);
  const entries = Array.from({ length: ENTRIES }, (_, order) => ({
    id: String(order),
    asked: [text(14), text(9)],
    answer: text(50),
  }));
  const queries = [...Array.from({ length: QUERIES }, () => text(9)), ...questions.map(({ near }) => near)];
  const before = heapUsed();
  const begun = performance.now();
  const index = createSearchIndex();
  for (const entry of entries) index.put(entry);
  const loadMs = Math.round(performance.now() - begun);
  const bytes = heapUsed() - before;
  const peer = new MiniSearch({ fields: ['asked', 'answer'] });
  peer.addAll(entries.map(({ id, asked, answer }) => ({ id, asked: asked.join(' '), answer })));
  return {
    entries: ENTRIES,
    loadMs,
    heapMbPerThousand: Math.round(bytes / ENTRIES) / 1000,
    // Prefixes and fuzziness are off by default there; ours finds both.
    ...timed(queries, {
      ours: (query) => index.search(query),
      miniSearch: (query) => peer.search(query),
      miniSearchWithPrefixAndFuzzy: (query) => peer.search(query, { prefix: true, fuzzy: 0.2 }),
    }),
  };
};

export const run = async () => {
  const sets: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  let own: Question[] = [];
  for (const [name, url] of Object.entries(SETS)) {
    if (!existsSync(fileURLToPath(url))) continue;
    const questions: Question[] = JSON.parse(readFileSync(url, 'utf8'));
    if (name === 'own') own = questions;
    sets[name] = await measure(questions);
  }
  return { name: 'questions', sets, speed: speed(own) };
};

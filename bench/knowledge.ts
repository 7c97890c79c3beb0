/**
 * A cooperation with 10,000 standard cases and answers: how long its index takes to load and how much memory it keeps, how
 * long a search with its proposals takes, and a whole turn of the bot that asks a question, beside a bare echo bot and
 * beside the same turn with the few entries of the demo.
 */
import { openEmbedded } from '@verbund/domain/db/client';
import { migrate } from '@verbund/domain/db/migrate';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Db, Trx } from '@verbund/domain/db/types';
import { systemClock } from '@verbund/domain/kernel/time';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { findAlike } from '@verbund/domain/question/library/findAlike';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { ALIKE_FROM, MOST_PROPOSALS } from '@verbund/domain/question/rules';
import { COOPERATION_ID } from '@verbund/tools/demo/ids';
import { loadDemo } from '@verbund/tools/demo/loadDemo';
import { type SqlBool, sql } from 'kysely';
import { spread } from './figures.ts';
import { createTexts } from './questions/texts.ts';
import { measureTurns } from './turn/measureTurns.ts';

const OF_EACH_KIND = 5_000;
const BATCH = 500;
const SEARCHES = 400;
/** Of a search alone, so that the first ones do not pay for the engine. */
const WARM_UP = 50;
const WORDS = { question: 14, reformulation: 9, answer: 50 };

const scope = mintSystemScope(COOPERATION_ID);

type Made = { id: string; asked: string; again: string; answer: string };

const made = (seed: number): Made[] => {
  const text = createTexts(seed);
  return Array.from({ length: OF_EACH_KIND }, () => ({
    id: crypto.randomUUID(),
    asked: text(WORDS.question),
    again: text(WORDS.reformulation),
    answer: text(WORDS.answer),
  }));
};

const inBatches = async (rows: readonly Made[], write: (json: string) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < rows.length; at += BATCH) await write(JSON.stringify(rows.slice(at, at + BATCH)));
};

const rowsOf = (json: string) =>
  sql`jsonb_to_recordset(${json}::text::jsonb) as r (id uuid, asked text, again text, answer text)`;

const cooperationId = COOPERATION_ID;

const writeStandardCases = (trx: Trx, rows: readonly Made[]): Promise<void> =>
  inBatches(rows, async (json) => {
    await sql`
      insert into standard_case (cooperation_id, id, area_code, state, approved_version, created_by_staff_id, created_at,
        changed_at)
      select ${cooperationId}, id, 'HZL', 'approved', 1, (
        select s.id from staff as s where s.cooperation_id = ${cooperationId} order by s.id limit 1
      ), now(), now() from ${rowsOf(json)}`.execute(trx);
    await sql`
      insert into standard_case_version (cooperation_id, standard_case_id, version, title, patterns, answer, valid_from,
        review_on, written_by_staff_id, written_at)
      select ${cooperationId}, r.id, 1, r.asked, array[r.again], r.answer, current_date - 30, current_date + 300,
        c.created_by_staff_id, now()
      from ${rowsOf(json)} join standard_case as c on c.cooperation_id = ${cooperationId} and c.id = r.id`.execute(
      trx,
    );
  });

const writeAnswers = (trx: Trx, rows: readonly Made[]): Promise<void> =>
  inBatches(rows, async (json) => {
    await sql`
      insert into question (cooperation_id, id, text, area_code, asked_by_staff_id, asked_at, state, group_id, changed_at,
        closed_at)
      select ${cooperationId}, id, asked, 'HZL', (
        select s.id from staff as s where s.cooperation_id = ${cooperationId} order by s.id limit 1
      ), now(), 'accepted', id, now(), now() from ${rowsOf(json)}`.execute(trx);
    await sql`
      insert into question_entry (cooperation_id, id, question_id, kind, author_staff_id, text, state, created_at)
      select ${cooperationId}, gen_random_uuid(), r.id, 'answer', q.asked_by_staff_id, r.answer, 'accepted', now()
      from ${rowsOf(json)} join question as q on q.cooperation_id = ${cooperationId} and q.id = r.id`.execute(
      trx,
    );
  });

const writeEntries = (trx: Trx, kind: string, rows: readonly Made[]): Promise<void> =>
  inBatches(rows, async (json) => {
    await sql`
      insert into search_entry (cooperation_id, id, kind, revision, asked, answer)
      select ${cooperationId}, id, ${kind}, (
        select revision from search_revision where cooperation_id = ${cooperationId}
      ) + row_number() over (), array[asked, again], answer from ${rowsOf(json)}`.execute(trx);
    await sql`
      update search_revision set revision = (
        select max(revision) from search_entry where cooperation_id = ${cooperationId}
      ) where cooperation_id = ${cooperationId}`.execute(trx);
  });

const openDemo = async (): Promise<Db> => {
  const { db } = await openEmbedded('memory://');
  await migrate(db);
  await loadDemo(db, systemClock.now());
  return db;
};

const heapMb = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Half of the words of what somebody asked before, in another order, with as many others. */
const reworded = (rows: readonly Made[], seed: number): ((turn: number) => string) => {
  const other = createTexts(seed);
  return (turn) => {
    const words = (rows[(turn * 7919) % rows.length]?.asked ?? '').split(' ');
    return `${words
      .filter((_, at) => at % 2 === 0)
      .reverse()
      .join(' ')} ${other(4)}?`;
  };
};

const measureSearch = async (db: Db, asked: (turn: number) => string) => {
  const library = new SearchLibrary();
  const before = heapMb();
  const begun = performance.now();
  await runQuery(db, scope, (trx) => library.open(trx, scope));
  const loadMs = Math.round(performance.now() - begun);
  const keptMb = Math.round(heapMb() - before);
  const times = { search: [] as number[], withProposals: [] as number[] };
  for (let turn = 0; turn < WARM_UP + SEARCHES; turn += 1) {
    const text = asked(turn);
    const index = await runQuery(db, scope, (trx) => library.open(trx, scope));
    const one = performance.now();
    index.search(text);
    const two = performance.now();
    const wanted = { text, limit: MOST_PROPOSALS, least: ALIKE_FROM };
    await runQuery(db, scope, (trx) => findAlike(trx, scope, library, wanted, systemClock.now()));
    if (turn < WARM_UP) continue;
    times.search.push(two - one);
    times.withProposals.push(performance.now() - two);
  }
  return { loadMs, keptMb, search: spread(times.search), withProposals: spread(times.withProposals) };
};

export const run = async () => {
  const few = await openDemo();
  const cases = made(11);
  const asked = reworded(cases, 22);
  const question = (turn: number): string => `Fachfrage Lebensunterhalt: ${asked(turn)}`;
  const turnFew = await measureTurns(few, question);
  await few.destroy();

  const db = await openDemo();
  const answers = made(33);
  await runCommand(db, scope, async (trx) => {
    await writeStandardCases(trx, cases);
    await writeEntries(trx, 'standard_case', cases);
    await writeAnswers(trx, answers);
    await writeEntries(trx, 'answer', answers);
  });
  await sql<SqlBool>`analyze`.execute(db);
  const search = await measureSearch(db, asked);
  const turn = await measureTurns(db, question);
  await db.destroy();
  return {
    name: 'knowledge',
    entries: 2 * OF_EACH_KIND,
    aim: { search: 'p95 ≤ 10 ms' },
    ...search,
    turn: { withTenThousand: turn, withFew: turnFew },
  };
};

/**
 * How long it takes to find and rank who may cover a half-day, among 4,000 people of one cooperation: the
 * judgement alone, with reading the facts from the embedded database, and a plain implementation beside it.
 */
import { judgeEverybody } from '@verbund/domain/cover/eligibility/judge';
import { judgeNeeds, judgeOne, loadFacts } from '@verbund/domain/cover/eligibility/loadFacts';
import { rank } from '@verbund/domain/cover/eligibility/rank';
import type { CoverNeed } from '@verbund/domain/cover/types';
import { openEmbedded } from '@verbund/domain/db/client';
import { migrate } from '@verbund/domain/db/migrate';
import { runQuery } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { HALVES, instant, plainDate } from '@verbund/domain/kernel/time';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { settingsSchema } from '@verbund/domain/membership/settings';
import { judgeNaively, rowsOf } from './eligibility/naive.ts';
import { COOPERATION, DESK, idOf, PERSON, PLACE, STAFF, seedScript } from './eligibility/seed.ts';

const NOW = instant('2026-11-23T08:00:00+01:00');
const SETTINGS = settingsSchema.parse({});

export type Figure = { what: string; runs: number; medianMs: number; p99Ms: number };
export type EligibilityResult = {
  name: 'eligibility';
  figures: {
    staff: number;
    needs: number;
    /** Of the needs, how many people are eligible at the median. */
    eligibleMedian: number;
    timings: Figure[];
    /** Median of the plain implementation divided by ours, on the same needs in the same run. */
    timesFasterThanPlain: number;
  };
};

const AREAS = ['HZL', 'GRUSI', 'HZP', 'EGH', 'BEST', 'ASYL', 'WOG', 'BUT', 'VERF', 'VERM'];

/** Two weeks, every half-day but Friday afternoon, desks of all municipalities in turn. */
const someNeeds = (count: number): CoverNeed[] =>
  Array.from({ length: count }, (_, index) => {
    const slot = index % 18;
    const inWeek = slot % 9;
    const day = plainDate('2026-11-30').add({ days: Math.floor(slot / 9) * 7 + Math.floor(inWeek / 2) });
    const half = HALVES[inWeek % 2] ?? 'morning';
    const place = index % 14;
    const desk = index % 2;
    const opens = day.toZonedDateTime({
      timeZone: 'Europe/Berlin',
      plainTime: half === 'morning' ? '08:00' : '13:30',
    });
    return {
      id: idOf(7, index),
      deskId: idOf(DESK, place * 2 + desk),
      municipalityId: idOf(PLACE, place),
      day,
      half,
      startsAt: opens.toInstant(),
      endsAt: opens.add({ hours: 3 }).toInstant(),
      areaCodes: [0, 1].slice(0, 1 + (index % 2)).flatMap((i) => AREAS[(place + desk + i) % 10] ?? []),
      needsAuthority: desk === 0,
      forStaffId: idOf(PERSON, place + 14),
    };
  });

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

const timed = async (what: string, runs: number, work: (run: number) => unknown): Promise<Figure> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = performance.now();
    await work(run);
    times.push(performance.now() - before);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return { what, runs, medianMs: rounded(quantile(sorted, 0.5)), p99Ms: rounded(quantile(sorted, 0.99)) };
};

const openLargeCooperation = async (): Promise<Db> => {
  const { db, pglite } = await openEmbedded('memory://');
  await migrate(db);
  await pglite.exec(seedScript);
  return db;
};

/** @param log takes one line at a time. */
export const run = async (log: (line: string) => void = console.log): Promise<EligibilityResult> => {
  log(`Seeding ${STAFF} staff …`);
  const db = await openLargeCooperation();
  const scope = mintSystemScope(COOPERATION);
  const needs = someNeeds(252);
  const at = (index: number): CoverNeed => {
    const need = needs[index % needs.length];
    if (!need) throw new Error('There are needs.');
    return need;
  };
  try {
    const facts = await runQuery(db, scope, (trx) =>
      loadFacts(trx, scope, { needs, now: NOW, settings: SETTINGS }),
    );
    const judge = (need: CoverNeed) => rank(judgeEverybody(need, facts).eligible, facts);
    const counts: number[] = [];
    for (const need of needs) counts.push(judge(need).length);

    const rows = rowsOf(facts);
    const compared = 5;
    const ours: string[] = [];
    const theirs: string[] = [];
    const plain = await timed('plain implementation, one need, eligible only', compared, (index) =>
      theirs.push(
        judgeNaively(at(index * 7), rows)
          .toSorted()
          .join(),
      ),
    );
    const same = await timed('judge and rank, the same needs', compared, (index) =>
      ours.push(
        judge(at(index * 7))
          .map(({ staffId }) => staffId)
          .toSorted()
          .join(),
      ),
    );
    if (ours.join('\n') !== theirs.join('\n')) throw new Error('The two implementations disagree.');
    const pure = await timed('judge and rank, one need', needs.length * 4, (index) => judge(at(index)));
    const read = (work: Parameters<typeof runQuery<unknown>>[2]) => runQuery(db, scope, work);
    const one = await timed('read, judge and rank, one need', 30, (index) =>
      read((trx) => judgeNeeds(trx, scope, [at(index * 7)], NOW, SETTINGS)),
    );
    const week = await timed('read, judge and rank, nine needs of a week', 8, (index) =>
      read((trx) => judgeNeeds(trx, scope, needs.slice(index * 9, index * 9 + 9), NOW, SETTINGS)),
    );
    const again = await timed('read and judge one person again', 100, (index) =>
      read((trx) => judgeOne(trx, scope, at(index), idOf(PERSON, index * 37), NOW, SETTINGS)),
    );
    const timings = [pure, same, plain, one, week, again];
    const eligibleMedian = quantile(
      counts.toSorted((a, b) => a - b),
      0.5,
    );
    const timesFasterThanPlain = Math.round(plain.medianMs / same.medianMs);

    log(`${STAFF} staff, ${needs.length} half-days, ${eligibleMedian} eligible at the median`);
    log(`${'what'.padEnd(50)}${'runs'.padStart(6)}${'median ms'.padStart(12)}${'p99 ms'.padStart(12)}`);
    for (const { what, runs, medianMs, p99Ms } of timings) {
      log(
        `${what.padEnd(50)}${String(runs).padStart(6)}${medianMs.toFixed(2).padStart(12)}${p99Ms.toFixed(2).padStart(12)}`,
      );
    }
    log(`${timesFasterThanPlain} times faster than the plain implementation`);
    return {
      name: 'eligibility',
      figures: { staff: STAFF, needs: needs.length, eligibleMedian, timings, timesFasterThanPlain },
    };
  } finally {
    await db.destroy();
  }
};

if (import.meta.main) await run();

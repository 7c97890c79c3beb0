/**
 * How long it takes to find times for a meeting of 60 people within 90 days: the search alone, reading the facts from the
 * embedded database, and beside it, in turns and in the same run, a plain implementation of the same rules.
 */
import { openEmbedded } from '@verbund/domain/db/client';
import { migrate } from '@verbund/domain/db/migrate';
import { runQuery } from '@verbund/domain/db/run';
import { findSlots } from '@verbund/domain/meeting/slots/findSlots';
import { loadSlotFacts } from '@verbund/domain/meeting/slots/loadSlotFacts';
import type { WantedSlot } from '@verbund/domain/meeting/slots/types';
import { NOW } from '@verbund/domain/testing/builders';
import { median, spread } from './figures.ts';
import { findPlainly } from './slots/plain.ts';
import { DAYS, type Seeded, seedCooperation, WINDOW } from './slots/seed.ts';

const ROUNDS = 30;
const SEARCHES = 300;
const LOADS = 40;

type Ratio = { median: number; minimum: number; maximum: number };
export type SlotsResult = {
  name: 'slots';
  figures: {
    people: number;
    days: number;
    /** Aim: p95 of the search alone under 50 ms. */
    search: ReturnType<typeof spread> & { runs: number };
    read: ReturnType<typeof spread> & { runs: number };
    plain: ReturnType<typeof spread> & { runs: number };
    /** The plain implementation divided by ours, of the same round. */
    timesFasterThanPlain: Ratio;
  };
};

/** Meetings of all kinds and lengths, of everybody. */
const wishes = ({ staffIds, requiredIds, cooperation }: Seeded): WantedSlot[] =>
  [30, 60, 90, 120].flatMap((durationMinutes) =>
    (['online', 'hybrid', 'on_site'] as const).map((mode) => ({
      windowFrom: WINDOW.from,
      windowUntil: WINDOW.until,
      durationMinutes,
      mode,
      placeMunicipalityId: mode === 'online' ? null : (cooperation.municipalities[0]?.id ?? null),
      minShare: 50,
      participants: staffIds.map((staffId) => ({ staffId, required: requiredIds.includes(staffId) })),
      at: null,
    })),
  );

const timed = async (work: () => unknown): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

const two = (value: number): number => Math.round(value * 10) / 10;

/** @param log takes one line at a time. */
export const run = async (log: (line: string) => void = console.log): Promise<SlotsResult> => {
  const { db } = await openEmbedded('memory://');
  try {
    await migrate(db);
    const seeded = await seedCooperation(db);
    const scope = seeded.cooperation.systemScope;
    const wanted = wishes(seeded);
    const at = (index: number): WantedSlot => {
      const one = wanted[index % wanted.length];
      if (!one) throw new Error('There are wishes.');
      return one;
    };
    const read = (wish: WantedSlot) => runQuery(db, scope, (trx) => loadSlotFacts(trx, scope, wish));
    const facts = { ...(await read(at(0))), busy: seeded.busy, now: NOW };

    const plain: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const wish = at(round);
      let ours: string[] = [];
      let theirs: string[] = [];
      const slow = await timed(() => {
        theirs = findPlainly(facts, wish);
      });
      const fast = await timed(() => {
        ours = findSlots(facts, wish).proposals.map(({ startsAt, cannot }) => `${startsAt} ${cannot.join()}`);
      });
      if (ours.length === 0 || ours.join('\n') !== theirs.join('\n')) {
        throw new Error(`The two implementations disagree:\n${ours.join('\n')}\n\n${theirs.join('\n')}`);
      }
      plain.push(slow);
      ratios.push(slow / fast);
    }
    const searches: number[] = [];
    for (let index = 0; index < SEARCHES; index += 1) {
      searches.push(await timed(() => findSlots(facts, at(index))));
    }
    const loads: number[] = [];
    for (let index = 0; index < LOADS; index += 1) loads.push(await timed(() => read(at(index))));

    const figures = {
      people: seeded.staffIds.length,
      days: DAYS,
      search: { runs: SEARCHES, ...spread(searches) },
      read: { runs: LOADS, ...spread(loads) },
      plain: { runs: ROUNDS, ...spread(plain) },
      timesFasterThanPlain: {
        median: two(median(ratios)),
        minimum: two(Math.min(...ratios)),
        maximum: two(Math.max(...ratios)),
      },
    };
    log(`${figures.people} people, ${DAYS} days, ${ROUNDS} rounds in turn, the same proposals in each`);
    return { name: 'slots', figures };
  } finally {
    await db.destroy();
  }
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));

import type { Db } from '@verbund/domain/db/types';
import { compareInstants, type Instant } from '@verbund/domain/kernel/time';
import type { DemoClock } from './demoClock.ts';

/** A day of waves has a few dozen; more means that something is due again at once, for ever. */
const MOST_STOPS = 500;

/** The next moment in the span at which a search is due to move on. */
const nextDue = async (db: Db, after: Instant, until: Instant): Promise<Instant | null> => {
  const row = await db
    .selectFrom('coverRound')
    .select((select) => select.fn.min('dueAt').as('dueAt'))
    .where('dueAt', '>', after)
    .where('dueAt', '<=', until)
    .executeTakeFirst();
  return row?.dueAt ?? null;
};

/**
 * Lets time pass as it would have: stops at every moment at which a search is due, runs the timers there, and
 * ends at `target`. Setting the clock ahead in one go would run three waves as one.
 */
export const advanceTime = async (
  { db, clock, runTimers }: { db: Db; clock: DemoClock; runTimers: () => Promise<void> },
  target: Instant,
): Promise<void> => {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const due = await nextDue(db, clock.now(), target);
    if (!due || compareInstants(due, target) > 0) break;
    clock.advanceTo(due);
    await runTimers();
  }
  clock.advanceTo(target);
  await runTimers();
};

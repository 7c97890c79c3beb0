/**
 * Scrolls four weeks of roster of 14 municipalities with 10 desks each in the real tab, and beside it, in turns
 * and in the same run, a page of plain lines as long: frames that came too late.
 */
import { runQuery } from '@verbund/domain/db/run';
import { instant, plainDate } from '@verbund/domain/kernel/time';
import { mintStaffScope } from '@verbund/domain/membership/mintScope';
import { getRosterSpan } from '@verbund/domain/roster/queries/getRosterSpan';
import { createTestDatabase } from '@verbund/domain/testing/database';
import { sql } from 'kysely';
import { type Browser, chromium, type Page } from 'playwright-core';
import { median } from './figures.ts';
import { cooperationId, DAYS, FROM, seedScript } from './roster/seed.ts';
import { startProduct } from './tab/product.ts';

const RUNS = 5;
const SPEED = 1_600;
const DISTANCE = 4_000;
/** Later than one and a half frames of a screen of 60 Hz. */
const LATE_MS = 25;

/** As the interface would answer it for the large cooperation. */
const largeRoster = async (): Promise<string> => {
  const { db, close } = await createTestDatabase();
  try {
    for (const statement of seedScript(1).split(';\n')) await sql.raw(statement).execute(db);
    const id = cooperationId(0);
    const scope = mintStaffScope(id, { staffId: id, municipalityId: id, roles: ['caseworker'] });
    const from = plainDate(FROM);
    const span = { from, until: from.add({ days: DAYS }) };
    const now = instant('2026-11-23T08:00:00Z');
    return JSON.stringify(await runQuery(db, scope, (trx) => getRosterSpan(trx, scope, span, now)));
  } finally {
    await close();
  }
};

type Frames = { count: number; late: number; longestMs: number };

/** Text, since it runs in the browser: keeps the moment of each frame until it is asked for them. */
const WATCH = `(() => {
  window.verbundFrames = [performance.now()];
  const next = (at) => { window.verbundFrames.push(at); window.verbundWatch = requestAnimationFrame(next); };
  window.verbundWatch = requestAnimationFrame(next);
})()`;
const STOP = '(cancelAnimationFrame(window.verbundWatch), window.verbundFrames)';

const scroll = async (page: Page): Promise<Frames> => {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(WATCH);
  for (const gesture of [
    { yDistance: -DISTANCE },
    { yDistance: DISTANCE },
    { xDistance: -DISTANCE },
    { xDistance: DISTANCE },
  ]) {
    await devtools.send('Input.synthesizeScrollGesture', {
      x: 700,
      y: 600,
      ...gesture,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
  }
  const moments = await page.evaluate<number[]>(STOP);
  const gaps = moments.slice(1).map((moment, position) => moment - (moments[position] ?? moment));
  return {
    count: gaps.length,
    late: gaps.filter((gap) => gap > LATE_MS).length,
    longestMs: Math.round(Math.max(...gaps)),
  };
};

const openRoster = async (browser: Browser, url: string, answer: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'de-DE' });
  await page.route('**/api/roster?*', (route) =>
    route.fulfill({ contentType: 'application/json', body: answer }),
  );
  await page.goto(`${url}tab/?persona=annegret&ansicht=month&tag=${FROM}`);
  await page.getByRole('gridcell').first().waitFor();
  await page.waitForTimeout(1_000);
  return page;
};

const openPlain = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  const lines = Array.from({ length: 400 }, (_, line) => `<p>Zeile ${line}</p>`).join('');
  await page.setContent(`<!doctype html><body style="width: 6000px">${lines}</body>`);
  return page;
};

const summary = (frames: readonly Frames[]) => ({
  frames: median(frames.map(({ count }) => count)),
  late: {
    median: median(frames.map(({ late }) => late)),
    minimum: Math.min(...frames.map(({ late }) => late)),
    maximum: Math.max(...frames.map(({ late }) => late)),
  },
  longestMs: median(frames.map(({ longestMs }) => longestMs)),
});

export const run = async () => {
  const answer = await largeRoster();
  const product = await startProduct();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  try {
    const roster = await openRoster(browser, product.url, answer);
    const plain = await openPlain(browser);
    const [ours, bare]: [Frames[], Frames[]] = [[], []];
    // The first of each warms the machine up and does not count.
    for (let count = 0; count <= RUNS; count += 1) {
      await roster.bringToFront();
      const own = await scroll(roster);
      await plain.bringToFront();
      const other = await scroll(plain);
      if (count === 0) continue;
      ours.push(own);
      bare.push(other);
    }
    const cells = await roster.getByRole('gridcell').count();
    return {
      name: 'scroll',
      figures: {
        runs: RUNS,
        lateMs: LATE_MS,
        cellsInPage: cells,
        roster: summary(ours),
        plain: summary(bare),
      },
    };
  } finally {
    await browser.close();
    await product.stop();
  }
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));

/**
 * What the roster costs a browser before it can be used, beside a page with nothing but React, Fluent's provider
 * and its table: JavaScript on the first load, and the time until it can be used at a quarter of the machine's
 * speed. The two pages take turns in one browser, each time with empty caches.
 */
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { median, spread } from './figures.ts';
import { buildBarePage, serveFolder } from './tab/build.ts';
import { startProduct } from './tab/product.ts';

const RUNS = 9;
const SLOWED = 4;
const SETTLES_MS = 2_000;

type Visit = { scripts: Map<string, number>; usableMs: number };

const CONTENT = '[role="gridcell"], td, [role="cell"]';
const WATCH = new URL('tab/watch.js', import.meta.url).pathname;

const visit = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  try {
    const page = await context.newPage();
    const scripts = new Map<string, number>();
    const reading: Promise<unknown>[] = [];
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      reading.push(
        response
          .body()
          .then((body) => scripts.set(new URL(response.url()).pathname, gzipSync(body, { level: 9 }).length)),
      );
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await page.addInitScript({ path: WATCH });
    await page.goto(url);
    await page.locator(CONTENT).first().waitFor();
    await page.waitForTimeout(SETTLES_MS);
    await Promise.all(reading);
    // Usable: the first rows are there and no task that holds up the page came after.
    const usableMs = await page.evaluate<number>('Math.max(verbundWatch.shownAt, verbundWatch.lastTaskEnd)');
    return { scripts, usableMs };
  } finally {
    await context.close();
  }
};

const SIGN_IN = /teams|sign-?in/i;
const kilobytes = (scripts: Map<string, number>, wanted: (path: string) => boolean): number =>
  Math.round([...scripts].filter(([path]) => wanted(path)).reduce((sum, [, bytes]) => sum + bytes, 0) / 100) /
  10;

export const run = async () => {
  const { url: bareUrl, server } = await serveFolder(await buildBarePage());
  const product = await startProduct();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const roster: Visit[] = [];
    const bare: Visit[] = [];
    for (let count = 0; count <= RUNS; count += 1) {
      const own = await visit(browser, `${product.url}tab/?persona=annegret`);
      const plain = await visit(browser, bareUrl);
      // The first of each warms the machine up and does not count.
      if (count === 0) continue;
      roster.push(own);
      bare.push(plain);
    }
    const [firstRoster, firstBare] = [roster[0], bare[0]];
    if (!firstRoster || !firstBare) throw new Error('There are runs.');
    const rosterKb = kilobytes(firstRoster.scripts, (path) => !SIGN_IN.test(path));
    const bareKb = kilobytes(firstBare.scripts, () => true);
    const ratios = roster.map(
      ({ usableMs }, position) => usableMs / (bare[position]?.usableMs ?? Number.NaN),
    );
    return {
      name: 'tab',
      figures: {
        firstLoad: {
          rosterKb,
          signInKb: kilobytes(firstRoster.scripts, (path) => SIGN_IN.test(path)),
          bareKb,
          /** Aim: 1.6 or less. */
          ratio: Math.round((rosterKb / bareKb) * 100) / 100,
          scripts: Object.fromEntries(firstRoster.scripts),
        },
        usable: {
          runs: RUNS,
          slowedDown: SLOWED,
          roster: spread(roster.map(({ usableMs }) => usableMs)),
          bare: spread(bare.map(({ usableMs }) => usableMs)),
          ratio: {
            median: Math.round(median(ratios) * 100) / 100,
            minimum: Math.round(Math.min(...ratios) * 100) / 100,
            maximum: Math.round(Math.max(...ratios) * 100) / 100,
          },
        },
      },
    };
  } finally {
    await browser.close();
    await product.stop();
    server.close();
  }
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));

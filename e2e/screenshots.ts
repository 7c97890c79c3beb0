/** `npm run screenshots [-- name …]`: every page of the tab in every look, into the folder git ignores. */
import { mkdir } from 'node:fs/promises';
import { openBrowser } from './stage/browser.ts';
import { PAGES } from './stage/pages.ts';
import { startProduct } from './stage/product.ts';
import { openTab, type View } from './stage/tab.ts';

const FOLDER = new URL('../screenshots/', import.meta.url).pathname;
const PORT = 4340;

const LOOKS: Readonly<Record<string, View>> = {
  desktop: { width: 1366, height: 900 },
  narrow: { width: 360, height: 780 },
  dark: { width: 1366, height: 900, theme: 'dark' },
  contrast: { width: 1366, height: 900, theme: 'contrast' },
  english: { width: 1366, height: 900, language: 'en' },
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(PAGES).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`There is no such page. There are: ${Object.keys(PAGES).join(', ')}.`);
  process.exit(2);
}

await mkdir(FOLDER, { recursive: true });
const product = await startProduct(PORT);
const browser = await openBrowser();
try {
  for (const [name, { persona, path, prepare }] of chosen) {
    for (const [look, view] of Object.entries(LOOKS)) {
      const page = await openTab(browser, product.url, persona, { ...view, path });
      await prepare?.(page);
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${FOLDER}${name}-${look}.png` });
      await page.close();
      console.log(`${name}-${look}.png`);
    }
  }
} finally {
  await browser.close();
  await product.stop();
}
process.exit(0);

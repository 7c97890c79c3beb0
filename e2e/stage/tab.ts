/** The tab as one person sees it in her browser. */
import type { Browser, Page } from 'playwright-core';

export type View = {
  /** Below `/tab/`, without a slash at its beginning. */
  path?: string;
  theme?: 'light' | 'dark' | 'contrast';
  language?: 'de' | 'en';
  width?: number;
  height?: number;
};

const READY_MS = 30_000;

/** Waits until the page has its heading and nothing is still on its way. */
const untilShown = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: READY_MS });
  await page.locator('.fui-Skeleton').first().waitFor({ state: 'detached', timeout: READY_MS });
};

export const openTab = async (
  browser: Browser,
  productUrl: string,
  persona: string,
  { path = '', theme = 'light', language = 'de', width = 1280, height = 900 }: View = {},
): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width, height },
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: theme === 'light' ? 'light' : 'dark',
    forcedColors: theme === 'contrast' ? 'active' : 'none',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const url = new URL(`tab/${path}`, productUrl);
  url.searchParams.set('persona', persona);
  url.searchParams.set('lang', language);
  await page.goto(url.href);
  await untilShown(page);
  return page;
};

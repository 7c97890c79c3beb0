/** The tab inside a Teams client that speaks the protocol of `@microsoft/teams-js` from Teams' own origin. */
import { readFile } from 'node:fs/promises';
import type { Browser, FrameLocator, Page } from 'playwright-core';

const CLIENT_URL = 'https://teams.microsoft.com/verbund';

export type TeamsView = {
  url: string;
  /** What Entra would hand to the tab. */
  token: string;
  tenantId: string;
  objectId: string;
  locale?: string;
  theme?: 'default' | 'dark' | 'contrast';
  /** Of a deep link: where to begin. */
  subPageId?: string;
};

export type TeamsClient = {
  page: Page;
  tab: FrameLocator;
  changeTheme(theme: 'default' | 'dark' | 'contrast'): Promise<void>;
  shared(): Promise<{ subPageId: string; label: string; webUrl?: string }[]>;
  /** Names of messages no Teams client was expected to get. */
  unknown(): Promise<string[]>;
};

const pageOf = async (view: TeamsView): Promise<string> => {
  const script = await readFile(new URL('teamsClient.js', import.meta.url), 'utf8');
  const settings = JSON.stringify({ locale: 'de-DE', theme: 'default', subPageId: '', ...view }).replaceAll(
    '<',
    '\\u003c',
  );
  return `<!doctype html><html lang="de"><head><title>Teams</title><style>
    html, body { margin: 0; height: 100%; } iframe { border: 0; width: 100%; height: 100%; }
    </style></head><body><script type="application/json" id="settings">${settings}</script>
    <script>${script}</script></body></html>`;
};

export const openInTeams = async (browser: Browser, view: TeamsView): Promise<TeamsClient> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const body = await pageOf(view);
  await page.route('https://teams.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  await page.goto(CLIENT_URL);
  return {
    page,
    tab: page.frameLocator('iframe'),
    changeTheme: (theme) => page.evaluate(`teamsClient.changeTheme(${JSON.stringify(theme)})`),
    shared: () => page.evaluate('teamsClient.shared'),
    unknown: () => page.evaluate('teamsClient.unknown'),
  };
};

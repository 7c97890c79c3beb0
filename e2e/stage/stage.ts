/** What a journey plays on: the product as `npm start` runs it, a browser, and a chat window per person. */
import { mkdir } from 'node:fs/promises';
import { displayName, PERSON_KEYS } from '@verbund/tools/demo/people';
import { PERSONAS, personaOf } from '@verbund/tools/demo/personas';
import { type Playground, startPlayground } from '@verbund/tools/local/playground/playground';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Chat } from './chat.ts';
import { type LeftBehind, readLeftBehind } from './leftBehind.ts';
import { type Product, startProduct } from './product.ts';
import { openTab, type View } from './tab.ts';

export const SCREENSHOTS = new URL('../../screenshots/', import.meta.url).pathname;

const PORT = 4300;
/** Beyond those of the personas. */
const FIRST_GUEST_PORT = 4310;

export type Stage = {
  /** The chat window of a persona, by her given name. */
  chatOf(givenName: string): Promise<Chat>;
  /** The chat window of somebody of the demo who is no persona, by her whole name. */
  guestChatOf(name: string): Promise<Chat>;
  /** The chat window of whoever it is, by her whole name. */
  chatOfAnyone(name: string): Promise<Chat>;
  /** Names of those without a chat window who are asked to cover. */
  askedToCover(): Promise<string[]>;
  /** Names of all for whom such a message waits. */
  waitingFor(message: string): Promise<string[]>;
  landing(): Promise<Page>;
  /** Moves the demo's clock by a button of the landing page. */
  passes(button: '+ 10 Minuten' | '+ 1 Stunde' | 'Nächster Arbeitsmorgen'): Promise<void>;
  /** Moves it to a morning after which another working day follows. */
  toMorningBeforeWorkday(): Promise<void>;
  /** A page of the tab, as that persona. */
  tab(persona: string, view?: View): Promise<Page>;
  browser: Browser;
  /** Where the product is. */
  url: string;
  /** Every open window, for a journey that failed. */
  photograph(name: string): Promise<void>;
  /** Ends the product and reads what it has written; nothing can be played after that. */
  readLeftBehind(): Promise<LeftBehind>;
  close(): Promise<void>;
};

const newPage = (browser: Browser, width: number): Promise<Page> =>
  browser.newPage({ viewport: { width, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });

const chatUrl = ({ output }: Product, givenName: string): string => {
  const url = new RegExp(`Chat von ${givenName}[^:]*: (\\S+)`).exec(output())?.[1];
  if (!url) throw new Error(`There is no chat window of ${givenName}.\n${output()}`);
  return url;
};

export const setStage = async (): Promise<Stage> => {
  await mkdir(SCREENSHOTS, { recursive: true });
  const product = await startProduct(PORT);
  const browser = await openBrowser().catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  const guests: Playground[] = [];
  let landingPage: Page | undefined;

  const chat = async (name: string, url: string): Promise<Chat> => {
    const window = new Chat(await newPage(browser, 820), name.toLowerCase(), SCREENSHOTS);
    await window.open(url);
    return window;
  };
  const landing = async (): Promise<Page> => {
    if (!landingPage) {
      landingPage = await newPage(browser, 1280);
      await landingPage.goto(product.url);
    }
    return landingPage;
  };
  const passes: Stage['passes'] = async (button) => {
    const page = await landing();
    const moved = page.waitForResponse((response) => response.url().includes('/demo/clock'));
    await page.getByRole('button', { name: button }).click();
    const response = await moved;
    if (!response.ok()) throw new Error(`The clock did not move: ${response.status()}`);
  };

  const chatOf = (givenName: string) => chat(givenName, chatUrl(product, givenName));
  const guestChatOf = async (name: string): Promise<Chat> => {
    const key = PERSON_KEYS.find((each) => displayName(each) === name);
    if (!key) throw new Error(`Nobody in the demo is called "${name}".`);
    const playground = await startPlayground({
      persona: personaOf(key, 'caseworker', ''),
      port: FIRST_GUEST_PORT + guests.length,
      botUrl: `${product.url}api/messages`,
      folder: product.folder,
      onClosed: () => undefined,
    });
    guests.push(playground);
    return chat(key, playground.url);
  };
  const waitingFor = async (message: string, among = PERSON_KEYS.map(displayName)): Promise<string[]> => {
    const rows = (await landing())
      .locator('#queue li', { hasText: new RegExp(among.join('|')) })
      .filter({ hasText: message });
    await rows.first().waitFor();
    const waiting = (await rows.allInnerTexts()).map((row) => among.find((name) => row.startsWith(name)));
    return waiting.filter((name) => name !== undefined);
  };

  return {
    landing,
    photograph: async (name) => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [position, page] of pages.entries()) {
        await page.screenshot({ path: `${SCREENSHOTS}${name}-${position}.png` }).catch(() => undefined);
      }
    },
    passes,
    chatOf,
    guestChatOf,
    chatOfAnyone: (name) => {
      const persona = PERSONAS.find(({ displayName: known }) => known === name);
      return persona ? chatOf(name.split(' ')[0] ?? name) : guestChatOf(name);
    },
    waitingFor: (message) => waitingFor(message),
    askedToCover: () => {
      const windows = PERSONAS.map((persona) => persona.displayName);
      const others = PERSON_KEYS.map(displayName).filter((name) => !windows.includes(name));
      return waitingFor('Bitte um Vertretung', others);
    },
    readLeftBehind: async () => {
      await browser.close();
      await product.end();
      return readLeftBehind(product.folder, product.output());
    },
    toMorningBeforeWorkday: async () => {
      const page = await landing();
      for (let tries = 0; tries < 6; tries += 1) {
        await passes('Nächster Arbeitsmorgen');
        // The page reads the new time a moment after the clock has moved.
        await page.locator('#now', { hasText: '07:30' }).waitFor();
        await page.waitForTimeout(300);
        const isBeforeWorkday = /^(Montag|Dienstag|Mittwoch|Donnerstag),/.test(
          (await page.locator('#day').textContent()) ?? '',
        );
        if (isBeforeWorkday) return;
      }
      throw new Error('No morning before a working day was found.');
    },
    tab: (persona, view) => openTab(browser, product.url, persona, view),
    browser,
    url: product.url,
    close: async () => {
      for (const guest of guests) guest.kill();
      await browser.close();
      await product.stop();
    },
  };
};

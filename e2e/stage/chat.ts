import type { Locator, Page } from 'playwright-core';

const ANSWER_MS = 30_000;

/** One person's window of the chat client: she types, reads and presses. */
export class Chat {
  readonly page: Page;
  readonly #screenshots: string;
  readonly #who: string;

  constructor(page: Page, who: string, screenshots: string) {
    this.page = page;
    this.#who = who;
    this.#screenshots = screenshots;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.#input().waitFor();
    await this.sees('Schreib mir zum Beispiel');
    // The panel of raw activities takes a third of the window and is for developers.
    const panel = this.page.getByText('Log Panel', { exact: true }).locator('xpath=..');
    await panel.getByRole('button').last().click();
  }

  #input(): Locator {
    return this.page.locator('[data-lexical-editor="true"]');
  }

  async says(text: string): Promise<void> {
    await this.#input().click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the window shows the text. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).last().waitFor({ timeout: ANSWER_MS });
  }

  /** The newest button of that name, once there is one. */
  async button(name: string | RegExp): Promise<Locator> {
    const target = this.page.getByRole('button', { name }).last();
    await target.waitFor({ timeout: ANSWER_MS });
    return target;
  }

  async presses(name: string | RegExp): Promise<void> {
    await (await this.button(name)).click();
  }

  async shows(text: string | RegExp): Promise<boolean> {
    return (await this.page.getByText(text).count()) > 0;
  }

  async screenshot(name: string): Promise<void> {
    // The client scrolls to the newest message by itself, a moment after it came.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path: `${this.#screenshots}/${name}-${this.#who}.png` });
  }
}

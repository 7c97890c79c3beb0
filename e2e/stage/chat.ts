import type { Locator, Page } from 'playwright-core';

const ANSWER_MS = 20_000;

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
    // The panel of raw activities takes a third of the window and is for developers.
    const closeLog = this.page.getByRole('button', { name: /close/i }).first();
    if (await closeLog.isVisible().catch(() => false)) await closeLog.click();
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

  async presses(button: string | RegExp): Promise<void> {
    const target = this.page.getByRole('button', { name: button }).last();
    await target.waitFor({ timeout: ANSWER_MS });
    await target.click();
  }

  async isShown(text: string | RegExp): Promise<boolean> {
    return (await this.page.getByText(text).count()) > 0;
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: `${this.#screenshots}/${name}-${this.#who}.png` });
  }
}

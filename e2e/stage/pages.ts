import type { Page } from 'playwright-core';

export type TabPage = {
  persona: string;
  /** Below `/tab/`. */
  path: string;
  /** Brings the page into the state to be looked at. */
  prepare?(page: Page): Promise<void>;
};

/** Every page of the tab, as whoever sees most of it. */
export const PAGES: Readonly<Record<string, TabPage>> = {
  roster: { persona: 'annegret', path: '' },
  week: { persona: 'deniz', path: 'woche' },
  cases: { persona: 'annegret', path: 'faelle' },
  case: {
    persona: 'jana',
    path: 'faelle',
    prepare: async (page) => {
      await page
        .getByRole('link', { name: /-00077$/ })
        .first()
        .click();
      await page
        .getByRole('dialog')
        .getByText(/^(Daran denken|Do not forget)$/)
        .waitFor();
    },
  },
  newCase: {
    persona: 'jana',
    path: 'faelle',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Neuer Fall|New case)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  help: { persona: 'jana', path: 'barrierefreiheit' },
};

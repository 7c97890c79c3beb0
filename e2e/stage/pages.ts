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
  calendar: { persona: 'jana', path: 'kalender' },
  accessibility: { persona: 'jana', path: 'barrierefreiheit' },
};

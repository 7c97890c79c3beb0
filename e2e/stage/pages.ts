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
  paymentRuns: { persona: 'annegret', path: 'zahllaeufe' },
  newPaymentRun: {
    persona: 'annegret',
    path: 'zahllaeufe',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Zahllauf planen|Plan a payment run)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  emergency: { persona: 'annegret', path: 'notfallplan' },
  calendar: {
    persona: 'jana',
    path: 'woche',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Kalender abonnieren|Subscribe to a calendar)$/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByRole('button', { name: /^(Link erstellen|Neuen Link erstellen|Make a (new )?link)$/ })
        .click();
      await dialog.getByText(/^(Der Link wird nur jetzt|The link is shown only now)/).waitFor();
    },
  },
  questions: { persona: 'jana', path: 'fragen' },
  question: {
    persona: 'jana',
    path: 'fragen',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Klassenfahrt/ }).click();
      await page.getByRole('button', { name: /^(Antwort von|Accept the answer)/ }).waitFor();
    },
  },
  standardCases: { persona: 'annegret', path: 'standardfaelle' },
  foundWhileTyping: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('Beerdigung ohne Erben');
      await page.getByRole('link', { name: /Bestattungskosten, wenn/ }).waitFor();
    },
  },
  standardCase: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Überprüfungsantrag/ }).click();
      await page.getByText(/^(Die Prüfung steht seit|Its review has been due)/).waitFor();
    },
  },
  newStandardCase: { persona: 'annegret', path: 'standardfall-neu' },
  review: { persona: 'annegret', path: 'pruefliste' },
  uniformity: { persona: 'annegret', path: 'einheitlichkeit' },
  help: { persona: 'jana', path: 'barrierefreiheit' },
};

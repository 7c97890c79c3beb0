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
  foundWhileAsking: {
    persona: 'jana',
    path: 'fragen',
    prepare: async (page) => {
      await page.getByRole('textbox').fill('Wer zahlt die Beerdigung, wenn alle das Erbe ausschlagen?');
      await page.getByRole('link', { name: /Bestattungskosten, wenn/ }).waitFor();
    },
  },
  refusedByGuard: {
    persona: 'jana',
    path: 'fragen',
    prepare: async (page) => {
      await page
        .getByRole('textbox')
        .fill('Zahlen wir für Frau Zwiebelfisch, geb. 12.03.1941, den Hausnotruf?');
      await page.getByRole('button', { name: /^(Fragen|Ask)$/ }).click();
      await page.getByRole('button', { name: /^(Platzhalter einsetzen|Insert placeholders)$/ }).waitFor();
    },
  },
  answer: {
    persona: 'annegret',
    path: 'fragen',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Seniorenwohnung/ }).click();
      await page.getByRole('button', { name: /^(Anderes Fachgebiet|Ask another)/ }).click();
      await page.getByRole('combobox').waitFor();
    },
  },
  recuse: {
    persona: 'annegret',
    path: 'fragen',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Seniorenwohnung/ }).click();
      await page.getByRole('button', { name: /^(Befangen|Recuse)/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  standardCases: { persona: 'annegret', path: 'standardfaelle' },
  foundWhileTyping: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('Beerdigung ohne Erben');
      await page.getByRole('heading', { name: /(Treffer|hits?)$/ }).waitFor();
    },
  },
  standardCase: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Überprüfungsantrag/ }).click();
      await page.getByText(/^(Die Prüfung ist seit|The review has been overdue)/).waitFor();
    },
  },
  approval: {
    persona: 'annegret',
    path: 'standardfaelle?stand=proposed',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Auslandsaufenthalt/ }).click();
      await page.getByRole('heading', { name: /^(Freigabe|Approval)$/ }).waitFor();
    },
  },
  stillValid: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Überprüfungsantrag/ }).click();
      await page.getByRole('button', { name: /^(Geprüft, gilt weiter|Reviewed, still holds)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  merge: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Schonvermögen/ }).click();
      await page.getByRole('button', { name: /^(Mehr|More)$/ }).click();
      await page.getByRole('menuitem', { name: /^(Zusammenführen|Merge)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  deviation: {
    persona: 'annegret',
    path: 'standardfaelle',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Schonvermögen/ }).click();
      await page.getByRole('button', { name: /^(Abweichung eintragen|Enter a deviation)$/ }).click();
      await page.getByRole('button', { name: /^(Speichern|Save)$/ }).click();
    },
  },
  incomplete: {
    persona: 'annegret',
    path: 'standardfall-neu',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Vorschlagen|Propose)$/ }).click();
    },
  },
  newStandardCase: { persona: 'annegret', path: 'standardfall-neu' },
  review: { persona: 'annegret', path: 'pruefliste' },
  uniformity: { persona: 'annegret', path: 'einheitlichkeit' },
  meetings: { persona: 'annegret', path: 'termine' },
  poll: {
    persona: 'jana',
    path: 'termine',
    prepare: async (page) => {
      await page
        .getByRole('link', { name: /^(Abstimmen|Vote)/ })
        .first()
        .click();
      await page.getByRole('table').waitFor();
    },
  },
  fixTime: {
    persona: 'annegret',
    path: 'termine',
    prepare: async (page) => {
      await page.getByRole('link', { name: /^Vertretung über die Feiertage/ }).click();
      await page
        .getByRole('button', { name: /^(Festlegen|Fix it):/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  meeting: {
    persona: 'annegret',
    path: 'termine',
    prepare: async (page) => {
      await page.getByRole('link', { name: /^Austausch Wohngeld/ }).click();
      await page.getByRole('heading', { name: /^(Tagesordnung|Agenda)$/ }).waitFor();
    },
  },
  minutes: {
    persona: 'annegret',
    path: 'termine',
    prepare: async (page) => {
      await page.getByText(/^(Vergangene Termine|Past meetings)/).click();
      await page.getByRole('link', { name: /^Steuerungsgruppe Herbst/ }).click();
      await page.getByRole('heading', { name: /^(Beschlüsse|Decisions)$/ }).waitFor();
    },
  },
  planMeeting: { persona: 'annegret', path: 'termin-planen?art=steering_committee' },
  foundTimes: {
    persona: 'annegret',
    path: 'termin-planen?art=steering_committee',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Zeiten suchen|Look for times)$/ }).click();
      await page.getByRole('heading', { name: /(Vorschläge|proposals)/ }).waitFor();
    },
  },
  noTime: {
    persona: 'annegret',
    path: 'termin-planen?art=steering_committee',
    prepare: async (page) => {
      await page.locator('input[type=time]').first().fill('21:30');
      await page.getByRole('button', { name: /^(Zeiten suchen|Look for times)$/ }).click();
      await page.getByRole('heading', { name: /^(Keine passende Zeit|No time was)/ }).waitFor();
    },
  },
  series: { persona: 'annegret', path: 'terminreihen' },
  newSeries: {
    persona: 'annegret',
    path: 'terminreihen',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Reihe starten|Start a series)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  improvements: { persona: 'annegret', path: 'verbesserungen' },
  closeImprovement: {
    persona: 'annegret',
    path: 'verbesserungen',
    prepare: async (page) => {
      await page
        .getByRole('button', { name: /^(Abschließen|Close):/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  notifications: { persona: 'annegret', path: 'benachrichtigungen' },
  help: { persona: 'jana', path: 'barrierefreiheit' },
};

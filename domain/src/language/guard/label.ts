import type { FindingKind } from './finding.ts';

/** What stands in a masked text in place of a finding; also read aloud, so German words. */
export const LABELS: Record<FindingKind, string> = {
  name: '[Name]',
  birthDate: '[Geburtsdatum]',
  iban: '[IBAN]',
  pensionId: '[Rentenversicherungsnummer]',
  taxId: '[Steuernummer]',
  healthId: '[Krankenversichertennummer]',
  phone: '[Telefonnummer]',
  email: '[E-Mail-Adresse]',
  address: '[Anschrift]',
  plate: '[Kfz-Kennzeichen]',
  absenceReason: '[Abwesenheitsgrund]',
};

/** Stands for what is already masked: neither letter nor digit nor space, so that no pattern crosses it. */
export const FILLER = '\uFFFC';

const ANY_LABEL = new RegExp(
  Object.values(LABELS)
    .map((label) => label.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

/** Makes every label opaque to the detectors; the length stays. */
export const blankLabels = (text: string): string =>
  text.replace(ANY_LABEL, (label) => FILLER.repeat(label.length));

/** Makes a range opaque to the detectors; the length stays. */
export const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + FILLER.repeat(end - start) + text.slice(end);

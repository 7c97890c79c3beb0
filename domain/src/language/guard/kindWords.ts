import type { InBoth, Language } from '../language.ts';
import { FINDING_KINDS, type Finding, type FindingKind } from './finding.ts';

/** What each kind is called, with its article; German in the nominative. */
export const kindWords: InBoth<Record<FindingKind, string>> = {
  de: {
    name: 'ein Name',
    birthDate: 'ein Geburtsdatum',
    iban: 'eine Bankverbindung',
    pensionId: 'eine Rentenversicherungsnummer',
    taxId: 'eine Steuernummer',
    healthId: 'eine Krankenversichertennummer',
    phone: 'eine Telefonnummer',
    email: 'eine E-Mail-Adresse',
    address: 'eine Anschrift',
    plate: 'ein Kfz-Kennzeichen',
    absenceReason: 'der Grund einer Abwesenheit',
  },
  en: {
    name: 'a name',
    birthDate: 'a date of birth',
    iban: 'bank details',
    pensionId: 'a pension insurance number',
    taxId: 'a tax number',
    healthId: 'a health insurance number',
    phone: 'a phone number',
    email: 'an e-mail address',
    address: 'a postal address',
    plate: 'a licence plate',
    absenceReason: 'the reason for an absence',
  },
};

/** The same as the object of a sentence; only the masculine ones differ. */
export const kindWordsAsObject: InBoth<Record<FindingKind, string>> = {
  de: { ...kindWords.de, name: 'einen Namen', absenceReason: 'den Grund einer Abwesenheit' },
  en: kindWords.en,
};

/** „ein Name, eine Telefonnummer“; never the text itself. */
export const kindsFound = (findings: readonly Finding[], language: Language): string =>
  FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind))
    .map((kind) => kindWords[language][kind])
    .join(', ');

import { FINDING_KINDS, type Finding, type FindingKind } from '@verbund/domain/language/guard/finding';
import type { InBoth, Language } from '@verbund/domain/language/language';

const de = {
  title: 'Bitte keine Angaben zu Personen',
  nothingStored: 'Ich habe nichts davon gespeichert.',
  stillUnderstood: 'Was ich sonst verstanden habe, geht hier weiter:',
};
export const privacyWords: InBoth<typeof de> = {
  de,
  en: {
    title: 'Please no details of persons',
    nothingStored: 'I have stored none of it.',
    stillUnderstood: 'What I understood otherwise goes on here:',
  },
};

const KINDS: InBoth<Record<FindingKind, string>> = {
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

/** „ein Name, eine Telefonnummer“; never the text itself. */
export const kindsFound = (findings: readonly Finding[], language: Language): string =>
  FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind))
    .map((kind) => KINDS[language][kind])
    .join(', ');

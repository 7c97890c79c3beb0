import { FINDING_KINDS, type Finding } from '@verbund/domain/language/guard/finding';
import { kindWords } from '@verbund/domain/language/guard/kindWords';
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

/** „ein Name, eine Telefonnummer“; never the text itself. */
export const kindsFound = (findings: readonly Finding[], language: Language): string =>
  FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind))
    .map((kind) => kindWords[language][kind])
    .join(', ');

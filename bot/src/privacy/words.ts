import type { InBoth } from '@verbund/domain/language/language';

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

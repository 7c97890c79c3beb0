import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './de.ts';

export type Language = 'de' | 'en';

/** German, unless somebody has set their client to another language. */
export const languageOf = (locale: string | null): Language =>
  locale === null || locale.toLowerCase().startsWith('de') ? 'de' : 'en';

/** Only the words of one language are loaded; both have all of them. */
const wordsOf = async (language: Language): Promise<Words> =>
  language === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en;

export const startI18n = async (language: Language): Promise<void> => {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await wordsOf(language) } },
    // Keys are whole, `roster.title`, not paths into objects; React escapes what is shown.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
};

import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rosterWords } from '../pages/roster/words.ts';
import { shellWords } from '../shell/words.ts';

export type Language = 'de' | 'en';

/** German, unless somebody has set their client to another language. */
export const languageOf = (locale: string | null): Language =>
  locale === null || locale.toLowerCase().startsWith('de') ? 'de' : 'en';

/** Whoever opens the tab waits for the words around it and of the roster; other pages bring theirs along. */
export const startI18n = async (language: Language): Promise<void> => {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: { ...shellWords[language], ...rosterWords[language] } } },
    // Keys are whole, `roster.title`, not paths into objects; React escapes what is shown.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
};

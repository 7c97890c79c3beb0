import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de.ts';
import { en } from './en.ts';

export type Language = 'de' | 'en';

/** German, unless somebody has set their client to another language. */
export const languageOf = (locale: string | null): Language =>
  locale === null || locale.toLowerCase().startsWith('de') ? 'de' : 'en';

export const startI18n = async (language: Language): Promise<void> => {
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'de',
    resources: { de: { translation: de }, en: { translation: en } },
    // Keys are whole, `roster.title`, not paths into objects; React escapes what is shown.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
};

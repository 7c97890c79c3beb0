import { useTranslation } from 'react-i18next';
import type { Language } from './startI18n.ts';

export const useLanguage = (): Language => useTranslation().i18n.language as Language;

export const localeOf = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');

import { isoDayWords } from '@verbund/domain/kernel/isoDay';
import { localeOf, useLanguage } from '../i18n/useLanguage.ts';

/** "24.11.2026" */
export const useDayWords = (): ((day: string) => string) => {
  const locale = localeOf(useLanguage());
  return (day) => isoDayWords(day, locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
};

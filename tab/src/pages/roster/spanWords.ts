import { addIsoDays, isoDayWords, isoWeekNumber, isoWeekStart } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';

/** "Montag, 23. November 2026" or "KW 48, 23.11. bis 27.11.2026". */
export const useSpanWords = (view: 'day' | 'week' | 'month', day: string | undefined): string => {
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  if (day === undefined) return ' ';
  if (view === 'day')
    return isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const monday = isoWeekStart(day);
  const last = addIsoDays(monday, view === 'week' ? 4 : 25);
  return t('roster.week', {
    week: isoWeekNumber(monday),
    from: isoDayWords(monday, locale, { day: 'numeric', month: 'long' }),
    to: isoDayWords(last, locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  });
};

import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';

/** "45 Minuten", "eine Stunde", "1,5 Stunden" */
export const useDurationWords = (): ((minutes: number) => string) => {
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  return (minutes) => {
    const hours = minutes / 60;
    if (minutes < 60) return t('plan.minutes', { count: minutes });
    return hours === 1
      ? t('plan.oneHour')
      : t('plan.hours', { hours: hours.toLocaleString(locale, { maximumFractionDigits: 1 }) });
  };
};

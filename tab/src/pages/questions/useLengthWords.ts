import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';

/** From where on it is worth a word. */
const NEARLY_FULL = 0.9;

/** How much room is left, once there is little: a field cuts off what is pasted into it without a word. */
export const useLengthWords = (longest: number): ((text: string) => string | null) => {
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  return (text) =>
    text.length < longest * NEARLY_FULL
      ? null
      : t('questions.length', {
          length: text.length.toLocaleString(locale),
          longest: longest.toLocaleString(locale),
        });
};

import type { Me } from '@verbund/domain/contract';
import { useLanguage } from '../i18n/useLanguage.ts';

/** What a subject area is called, by its code. */
export const useAreaName = (me: Me | undefined): ((code: string) => string) => {
  const language = useLanguage();
  const names = new Map(
    (me?.areas ?? []).map(({ code, nameDe, nameEn }) => [code, language === 'de' ? nameDe : nameEn]),
  );
  return (code) => names.get(code) ?? code;
};

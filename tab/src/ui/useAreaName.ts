import type { Me } from '@verbund/domain/contract';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';

/** What a subject area is called, by its code. */
export const useAreaName = (me: Me | undefined): ((code: string) => string) => {
  const language = useLanguage();
  const areas = me?.areas;
  return useMemo(() => {
    const names = new Map(
      (areas ?? []).map(({ code, nameDe, nameEn }) => [code, language === 'de' ? nameDe : nameEn]),
    );
    return (code) => names.get(code) ?? code;
  }, [areas, language]);
};

import type { Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { useDayWords } from './useDayWords.ts';

/** Below what is printed: where it comes from and how old it is. */
export const usePaperWords = (me: Me | undefined): string => {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return t('shell.paper', { day: me ? dayWords(inBerlin(me.now).day) : '' });
};

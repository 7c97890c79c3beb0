import type { CaseRow } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '../../ui/useDayWords.ts';
import { daysLeft, type Eyes, holderOf } from './casesView.ts';

/** When a case is due, as people say it. */
export const useDueWords = (eyes: Eyes): ((row: CaseRow) => string) => {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (row) => {
    const left = daysLeft(row, eyes);
    if (left === null || row.dueOn === null) return t('cases.dueOn.none');
    if (left < 0) return t('cases.dueOn.overdue', { count: -left });
    if (left === 0) return t('cases.dueOn.today');
    return left === 1 ? t('cases.dueOn.tomorrow') : dayWords(row.dueOn);
  };
};

/** Who has a case. */
export const useHolderWords = (eyes: Eyes): ((row: CaseRow) => string) => {
  const { t } = useTranslation();
  return (row) => {
    if (row.handoverId) return t('cases.holder.offered');
    return t(`cases.holder.${holderOf(row, eyes)}`, {
      person: row.owner?.name ?? '',
      time: row.leaseUntil ? inBerlin(row.leaseUntil).time : '',
    });
  };
};

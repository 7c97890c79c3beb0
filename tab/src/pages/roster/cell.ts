import type { RosterSpan, RosterSpanCell } from '@verbund/domain/contract';
import { isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import type { Desk, Half, Municipality } from './rosterView.ts';

/** A half-day at a desk that somebody looks at more closely. */
export type OpenCell = { municipalityId: string; deskId: string; day: string; half: Half };

/** "Montag, 23. November, Vormittag". */
export const useHalfDayWords = (): ((day: string, half: Half) => string) => {
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  return useCallback(
    (day, half) =>
      `${isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}, ${t(`roster.${half}`)}`,
    [t, locale],
  );
};

export type CellSentence = (
  municipality: Municipality,
  desk: Desk,
  day: string,
  half: Half,
  cell: RosterSpanCell | undefined,
) => string;

/** What a cell says to somebody who does not see it, as a whole sentence. */
export const useCellSentence = (span: RosterSpan): CellSentence => {
  const { t } = useTranslation();
  const halfDayWords = useHalfDayWords();
  return useCallback(
    (municipality, desk, day, half, cell) => {
      const place = `${municipality.name}, ${desk.name}, ${halfDayWords(day, half)}`;
      if (!cell) return `${place}: ${t('roster.closed')}`;
      const people = cell.on.map(({ p, cover, remote, senior }) =>
        [
          span.people[p]?.name,
          cover !== undefined && t('roster.cover', { municipality: span.people[p]?.municipalityName ?? '' }),
          cover && t('roster.coverFor', { person: cover }),
          remote && t('roster.remote'),
          senior && t('roster.senior', { person: senior }),
        ]
          .filter(Boolean)
          .join(', '),
      );
      const missing =
        cell.missing > 0 &&
        (cell.on.length === 0 ? t('roster.gap') : t('roster.gapPartly', { count: cell.missing }));
      const search =
        cell.missing > 0 && cell.asked && t(cell.asked.state === 'open' ? 'roster.asked' : 'roster.leftOpen');
      const unplanned = cell.notPlanned && cell.on.length === 0 && t('roster.notPlanned');
      return `${place}: ${[...people, missing, search, unplanned].filter(Boolean).join('; ')}`;
    },
    [t, halfDayWords, span],
  );
};

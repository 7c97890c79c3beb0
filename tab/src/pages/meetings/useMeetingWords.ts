import type { MeetingRow, MissingMeeting } from '@verbund/domain/contract';
import { addIsoDays, inBerlin, isLater, isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { useDayWords } from '../../ui/useDayWords.ts';

/** "Dienstag, 8. Dezember 2026, 09:00 bis 12:00 Uhr" */
export const useWhenWords = (): ((time: { startsAt: string; endsAt: string }) => string) => {
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  return ({ startsAt, endsAt }) => {
    const { day, time } = inBerlin(startsAt);
    return t('meetings.whenLong', {
      day: isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      from: time,
      until: inBerlin(endsAt).time,
    });
  };
};

/** "Dienstag, 1. Dezember" and "17:00" */
export const useMomentParts = (): ((moment: string) => { day: string; time: string }) => {
  const locale = localeOf(useLanguage());
  return (moment) => {
    const { day, time } = inBerlin(moment);
    return { day: isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long' }), time };
  };
};

/** "Gesucht wird zwischen 01.12.2026 und 31.12.2026" */
export const useWindowWords = (): ((window: Pick<MeetingRow, 'windowFrom' | 'windowUntil'>) => string) => {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return ({ windowFrom, windowUntil }) =>
    t('meetings.window', { from: dayWords(windowFrom), until: dayWords(addIsoDays(windowUntil, -1)) });
};

export const usePlaceWords = (): ((meeting: Pick<MeetingRow, 'mode' | 'place'>) => string) => {
  const { t } = useTranslation();
  return ({ mode, place }) => t(`meetings.place.${mode}`, { place: place?.name ?? '' });
};

/** "1. Quartal 2027" of "2027-Q1" */
export const usePeriodWords = (): ((period: MissingMeeting['period']) => string) => {
  const { t } = useTranslation();
  return (period) => {
    const [year = '', half = ''] = period.split('-');
    return t(half.startsWith('Q') ? 'meetings.quarter' : 'meetings.half', { number: half.slice(1), year });
  };
};

export type ShownState =
  | 'vote'
  | 'undecided'
  | 'planning'
  | 'polling'
  | 'fixed'
  | 'running'
  | 'over'
  | 'held'
  | 'cancelled';

/** How a meeting stands for whoever reads: her missing vote comes before everything else. */
export const shownState = (
  row: Pick<MeetingRow, 'state' | 'isUndecided' | 'awaitsMyVote' | 'startsAt' | 'endsAt'>,
  now: string,
): ShownState => {
  const { state, startsAt, endsAt } = row;
  if (row.awaitsMyVote) return 'vote';
  if (row.isUndecided) return 'undecided';
  if (state !== 'fixed' || startsAt === null || endsAt === null || isLater(startsAt, now)) return state;
  return isLater(endsAt, now) ? 'running' : 'over';
};

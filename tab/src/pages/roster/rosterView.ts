/** What the page makes of the roster it was told: pure, so that it can be tested without a browser. */
import type { RosterDay, RosterHalfDay } from '@verbund/domain/contract';
import { type Half, instant, plainDate, timeOf } from '@verbund/domain/kernel/time';
import type { Language } from '../../i18n/startI18n.ts';

export type Municipality = RosterDay['municipalities'][number];

export type Counts = {
  /** Half-days on which a desk is open, and those of them with enough people. */
  open: number;
  staffed: number;
  covers: number;
  gaps: number;
};

const isOpen = (half: RosterHalfDay): boolean => half.hours !== null;
const isGap = (half: RosterHalfDay): boolean => half.missing > 0;

const halvesOf = (municipalities: readonly Municipality[]): RosterHalfDay[] =>
  municipalities.flatMap(({ desks }) => desks.flatMap(({ halves }) => halves)).filter(isOpen);

export const countsOf = (municipalities: readonly Municipality[]): Counts => {
  const halves = halvesOf(municipalities);
  return {
    open: halves.length,
    staffed: halves.filter((half) => half.isPlanned && !isGap(half)).length,
    covers: halves.flatMap(({ onDuty }) => onDuty).filter(({ isCover }) => isCover).length,
    gaps: halves.filter(isGap).length,
  };
};

export type CardState = { state: 'closed' } | { state: 'complete' } | { state: 'gaps'; gaps: number };

export const cardState = (municipality: Municipality): CardState => {
  const { gaps } = countsOf([municipality]);
  if (gaps > 0) return { state: 'gaps', gaps };
  return halvesOf([municipality]).length === 0 ? { state: 'closed' } : { state: 'complete' };
};

export type Filter = { municipalityId: string | null; onlyGaps: boolean };

/** Municipalities and desks the filter leaves; with gaps only, a municipality without one is left out. */
export const applyFilter = (municipalities: readonly Municipality[], filter: Filter): Municipality[] =>
  municipalities
    .filter(
      ({ municipalityId }) => filter.municipalityId === null || municipalityId === filter.municipalityId,
    )
    .map((municipality) => ({
      ...municipality,
      desks: municipality.desks.filter(({ halves }) => !filter.onlyGaps || halves.some(isGap)),
    }))
    .filter(({ desks }) => !filter.onlyGaps || desks.length > 0);

export const isAllClosed = (municipalities: readonly Municipality[]): boolean =>
  halvesOf(municipalities).length === 0;

const NOON_HOUR = 13;

/** The half-day people are in at that moment. */
export const halfAt = (asOf: string): Half =>
  timeOf(instant(asOf)).hour < NOON_HOUR ? 'morning' : 'afternoon';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** "Montag, 23. November 2026" */
export const longDay = (day: string, language: Language): string =>
  plainDate(day).toLocaleString(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

/** The wall clock in Berlin, "08:35". */
export const clockTime = (asOf: string): string => timeOf(instant(asOf)).toString({ smallestUnit: 'minute' });

/** "08:00:00" as people write it: "8:00" in German, "08:00" in English. */
export const openingTime = (time: string, language: Language): string => {
  const short = time.slice(0, 5);
  return language === 'de' ? short.replace(/^0/, '') : short;
};

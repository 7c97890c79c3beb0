/** One or two words for each state, as labels and lists show it. */
import type {
  DayPart,
  Level,
  NeedState,
  OfferNeedState,
  Pace,
  RequestState,
  RoundStage,
} from '../../db/tables.ts';
import type { InBoth } from '../language.ts';

export const requestStateWords: InBoth<Record<RequestState, string>> = {
  de: {
    open: 'offen',
    partly_covered: 'teilweise übernommen',
    fulfilled: 'vollständig übernommen',
    left_open: 'bleibt unbesetzt',
    withdrawn: 'zurückgezogen',
  },
  en: {
    open: 'open',
    partly_covered: 'partly covered',
    fulfilled: 'fully covered',
    left_open: 'stays uncovered',
    withdrawn: 'withdrawn',
  },
};

export const needStateWords: InBoth<Record<NeedState, string>> = {
  de: { open: 'offen', covered: 'übernommen', left_open: 'bleibt unbesetzt', withdrawn: 'zurückgezogen' },
  en: { open: 'open', covered: 'covered', left_open: 'stays uncovered', withdrawn: 'withdrawn' },
};

export const offerNeedStateWords: InBoth<Record<OfferNeedState, string>> = {
  de: {
    offered: 'angefragt',
    accepted: 'zugesagt',
    declined: 'abgesagt',
    expired: 'Antwortzeit abgelaufen',
    taken: 'von jemand anderem übernommen',
    withdrawn: 'nicht mehr gebraucht',
    released: 'abgegeben',
  },
  en: {
    offered: 'asked',
    accepted: 'accepted',
    declined: 'declined',
    expired: 'time to answer is over',
    taken: 'taken by somebody else',
    withdrawn: 'no longer needed',
    released: 'given back',
  },
};

export const roundStageWords: InBoth<Record<RoundStage, string>> = {
  de: {
    waiting: 'beginnt mit dem nächsten Arbeitstag',
    wave: 'Kolleginnen und Kollegen sind gefragt',
    lead: 'die eigene Fachbereichsleitung ist gefragt',
    all_leads: 'alle Fachbereichsleitungen sind gefragt',
    left_open: 'bleibt unbesetzt',
    done: 'abgeschlossen',
  },
  en: {
    waiting: 'starts with the next working day',
    wave: 'colleagues are being asked',
    lead: 'the own team lead is asked',
    all_leads: 'all team leads are asked',
    left_open: 'stays uncovered',
    done: 'finished',
  },
};

export const paceWords: InBoth<Record<Pace, string>> = {
  de: { planned: 'geplant', same_day: 'kurzfristig' },
  en: { planned: 'planned', same_day: 'at short notice' },
};

export const dayPartWords: InBoth<Record<DayPart, string>> = {
  de: { full: 'ganztags', morning: 'vormittags', afternoon: 'nachmittags' },
  en: { full: 'all day', morning: 'in the morning', afternoon: 'in the afternoon' },
};

export const levelWords: InBoth<Record<Level, string>> = {
  de: { junior: 'in Einarbeitung', senior: 'erfahren', expert: 'besonders erfahren' },
  en: { junior: 'in training', senior: 'experienced', expert: 'expert' },
};

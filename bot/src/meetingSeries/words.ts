/** What is said of series of meetings. */
import type { InBoth } from '@verbund/domain/language/language';

type Words = {
  quarter: (number: number, year: number) => string;
  halfYear: (number: number, year: number) => string;
  missing: (kind: string, period: string, monthsLeft: number) => string;
  openSeries: string;
  online: string;
  onSite: (name: string) => string;
  hybrid: (name: string) => string;
  started: (organiser: string, title: string) => string;
  organised: (title: string) => string;
  changed: (title: string) => string;
  /** `rule` says how often and at what time. */
  plan: (rule: string, where: string) => string;
  next: (days: string) => string;
  lastBefore: (day: string) => string;
  ended: (title: string, day: string) => string;
  remaining: (days: string) => string;
  noneLeft: string;
  andMore: string;
  removed: (title: string) => string;
};

export const seriesWords: InBoth<Words> = {
  de: {
    quarter: (number, year) => `${number}. Quartal ${year}`,
    halfYear: (number, year) => `${number}. Halbjahr ${year}`,
    missing: (kind, period, monthsLeft) =>
      `${kind}: Im ${period} steht noch kein Termin. Es endet in weniger als ${monthsLeft === 1 ? 'einem Monat' : 'zwei Monaten'}. Bitte plant einen.`,
    openSeries: 'Terminreihen ansehen',
    online: 'online',
    onSite: (name) => `im Rathaus ${name}`,
    hybrid: (name) => `im Rathaus ${name} oder online`,
    started: (organiser, title) => `${organiser} lädt dich zu einer Terminreihe ein: „${title}“.`,
    organised: (title) => `Du organisierst jetzt die Terminreihe „${title}“.`,
    changed: (title) => `Die Terminreihe „${title}“ ist geändert.`,
    plan: (rule, where) => `Sie findet so statt: ${rule}, ${where}.`,
    next: (days) => `Die nächsten Termine: ${days}.`,
    lastBefore: (day) => `Ab ${day} gibt es keinen mehr.`,
    ended: (title, day) => `Die Terminreihe „${title}“ endet: Ab ${day} findet sie nicht mehr statt.`,
    remaining: (days) => `Es bleiben noch: ${days}.`,
    noneLeft: 'Es kommt kein Termin mehr.',
    andMore: 'und weitere',
    removed: (title) => `Zur Terminreihe „${title}“ bist du nicht mehr eingeladen.`,
  },
  en: {
    quarter: (number, year) => `quarter ${number} of ${year}`,
    halfYear: (number, year) => `half-year ${number} of ${year}`,
    missing: (kind, period, monthsLeft) =>
      `${kind}: there is no date yet in ${period}, which ends in less than ${monthsLeft === 1 ? 'a month' : 'two months'}. Please plan one.`,
    openSeries: 'See the series',
    online: 'online',
    onSite: (name) => `in the town hall of ${name}`,
    hybrid: (name) => `in the town hall of ${name} or online`,
    started: (organiser, title) => `${organiser} invites you to a series of meetings: “${title}”.`,
    organised: (title) => `You organise the series “${title}” now.`,
    changed: (title) => `The series “${title}” has changed.`,
    plan: (rule, where) => `It takes place ${rule}, ${where}.`,
    next: (days) => `The next dates: ${days}.`,
    lastBefore: (day) => `From ${day} on there are none.`,
    ended: (title, day) => `The series “${title}” ends: from ${day} on it does not take place.`,
    remaining: (days) => `There still are: ${days}.`,
    noneLeft: 'No more meetings are to come.',
    andMore: 'and more',
    removed: (title) => `You are no longer invited to the series “${title}”.`,
  },
};

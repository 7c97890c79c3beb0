import type { DeadlineRefusal, DeadlineStep } from '../../deadline/rules.ts';
import { publicHoliday } from '../../kernel/holidays.ts';
import { isWeekend, type PlainDate } from '../../kernel/time.ts';
import type { InBoth, Language } from '../language.ts';
import { dateWords } from './days.ts';

type ByStep = { [S in DeadlineStep as S['step']]: S };
type Sentences = { [Step in keyof ByStep]: (step: ByStep[Step]) => string };

const why: InBoth<(day: PlainDate) => string> = {
  de: (day) =>
    publicHoliday(day) ?? (isWeekend(day) ? (day.dayOfWeek === 6 ? 'ein Samstag' : 'ein Sonntag') : ''),
  en: (day) =>
    publicHoliday(day) ?? (isWeekend(day) ? (day.dayOfWeek === 6 ? 'a Saturday' : 'a Sunday') : ''),
};

const sentences: InBoth<Sentences> = {
  de: {
    posted: ({ day }) => `Der Bescheid wurde am ${dateWords(day, 'de')} zur Post gegeben.`,
    presumed_received: ({ day, days }) =>
      `Er gilt am ${days === 4 ? 'vierten' : 'dritten'} Tag danach als bekannt gegeben, am ${dateWords(day, 'de')}, auch wenn das kein Werktag ist.`,
    delivered: ({ day }) => `Nachgewiesen zugegangen ist er am ${dateWords(day, 'de')}; das zählt.`,
    received: ({ day }) => `Bekannt gegeben ist er damit am ${dateWords(day, 'de')}.`,
    period: ({ day, period, shortened }) =>
      `${period === 'month' ? 'Ein Monat' : 'Ein Jahr, weil die Rechtsbehelfsbelehrung fehlt oder falsch ist,'} später ist ${dateWords(day, 'de')}${shortened ? '; den Tag gibt es in dem Monat nicht, es zählt sein letzter' : ''}.`,
    rolled: ({ day, from }) =>
      `Der ${dateWords(from, 'de')} ist ${why.de(from)}; die Frist endet am nächsten Werktag, am ${dateWords(day, 'de')}.`,
    ends: ({ day }) => `Der Widerspruch muss spätestens am ${dateWords(day, 'de')} da sein.`,
  },
  en: {
    posted: ({ day }) => `The decision was posted on ${dateWords(day, 'en')}.`,
    presumed_received: ({ day, days }) =>
      `It counts as received on the ${days === 4 ? 'fourth' : 'third'} day after, ${dateWords(day, 'en')}, whether or not that is a working day.`,
    delivered: ({ day }) => `Its delivery is proven for ${dateWords(day, 'en')}, which counts.`,
    received: ({ day }) => `So it is received on ${dateWords(day, 'en')}.`,
    period: ({ day, period, shortened }) =>
      `${period === 'month' ? 'One month' : 'One year, since the instruction on objections is missing or wrong,'} later is ${dateWords(day, 'en')}${shortened ? '; that month has no such day, its last one counts' : ''}.`,
    rolled: ({ day, from }) =>
      `${dateWords(from, 'en')} is ${why.en(from)}; the period ends on the next working day, ${dateWords(day, 'en')}.`,
    ends: ({ day }) => `The objection has to be there on ${dateWords(day, 'en')} at the latest.`,
  },
};

/** One step in words. */
export const deadlineStepWords = (step: DeadlineStep, language: Language): string =>
  (sentences[language][step.step] as (step: DeadlineStep) => string)(step);

/** What a step rests on. */
export const deadlineNorm = (step: DeadlineStep): string => {
  switch (step.step) {
    case 'posted':
    case 'presumed_received':
    case 'received':
      return '§ 37 Abs. 2 SGB X';
    case 'delivered':
      return '§ 37 Abs. 2 Satz 3, Abs. 5 SGB X';
    case 'period':
      return step.period === 'month' ? '§ 84 Abs. 1, § 64 Abs. 2 SGG' : '§ 66 Abs. 2, § 64 Abs. 2 SGG';
    case 'rolled':
      return '§ 64 Abs. 3 SGG';
    case 'ends':
      return '§ 84 Abs. 1 SGG';
  }
};

export const deadlineRefusalWords: InBoth<Record<DeadlineRefusal, string>> = {
  de: {
    no_date: 'Es fehlt das Datum. Bitte gib an, wann der Bescheid zur Post gegeben oder zugegangen ist.',
    delivered_before_posted: 'Der Zugang liegt vor der Aufgabe zur Post. Bitte prüfe die beiden Tage.',
    too_long_ago: 'Das Datum liegt vor 1990. Bitte prüfe das Jahr.',
    too_far_ahead: 'Das Datum liegt mehr als drei Jahre in der Zukunft. Bitte prüfe das Jahr.',
  },
  en: {
    no_date: 'The date is missing. Please say when the decision was posted or delivered.',
    delivered_before_posted: 'The delivery is before the posting. Please check the two days.',
    too_long_ago: 'The date is before 1990. Please check the year.',
    too_far_ahead: 'The date is more than three years ahead. Please check the year.',
  },
};

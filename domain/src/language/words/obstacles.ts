import type { Obstacle } from '../../cover/types.ts';
import type { InBoth, Language } from '../language.ts';
import { dateWords, regularWeekdayWords } from './days.ts';
import { levelWords } from './states.ts';

type ByCode = { [O in Obstacle as O['code']]: O };
type Phrases = { [Code in keyof ByCode]: (obstacle: ByCode[Code]) => string };

const phrases: InBoth<Phrases> = {
  de: {
    is_the_person_covered: () => 'soll selbst vertreten werden',
    not_active: () => 'gehört an dem Tag nicht zum Verbund',
    absent: () => 'ist an dem Halbtag nicht da',
    not_working: () => 'arbeitet an dem Halbtag regulär nicht',
    on_duty: ({ deskName, municipalityName }) =>
      `hat an dem Halbtag schon Dienst (${deskName}, ${municipalityName})`,
    not_seconded: ({ municipalityName }) => `ist nicht nach ${municipalityName} abgeordnet`,
    secondment_not_begun: ({ startsOn }) => `ist dorthin erst ab dem ${dateWords(startsOn, 'de')} abgeordnet`,
    secondment_ended: ({ lastDay }) => `war dorthin nur bis zum ${dateWords(lastDay, 'de')} abgeordnet`,
    secondment_not_on_weekday: ({ weekday }) =>
      `ist dorthin ${regularWeekdayWords(weekday, 'de')} nicht abgeordnet`,
    share_exhausted: ({ weeklyHalfDays }) =>
      `hat den Anteil der Abordnung in der Woche ausgeschöpft (${weeklyHalfDays === 1 ? '1 Halbtag' : `${weeklyHalfDays} Halbtage`})`,
    agreement_missing: ({ areaCode }) =>
      `darf ${areaCode} dort nicht übernehmen, weil beide Kommunen dafür keine Vereinbarung haben`,
    agreement_not_effective: ({ areaCode, effectiveFrom }) =>
      effectiveFrom
        ? `darf ${areaCode} dort erst ab dem ${dateWords(effectiveFrom, 'de')} übernehmen, wenn die Vereinbarung wirksam wird`
        : `darf ${areaCode} dort noch nicht übernehmen, weil die Vereinbarung nicht wirksam ist`,
    agreement_ended: ({ areaCode, lastDay }) =>
      `darf ${areaCode} dort nicht mehr übernehmen, weil die Vereinbarung am ${dateWords(lastDay, 'de')} endete`,
    competence_missing: ({ areaCode }) => `hat keine Zuständigkeit für ${areaCode}`,
    competence_too_low: ({ areaCode, level, needed }) =>
      `ist in ${areaCode} ${levelWords.de[level]}, der Platz verlangt mehr (${levelWords.de[needed]})`,
    no_senior_reachable: ({ areaCode }) =>
      `ist in ${areaCode} in Einarbeitung, und an dem Halbtag ist niemand Erfahrenes erreichbar`,
    authority_missing: ({ areaCode, municipalityName }) =>
      `hat in ${municipalityName} keine Zeichnungsbefugnis für ${areaCode}`,
    authority_ended: ({ areaCode, lastDay }) =>
      `hatte dort nur bis zum ${dateWords(lastDay, 'de')} Zeichnungsbefugnis für ${areaCode}`,
    authority_revoked: ({ areaCode }) => `hat dort keine Zeichnungsbefugnis für ${areaCode} mehr`,
  },
  en: {
    is_the_person_covered: () => 'is the one to be covered',
    not_active: () => 'does not belong to the cooperation on that day',
    absent: () => 'is not there on that half-day',
    not_working: () => 'does not regularly work on that half-day',
    on_duty: ({ deskName, municipalityName }) =>
      `is already on duty on that half-day (${deskName}, ${municipalityName})`,
    not_seconded: ({ municipalityName }) => `is not seconded to ${municipalityName}`,
    secondment_not_begun: ({ startsOn }) => `is seconded there only from ${dateWords(startsOn, 'en')}`,
    secondment_ended: ({ lastDay }) => `was seconded there only until ${dateWords(lastDay, 'en')}`,
    secondment_not_on_weekday: ({ weekday }) =>
      `is not seconded there on ${regularWeekdayWords(weekday, 'en')}`,
    share_exhausted: ({ weeklyHalfDays }) =>
      `has used up the share of the secondment in that week (${weeklyHalfDays} ${weeklyHalfDays === 1 ? 'half-day' : 'half-days'})`,
    agreement_missing: ({ areaCode }) =>
      `may not take ${areaCode} there because the two municipalities have no agreement for it`,
    agreement_not_effective: ({ areaCode, effectiveFrom }) =>
      effectiveFrom
        ? `may take ${areaCode} there only from ${dateWords(effectiveFrom, 'en')}, when the agreement takes effect`
        : `may not take ${areaCode} there yet because the agreement is not effective`,
    agreement_ended: ({ areaCode, lastDay }) =>
      `may no longer take ${areaCode} there because the agreement ended on ${dateWords(lastDay, 'en')}`,
    competence_missing: ({ areaCode }) => `has no competence in ${areaCode}`,
    competence_too_low: ({ areaCode, level, needed }) =>
      `is ${levelWords.en[level]} in ${areaCode}, the desk asks for more (${levelWords.en[needed]})`,
    no_senior_reachable: ({ areaCode }) =>
      `is in training in ${areaCode}, and nobody experienced can be reached on that half-day`,
    authority_missing: ({ areaCode, municipalityName }) =>
      `has no signing authority for ${areaCode} in ${municipalityName}`,
    authority_ended: ({ areaCode, lastDay }) =>
      `had signing authority for ${areaCode} there only until ${dateWords(lastDay, 'en')}`,
    authority_revoked: ({ areaCode }) => `no longer has signing authority for ${areaCode} there`,
  },
};

const say = <Code extends keyof ByCode>(of: Phrases, obstacle: ByCode[Code] & { code: Code }): string =>
  of[obstacle.code](obstacle);

/** Why not this person, as the rest of a sentence that begins with her name; never why she is absent. */
export const obstacleWords = (obstacle: Obstacle, language: Language): string =>
  say(phrases[language], obstacle);

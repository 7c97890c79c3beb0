import type { Obstacle } from '../../cover/types.ts';
import type { InBoth, Language } from '../language.ts';
import type { NameArea } from './areas.ts';
import { dateWords, regularWeekdayWords } from './days.ts';
import { levelWords } from './states.ts';

type ByCode = { [O in Obstacle as O['code']]: O };
type Phrases = { [Code in keyof ByCode]: (obstacle: ByCode[Code], nameArea: NameArea) => string };

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
    agreement_missing: ({ areaCode }, nameArea) =>
      `darf ${nameArea(areaCode)} dort nicht übernehmen, weil beide Kommunen dafür keine Vereinbarung haben`,
    agreement_not_effective: ({ areaCode, effectiveFrom }, nameArea) =>
      effectiveFrom
        ? `darf ${nameArea(areaCode)} dort erst ab dem ${dateWords(effectiveFrom, 'de')} übernehmen, wenn die Vereinbarung wirksam wird`
        : `darf ${nameArea(areaCode)} dort noch nicht übernehmen, weil die Vereinbarung nicht wirksam ist`,
    agreement_ended: ({ areaCode, lastDay }, nameArea) =>
      `darf ${nameArea(areaCode)} dort nicht mehr übernehmen, weil die Vereinbarung am ${dateWords(lastDay, 'de')} endete`,
    competence_missing: ({ areaCode }, nameArea) => `ist für ${nameArea(areaCode)} nicht zuständig`,
    competence_too_low: ({ areaCode, level, needed }, nameArea) =>
      `ist im Fachgebiet ${nameArea(areaCode)} ${levelWords.de[level]}, der Platz verlangt mehr (${levelWords.de[needed]})`,
    no_senior_reachable: ({ areaCode }, nameArea) =>
      `ist im Fachgebiet ${nameArea(areaCode)} in Einarbeitung, und an dem Halbtag ist niemand Erfahrenes erreichbar`,
    authority_missing: ({ areaCode, municipalityName }, nameArea) =>
      `hat in ${municipalityName} keine Zeichnungsbefugnis für ${nameArea(areaCode)}`,
    authority_ended: ({ areaCode, lastDay }, nameArea) =>
      `hatte dort nur bis zum ${dateWords(lastDay, 'de')} Zeichnungsbefugnis für ${nameArea(areaCode)}`,
    authority_revoked: ({ areaCode }, nameArea) =>
      `hat dort keine Zeichnungsbefugnis für ${nameArea(areaCode)} mehr`,
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
    agreement_missing: ({ areaCode }, nameArea) =>
      `may not take ${nameArea(areaCode)} there because the two municipalities have no agreement for it`,
    agreement_not_effective: ({ areaCode, effectiveFrom }, nameArea) =>
      effectiveFrom
        ? `may take ${nameArea(areaCode)} there only from ${dateWords(effectiveFrom, 'en')}, when the agreement takes effect`
        : `may not take ${nameArea(areaCode)} there yet because the agreement is not effective`,
    agreement_ended: ({ areaCode, lastDay }, nameArea) =>
      `may no longer take ${nameArea(areaCode)} there because the agreement ended on ${dateWords(lastDay, 'en')}`,
    competence_missing: ({ areaCode }, nameArea) => `has no competence in ${nameArea(areaCode)}`,
    competence_too_low: ({ areaCode, level, needed }, nameArea) =>
      `is ${levelWords.en[level]} in ${nameArea(areaCode)}, the desk asks for more (${levelWords.en[needed]})`,
    no_senior_reachable: ({ areaCode }, nameArea) =>
      `is in training in ${nameArea(areaCode)}, and nobody experienced can be reached on that half-day`,
    authority_missing: ({ areaCode, municipalityName }, nameArea) =>
      `has no signing authority for ${nameArea(areaCode)} in ${municipalityName}`,
    authority_ended: ({ areaCode, lastDay }, nameArea) =>
      `had signing authority for ${nameArea(areaCode)} there only until ${dateWords(lastDay, 'en')}`,
    authority_revoked: ({ areaCode }, nameArea) =>
      `no longer has signing authority for ${nameArea(areaCode)} there`,
  },
};

const say = <Code extends keyof ByCode>(
  of: Phrases,
  obstacle: ByCode[Code] & { code: Code },
  nameArea: NameArea,
): string => of[obstacle.code](obstacle, nameArea);

/** Why not this person, as the rest of a sentence that begins with her name; never why she is absent. */
export const obstacleWords = (obstacle: Obstacle, nameArea: NameArea, language: Language): string =>
  say(phrases[language], obstacle, nameArea);

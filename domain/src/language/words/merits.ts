import type { Merit } from '../../cover/types.ts';
import type { Level } from '../../db/tables.ts';
import type { InBoth, Language } from '../language.ts';
import type { NameArea } from './areas.ts';
import { dateWords } from './days.ts';

type ByCode = { [M in Merit as M['code']]: M };
type Sentences = { [Code in keyof ByCode]: (merit: ByCode[Code], nameArea: NameArea) => string };

const competent: InBoth<Record<Level, (area: string) => string>> = {
  de: {
    junior: (area) => `Arbeitet sich gerade in das Fachgebiet ${area} ein.`,
    senior: (area) => `Hat Erfahrung im Fachgebiet ${area}.`,
    expert: (area) => `Kennt das Fachgebiet ${area} besonders gut.`,
  },
  en: {
    junior: (area) => `Is learning the subject area ${area}.`,
    senior: (area) => `Is experienced in the subject area ${area}.`,
    expert: (area) => `Is an expert in the subject area ${area}.`,
  },
};

const sentences: InBoth<Sentences> = {
  de: {
    home: () => 'Arbeitet in derselben Kommune.',
    seconded: ({ lastDay }) => `Die Abordnung dorthin gilt bis einschließlich ${dateWords(lastDay, 'de')}.`,
    competent: ({ areaCode, level }, nameArea) => competent.de[level](nameArea(areaCode)),
    with_senior: ({ seniorName }) => `Für Rückfragen ist ${seniorName} an dem Halbtag erreichbar.`,
    may_sign: ({ formula }) => `Darf dort unterschreiben (${formula === 'i_v' ? 'i. V.' : 'i. A.'}).`,
    balance: ({ municipalityName, given, taken }) => {
      if (given === 0 && taken === 0)
        return `${municipalityName} hat bisher weder Vertretungen gegeben noch bekommen.`;
      if (given === taken)
        return `${municipalityName} hat bisher so viele Vertretungen gegeben wie bekommen (je ${given}).`;
      return `${municipalityName} hat bisher ${given < taken ? 'weniger' : 'mehr'} Vertretungen gegeben als bekommen (${given} zu ${taken}).`;
    },
    knows_office: ({ covers }) =>
      `Kennt das Amt: hat dort schon ${covers === 1 ? 'einen Halbtag' : `${covers} Halbtage`} vertreten.`,
    neighbouring: ({ halfDays }) =>
      halfDays === 1
        ? 'Kann auch den Halbtag davor oder danach übernehmen, so bleibt es bei einer Person.'
        : 'Kann auch die Halbtage davor und danach übernehmen, so bleibt es bei einer Person.',
    share_left: ({ left, of }) => {
      if (of === 1) return 'In der Woche ist der eine Halbtag der Abordnung noch frei.';
      return `In der Woche ${left === 1 ? 'ist' : 'sind'} noch ${left} von ${of} Halbtagen der Abordnung frei.`;
    },
    last_asked: ({ day }) =>
      day ? `Zuletzt am ${dateWords(day, 'de')} angefragt.` : 'Wurde noch nie angefragt.',
  },
  en: {
    home: () => 'Works in the same municipality.',
    seconded: ({ lastDay }) => `The secondment there holds until and including ${dateWords(lastDay, 'en')}.`,
    competent: ({ areaCode, level }, nameArea) => competent.en[level](nameArea(areaCode)),
    with_senior: ({ seniorName }) => `${seniorName} can be reached for questions on that half-day.`,
    may_sign: ({ formula }) => `May sign there (${formula === 'i_v' ? 'i. V.' : 'i. A.'}).`,
    balance: ({ municipalityName, given, taken }) => {
      if (given === 0 && taken === 0) return `${municipalityName} has neither given nor taken cover so far.`;
      if (given === taken) return `${municipalityName} has given as much cover as it took (${given} each).`;
      return `${municipalityName} has given ${given < taken ? 'less' : 'more'} cover than it took (${given} to ${taken}).`;
    },
    knows_office: ({ covers }) =>
      `Knows the office: has covered ${covers === 1 ? 'one half-day' : `${covers} half-days`} there.`,
    neighbouring: ({ halfDays }) =>
      halfDays === 1
        ? 'Can take the half-day before or after as well, so that it stays one person.'
        : 'Can take the half-days before and after as well, so that it stays one person.',
    share_left: ({ left, of }) => {
      if (of === 1) return 'The one half-day of the secondment is still free in that week.';
      return `In that week ${left} of ${of} half-days of the secondment ${left === 1 ? 'is' : 'are'} still free.`;
    },
    last_asked: ({ day }) => (day ? `Last asked on ${dateWords(day, 'en')}.` : 'Was never asked before.'),
  },
};

const say = <Code extends keyof ByCode>(
  of: Sentences,
  merit: ByCode[Code] & { code: Code },
  nameArea: NameArea,
): string => of[merit.code](merit, nameArea);

/** Why this person, as one sentence that fits both her own offer and a list for a lead. */
export const meritWords = (merit: Merit, nameArea: NameArea, language: Language): string =>
  say(sentences[language], merit, nameArea);

import type { Covered } from '../../cover/types.ts';
import type { Language } from '../language.ts';

const desk: Record<Language, (name: string) => string> = {
  de: (name) => `Platz „${name}“`,
  en: (name) => `the desk “${name}”`,
};

/** What a request is for, inside a sentence: "Jana Brandt" or "Platz „Wohngeld“". */
export const coveredName = ({ kind, name }: Pick<Covered, 'kind' | 'name'>, language: Language): string =>
  kind === 'person' ? name : desk[language](name);

import i18next from 'i18next';
import type { Language } from './startI18n.ts';

/** Adds the words of a page that has just been loaded. Called by the page's own file, before it is shown. */
export const addWords = (words: Readonly<Record<Language, Readonly<Record<string, string>>>>): void => {
  i18next.addResources(i18next.language, 'translation', words[i18next.language as Language]);
};

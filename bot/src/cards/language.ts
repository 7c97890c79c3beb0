/** German first; English for people whose Teams speaks English. */
export type Language = 'de' | 'en';

/** @param locale as Teams says it, such as `en-GB`. */
export const languageOf = (locale: string | null): Language =>
  locale?.toLowerCase().startsWith('en') ? 'en' : 'de';

/** A list of words in both languages; the German one says which words there are. */
export type Words<T> = Readonly<Record<Language, T>>;

/** German first; English for whoever asks for it. */
export type Language = 'de' | 'en';

/** The same words in both languages. */
export type InBoth<T> = Readonly<Record<Language, T>>;

/** Says the same thing in both. */
export const inBoth = <T>(say: (language: Language) => T): InBoth<T> => ({ de: say('de'), en: say('en') });

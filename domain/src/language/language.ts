/** German first; English for whoever asks for it. */
export type Language = 'de' | 'en';

/** The same words in both languages. */
export type InBoth<T> = Readonly<Record<Language, T>>;

import type { Language } from '@verbund/domain/language/language';

/** @param locale as Teams says it, such as `en-GB`. */
export const languageOf = (locale: string | null): Language =>
  locale?.toLowerCase().startsWith('en') ? 'en' : 'de';

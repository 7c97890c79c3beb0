import { explainFindings } from '@verbund/domain/language/guard/explainFindings';
import type { Finding } from '@verbund/domain/language/guard/finding';
import type { Language } from '@verbund/domain/language/language';
import { card, text } from '../cards/elements.ts';
import { header } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { privacyWords } from './words.ts';

/** @param goesOn whether another card with what was understood follows. */
export const buildSocialDataCard = (
  findings: readonly Finding[],
  goesOn: boolean,
  language: Language,
): Card => {
  const words = privacyWords[language];
  return card([
    header(words.title, words.nothingStored),
    text(explainFindings(findings, language)),
    goesOn && text(words.stillUnderstood),
  ]);
};

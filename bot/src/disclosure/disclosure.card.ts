import type { Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { momentWords } from '@verbund/domain/language/words/days';
import { card, openFile, subtle, text } from '../cards/elements.ts';
import { header } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { disclosureWords } from './words.ts';

/** @param route of the file, good for a while. */
export const buildDisclosureCard = (
  { route, expiresAt }: { route: string; expiresAt: Instant },
  now: Instant,
  language: Language,
): Card => {
  const words = disclosureWords[language];
  return card(
    [
      header(words.title, words.status),
      text(words.sentence),
      text(words.expires(momentWords(expiresAt, now, language))),
      subtle(words.keep, { size: 'small' }),
    ],
    [openFile(words.download, route)],
  );
};

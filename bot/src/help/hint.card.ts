import type { Language } from '@verbund/domain/language/language';
import { execute } from '../cards/action.ts';
import { card, text } from '../cards/elements.ts';
import { header } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { showHelp } from './actions.ts';
import { helpWords } from './words.ts';

/** When a press came to nothing: why, and how to go on. */
export const buildHintCard = (sentence: string, language: Language): Card => {
  const words = helpWords[language];
  return card([header(words.hintTitle), text(sentence)], [execute(showHelp, words.help, {})]);
};

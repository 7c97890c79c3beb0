import type { Intent } from '../types.ts';
import type { Facts } from './facts.ts';

/**
 * One way to say something. The first rule of the list that fits decides; `unless` names what turns its patterns into
 * something else. Notation: see `compilePattern`.
 */
export type IntentRule = {
  intent: Intent;
  when: readonly string[];
  unless?: readonly string[];
  needs?: (facts: Facts) => boolean;
};

/** Verbs of doing somebody else's duty. */
export const HELPING = 'coverVerb|takeOver|helpOut|jump';
/** Whoever is asked without a name. */
export const ASKED = 'who|someone';

/** "Bin im Urlaub, wer macht …?" wants somebody, whatever verb follows. */
export const OWN_ABSENCE_THEN_WHO = '^ self~ be|have ... holiday|sick|doctor|away ... , who';

/** A sentence that asks after a rule of the law rather than after a person. */
export const LEGAL_QUESTION: readonly string[] = [
  '^ what|how|why|which|where|whether',
  '^ from|off|bis|since|seit when',
  '^ when applies|must|can|have|be',
  '^ must|can self|one',
  '^ applies|counted',
];

/** "Wer kann helfen?" alone may mean anything; with a day or an area it asks for cover. */
export const isMoreThanHelp = ({ symbols, hasDay, hasArea }: Facts): boolean =>
  hasDay || hasArea || !symbols.includes('#helpOut') || /#cover|#jump|#takeOver/.test(symbols);

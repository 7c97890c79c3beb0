import type { Token } from './tokenise.ts';

const CUES = new Set([
  'fall',
  'akte',
  'aktenzeichen',
  'az',
  'vorgang',
  'case',
  'fallnummer',
  'vorgangsnummer',
  'fallnr',
]);

/**
 * The case a message names: a reference in one of the usual forms, or a number right behind "Fall", "Akte" or "Az.".
 * Returns it in capitals with the tokens it covers.
 */
export const findCaseReference = (
  tokens: readonly Token[],
): { reference: string; start: number; end: number } | null => {
  const whole = tokens.findIndex((token) => token.kind === 'reference');
  if (whole >= 0)
    return { reference: (tokens[whole]?.raw ?? '').toUpperCase(), start: whole, end: whole + 1 };
  for (let index = 0; index < tokens.length; index++) {
    if (!CUES.has(tokens[index]?.text ?? '')) continue;
    let at = index + 1;
    while (/^(nr|nummer|no|[.#:])$/.test(tokens[at]?.text ?? '')) at++;
    const number = tokens[at];
    if (number?.kind !== 'number') continue;
    let end = at + 1;
    while (tokens[end]?.glued && /^([-/]|\d+)$/.test(tokens[end]?.text ?? '')) end++;
    // "Fall vom 3.12.": a single or double digit with a dot is a day.
    if (
      end === at + 1 &&
      (tokens[end]?.text === '.' || tokens[end]?.text === ':') &&
      tokens[end + 1]?.kind === 'number'
    )
      continue;
    const reference = tokens
      .slice(at, end)
      .map((token) => token.raw)
      .join('');
    return { reference, start: at, end };
  }
  return null;
};

import type { Finding, GuardContext } from './finding.ts';
import { inspect } from './inspect.ts';
import { mask } from './mask.ts';

declare const guarded: unique symbol;

/**
 * Text that has passed the guard. Only {@link guardText} makes one, so a command that takes `GuardedText` cannot be
 * handed what a person typed.
 */
export type GuardedText = string & { readonly [guarded]: true };

/** Either the text as it was typed, or what was found and the text with labels in place of it. */
export type GuardResult =
  | { readonly ok: true; readonly value: GuardedText }
  | {
      readonly ok: false;
      readonly reason: 'contains_social_data';
      readonly findings: readonly [Finding, ...Finding[]];
      readonly masked: GuardedText;
    };

/** The one place that vouches for a text. */
const vouchFor = (text: string): GuardedText => text as GuardedText;

/** Masks until nothing is left: a label can stand where a longer text kept two numbers apart. */
const maskAll = (text: string, context: GuardContext): string => {
  let masked = text;
  for (let findings = inspect(text, context); findings.length > 0; findings = inspect(masked, context)) {
    masked = mask(masked, findings);
  }
  return masked;
};

/** Checks free text before it is stored, sent or logged. */
export const guardText = (text: string, context: GuardContext = {}): GuardResult => {
  const [first, ...rest] = inspect(text, context);
  if (first === undefined) return { ok: true, value: vouchFor(text) };
  return {
    ok: false,
    reason: 'contains_social_data',
    findings: [first, ...rest],
    masked: vouchFor(maskAll(text, context)),
  };
};

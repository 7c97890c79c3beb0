import type { Intent } from '../types.ts';
import type { Facts } from './facts.ts';
import { compilePattern } from './pattern.ts';
import type { IntentRule } from './rule.ts';
import { INTENT_RULES } from './rules.ts';

type CompiledRule = { rule: IntentRule; when: readonly RegExp[]; unless: readonly RegExp[] };

const compiled: readonly CompiledRule[] = INTENT_RULES.map((rule) => ({
  rule,
  when: rule.when.map(compilePattern),
  unless: (rule.unless ?? []).map(compilePattern),
}));

const fits = ({ rule, when, unless }: CompiledRule, facts: Facts): boolean =>
  when.some((pattern) => pattern.test(facts.symbols)) &&
  (rule.needs?.(facts) ?? true) &&
  !unless.some((pattern) => pattern.test(facts.symbols));

/** What the message wants: the first rule that fits. */
export const classify = (facts: Facts): Intent =>
  compiled.find((rule) => fits(rule, facts))?.rule.intent ?? 'unknown';

import type { Finding } from './finding.ts';
import { LABELS } from './label.ts';

/** Puts a German label in place of each finding: "Frau [Name] hat angerufen". `findings` as {@link inspect} gives them. */
export const mask = (text: string, findings: readonly Finding[]): string => {
  let result = '';
  let done = 0;
  for (const { kind, start, end } of findings) {
    result += text.slice(done, start) + LABELS[kind];
    done = end;
  }
  return result + text.slice(done);
};

/** Whether labels stand in a text in place of what was found. */
export const hasLabels = (text: string): boolean =>
  Object.values(LABELS).some((label) => text.includes(label));

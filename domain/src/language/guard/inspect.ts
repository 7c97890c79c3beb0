import { DETECTORS } from './detectors.ts';
import type { Finding, GuardContext } from './finding.ts';
import { blank, blankLabels } from './label.ts';
import { viewOf } from './view.ts';

/**
 * Finds social data and reasons of an absence in free text, before it is stored, sent or logged.
 *
 * @returns findings in the order of the text, not overlapping; half-open ranges in UTF-16 code units of `text`.
 *   Labels of an earlier masking are never findings. Accepts any string and does not throw.
 */
export const inspect = (text: string, context: GuardContext = {}): Finding[] => {
  const view = viewOf(text);
  const findings: Finding[] = [];
  let open = blankLabels(view.text);
  let before: number;
  // Hiding one finding can lay another bare; every round hides more of the text, so the rounds end.
  do {
    before = findings.length;
    for (const { kind, find } of DETECTORS) {
      for (const span of find(open, context)) {
        findings.push({ kind, ...span });
        open = blank(open, span.start, span.end);
      }
    }
  } while (findings.length > before);
  return findings
    .map((finding) => ({ ...finding, ...view.sourceOf(finding) }))
    .sort((a, b) => a.start - b.start);
};

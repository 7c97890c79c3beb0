import type { Span } from './finding.ts';

/**
 * A text as the detectors read it: composed umlauts, plain digits, spaces and hyphens, nothing invisible.
 * `sourceOf` leads from a range of the view back to the range of the original text.
 */
export type View = { readonly text: string; sourceOf(span: Span): Span };

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf})/u;

/** One sign or none for each cluster, so that a finding never ends inside one: "½" stays, "１" becomes "1". */
const plain = (cluster: string): string => {
  if (INVISIBLE.test(cluster)) return '';
  const composed = cluster.normalize('NFC').replace(/\p{M}/gu, '');
  const simple = composed.normalize('NFKC');
  return (simple.length > composed.length ? composed : simple)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]/g, ' ');
};

/** Pasted text hides its numbers behind no-break spaces, soft hyphens and full-width digits; a view does not. */
export const viewOf = (source: string): View => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const match of source.matchAll(CLUSTER)) {
    const shown = plain(match[0]);
    text += shown;
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return {
    text,
    sourceOf: ({ start, end }) => ({
      start: starts[start] ?? source.length,
      end: ends[end - 1] ?? source.length,
    }),
  };
};

import type { AreaMention } from '../areas.ts';
import type { Mention } from '../dates/scan.ts';
import type { StatuteMention } from '../statutes.ts';
import type { Token } from '../tokenise.ts';
import { concepts } from '../words/concepts.ts';
import type { Symbols } from './pattern.ts';

export type Reading = {
  tokens: readonly Token[];
  mentions: readonly Mention[];
  areas: readonly AreaMention[];
  statutes: readonly StatuteMention[];
  caseReference: { start: number; end: number } | null;
  municipality: { start: number; end: number } | null;
};

type Span = { symbol: string; start: number; end: number };

const MENTION_SYMBOL = { date: 'D', part: 'P', time: 'T' } as const;

const spansOf = (reading: Reading): Map<number, Span> => {
  const spans: Span[] = [
    ...reading.mentions.map(({ kind, start, end }) => ({ symbol: MENTION_SYMBOL[kind], start, end })),
    // "AsylbLG" and "SGB XII 4. Kapitel" name a subject area; a section is a question's matter.
    ...reading.statutes.map(({ section, start, end }) => ({
      symbol: section === null ? 'A' : 'L',
      start,
      end,
    })),
    // Content words stay words: "Mietschulden" is also an area's topic, but "Bescheid" is what a deadline is about.
    ...reading.areas.filter(({ by }) => by === 'name').map(({ start, end }) => ({ symbol: 'A', start, end })),
    ...(reading.caseReference ? [{ symbol: 'C', ...reading.caseReference }] : []),
    ...(reading.municipality ? [{ symbol: 'M', ...reading.municipality }] : []),
  ];
  const byStart = new Map<number, Span>();
  for (const span of spans) {
    const known = byStart.get(span.start);
    if (!known || span.end > known.end) byStart.set(span.start, span);
  }
  return byStart;
};

/** A dot behind one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  'jmd jmnd jemd ca bzw evtl ggf inkl tel nr z b u a usw etc dr hr fr st str max min ggfs eigtl nae'.split(
    ' ',
  ),
);

const signSymbol = (text: string): string => {
  if (/[.!;]/.test(text)) return '.';
  return /[?,:]/.test(text) ? text : '';
};

/** The message as the intent patterns read it; and for each token where its symbol stands, or -1. */
export const symbolsOf = (reading: Reading): Symbols => {
  const spans = spansOf(reading);
  const out: string[] = [];
  let index = 0;
  while (index < reading.tokens.length) {
    const span = spans.get(index);
    if (span) {
      out.push(span.symbol);
      index = span.end;
      continue;
    }
    const token = reading.tokens[index];
    index++;
    if (!token) continue;
    if (token.kind === 'sign') {
      const abbreviated = token.text === '.' && ABBREVIATIONS.has(reading.tokens[index - 2]?.text ?? '');
      const sign = abbreviated ? '' : signSymbol(token.text);
      if (sign) out.push(sign);
    } else if (token.kind === 'word') {
      const concept = concepts.get(token.text);
      out.push(concept ? `#${concept}` : token.text);
    } else out.push('0');
  }
  const symbols = ` ${out.join(' ')} `;
  const [only] = reading.mentions;
  // "Bis morgen!" and nothing else is a farewell.
  const farewell = only?.kind === 'date' && only.expression.form === 'until' && /^ D (?:\. )*$/.test(symbols);
  return farewell ? ' #bye ' : symbols;
};

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

const ASKING_VERBS = /^(ist|sind|wird|werden|darf|duerfen|gilt|gelten|zaehlt|does|do|is|are)$/;
const EITHER_VERBS = /^(muss|muessen|kann|koennen|soll|habe|hab|bin|can|must)$/;
const SUBJECTS = /^(ich|man|der|die|das|den|wir|es|ein|eine|i|we|the)$/;

/** "Muss der Bescheid unterschrieben sein": a question whose mark was not typed. */
const opensLikeQuestion = (tokens: readonly Token[]): boolean => {
  const [first = '', second = ''] = tokens.map(({ text }) => text);
  return ASKING_VERBS.test(first) || (EITHER_VERBS.test(first) && SUBJECTS.test(second));
};

const GREETING =
  /^(#hello|#good|#you|#colleague|#to|zusammen|liebe|lieber|liebes|alle|allerseits|team|verbund|and|und|na|an|ihr|lieben|nochmal)$/;
const CLOSING =
  /^(#thanks|#good|#hello|lg|vg|mfg|viele|beste|liebe|freundlichen|gruss|#with|im|voraus|fuer|eure|deine|#help|#wish|vorab|schonmal|schon)$/;
const END = /^[.,?:]$/;

/** A greeting before and thanks after the matter say nothing about it; alone they are the matter. */
const withoutCourtesies = (symbols: readonly string[]): readonly string[] => {
  let start = 0;
  if (/^(#hello|#good|liebe|lieber|na)$/.test(symbols[0] ?? '')) {
    while (start < symbols.length && GREETING.test(symbols[start] ?? '')) start++;
    const addressed = END.test(symbols[start] ?? '') || symbols.slice(0, start).includes('#hello');
    if (!addressed) start = 0;
    while (start > 0 && END.test(symbols[start] ?? '') && symbols[start] !== '?') start++;
  }
  let end = symbols.length;
  const closes = symbols.findLastIndex(
    (symbol, index) =>
      END.test(symbol) &&
      index < symbols.length - 1 &&
      symbols.slice(index + 1).some((other) => !END.test(other)),
  );
  const closing = symbols.slice(closes + 1).filter((symbol) => !END.test(symbol));
  if (closes > start && closing.length > 0 && closing.every((symbol) => CLOSING.test(symbol)))
    end = symbols[closes] === ',' ? closes : closes + 1;
  const rest = symbols.slice(start, end);
  return rest.some((symbol) => !END.test(symbol)) ? rest : symbols;
};

/** The message as the intent patterns read it: its matter without greeting and thanks, and the whole of it. */
export const symbolsOf = (reading: Reading): { matter: Symbols; whole: Symbols } => {
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
  const asked = opensLikeQuestion(reading.tokens) && !out.includes('?') ? [...out, '?'] : out;
  const written = (list: readonly string[]): Symbols => ` ${list.join(' ')} `;
  const [only] = reading.mentions;
  // "Bis morgen!" and nothing else is a farewell.
  const farewell =
    only?.kind === 'date' && only.expression.form === 'until' && /^ D (?:\. )*$/.test(written(out));
  if (farewell) return { matter: ' #bye ', whole: ' #bye ' };
  return { matter: written(withoutCourtesies(asked)), whole: written(asked) };
};

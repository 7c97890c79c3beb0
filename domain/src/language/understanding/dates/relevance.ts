import type { Token } from '../tokenise.ts';
import { concepts } from '../words/concepts.ts';
import type { DateMention } from './scan.ts';

/** "bin Montag wieder da", "komme am Mittwoch wieder", "ab Montag wieder im Dienst" */
export const isReturn = (mention: DateMention, tokens: readonly Token[]): boolean => {
  const near = [mention.end, mention.end + 1, mention.start - 1].some(
    (index) => tokens[index]?.text === 'wieder',
  );
  const back = [mention.end, mention.start - 1].some((index) =>
    /^(zurueck|back)$/.test(tokens[index]?.text ?? ''),
  );
  return near || back;
};

const ANSWERING = /^(melden|meldet|rueckmeldung|antwort|antworten|bescheid|zusagen|rueckmelden)$/;

/** "bitte bis Freitag melden", "melde mich morgen": the day of an answer. */
export const isReplyDay = (mention: DateMention, tokens: readonly Token[]): boolean => {
  const textAt = (index: number): string => tokens[index]?.text ?? '';
  if (mention.expression.form === 'until')
    return [mention.end, mention.end + 1, mention.start - 1].some((index) => ANSWERING.test(textAt(index)));
  if (mention.expression.form !== 'days') return false;
  const announces = textAt(mention.start - 2) === 'melde' && textAt(mention.start - 1) === 'mich';
  return announces && concepts.get(textAt(mention.end)) !== 'sick';
};

const REASONS = new Set(['holiday', 'sick', 'doctor', 'away', 'fallOut', 'flat', 'free']);
const ASKS = new Set(['cover', 'coverVerb', 'takeOver', 'jump', 'helpOut']);

/** Which clause, counted by its commas and full stops, a token stands in. */
const clauseOf = (tokens: readonly Token[], index: number): number =>
  tokens
    .slice(0, index)
    .filter(
      (token, at) =>
        token.kind === 'sign' &&
        /[,.;!?]/.test(token.text) &&
        tokens[at + 1]?.glued !== true &&
        !/^\d/.test(tokens[at - 1]?.text ?? ''),
    ).length;

/** In "bin nächste Woche im Urlaub, wer kann am Montag übernehmen?" the days of the request count. */
export const preferAskedDays = (dates: DateMention[], tokens: readonly Token[]): DateMention[] => {
  if (dates.length < 2) return dates;
  const clauses = dates.map((date) => clauseOf(tokens, date.start));
  const saying = (words: ReadonlySet<string>): Set<number> =>
    new Set(
      tokens.flatMap((token, index) =>
        words.has(concepts.get(token.text) ?? '') ? [clauseOf(tokens, index)] : [],
      ),
    );
  const asks = saying(ASKS);
  const reasons = saying(REASONS);
  const asked = dates.filter(
    (_, index) => asks.has(clauses[index] ?? -1) && !reasons.has(clauses[index] ?? -1),
  );
  const reasoned = dates.filter(
    (_, index) => reasons.has(clauses[index] ?? -1) && !asks.has(clauses[index] ?? -1),
  );
  const sayWhen = asked.some(({ expression }) => expression.form !== 'length');
  return sayWhen && asked.length + reasoned.length === dates.length ? asked : dates;
};

/** What a meeting is called and what it is about. */
import type { Token } from '../tokenise.ts';
import { concepts } from '../words/concepts.ts';

/** Where what a meeting is about ends. */
const END =
  '(?=\\s*(?:$|[.,;?!(]|\\b(?:am|im|in|um|mit|und bitte|bis|ab|von|vom|für|bitte|vor|online|hybrid|per|next|this|on|at|with|in|nächste[nrs]?|naechste[nrs]?|diese[nrs]?|kommende[nrs]?|übernächste[nrs]?|heute|morgen|KW|Q[1-4]|montag|dienstag|mittwoch|donnerstag|freitag|ansetzen|planen|finden|suchen|machen|organisieren|einplanen|vereinbaren|vorschlagen|treffen|zusammensetzen|abstimmen|austauschen|besprechen|sprechen|einladen|anbieten|an|ein|\\d)(?!\\p{L})))';
const ABOUT = new RegExp(
  `(?<!\\p{L})(?:zum thema|zu dem thema|zu den|zu der|zum|zur|wegen der|wegen des|wegen|über die|über den|über das|über|ueber|bezüglich|bzgl\\.?|betreffs?|thema:?|on the topic of|regarding|about(?: the)?)\\s+(?<topic>[^.,;?!:]{3,80}?)${END}`,
  'iu',
);
const LONGEST_TOPIC = 80;

/** What it is called says nothing about what it is about. */
const isMeetingWord = (word: string): boolean => {
  const concept = concepts.get(word.toLowerCase());
  return concept === 'meeting' || concept === 'appointment';
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @param text the message with its umlauts. */
export const readTopic = (text: string): string | null => {
  const topic = ABOUT.exec(text)?.groups?.topic?.trim();
  if (topic === undefined || topic.length > LONGEST_TOPIC) return null;
  const [first = ''] = topic.split(/\s+/);
  return isMeetingWord(first) || /^(?:einem|einer|ein|uns|dem|der|den|\d)/iu.test(first)
    ? null
    : capitalised(topic);
};

/** Forms in which the word would not stand alone. */
const STEMS: readonly (readonly [RegExp, string])[] = [
  [/^(.*)(besprechung|sitzung|schulung|konferenz|runde|beratung)(?:en|n)$/iu, '$1$2'],
  [/^(.*)(treff)s$/iu, '$1$2'],
];

/** The word the message has for the meeting, as a title can have it; `null` for "Termin" and the like. */
export const readName = (tokens: readonly Token[]): string | null => {
  const index = tokens.findIndex(
    ({ kind, text, raw }) => kind === 'word' && concepts.get(text) === 'meeting' && /^\p{Lu}/u.test(raw),
  );
  const token = tokens[index];
  if (!token) return null;
  // Behind a slip of the finger stands the word as it is spelt.
  const spelt =
    token.text === token.raw.toLowerCase() || /[äöüß]/iu.test(token.raw)
      ? token.raw
      : capitalised(token.text);
  const name = STEMS.reduce((word, [form, stem]) => word.replace(form, stem), spelt);
  if (/^jour$/iu.test(name)) return 'Jour fixe';
  // "Teams-Besprechung"
  return name;
};

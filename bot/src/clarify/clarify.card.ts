import type { Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import type { AmbiguityReason, SpokenRange } from '@verbund/domain/language/understanding/types';
import { spanWords } from '@verbund/domain/language/words/days';
import { execute } from '../cards/action.ts';
import { card, dateInput, literal, sideBySide, text } from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { chooseReading, enterDays, type ReadableIntent } from './actions.ts';
import { clarifyWords } from './words.ts';

export type ClarifyView = {
  /** The same one for all buttons: pressed twice is pressed once. */
  clientKey: string;
  intent: ReadableIntent;
  dayPart: 'full' | 'morning' | 'afternoon';
  areas: readonly string[];
  forSomeoneElse: boolean;
  absent: boolean;
  questions: readonly AmbiguityReason[];
  /** What stands in the fields. */
  typed: { from: string; to: string } | null;
  problem: string | null;
};

const MOST_BUTTONS = 4;

const distinct = (ranges: readonly SpokenRange[]): SpokenRange[] => [
  ...new Map(ranges.map((range) => [`${range.from} ${range.to}`, range])).values(),
];

/** Asks back instead of guessing: each reading is a button, and the days can be picked as well. */
export const buildClarifyCard = (view: ClarifyView, now: Instant, language: Language): Card => {
  const words = clarifyWords[language];
  const { clientKey, intent, dayPart, forSomeoneElse } = view;
  const reading = { clientKey, intent, dayPart, areas: [...view.areas], forSomeoneElse };
  // With two dates in doubt one button could only answer the first: then the fields have to do.
  const candidates = view.questions.length === 1 ? distinct(view.questions[0]?.candidates ?? []) : [];
  const first = view.questions[0]?.candidates[0];
  const typed = view.typed ?? { from: first?.from.toString() ?? '', to: first?.to.toString() ?? '' };
  return card(
    [
      header(words.title),
      notice(view.problem, 'warning'),
      view.questions.map((question) => text(words.reasons[question.reason](literal(question.text)))),
      sideBySide([
        dateInput({
          id: 'from',
          label: words.from,
          value: typed.from,
          isRequired: true,
          errorMessage: words.dayMissing,
        }),
        dateInput({
          id: 'to',
          label: words.to,
          value: typed.to,
          isRequired: true,
          errorMessage: words.dayMissing,
        }),
      ]),
    ],
    [
      ...candidates
        .slice(0, MOST_BUTTONS)
        .map((range) =>
          execute(
            chooseReading,
            spanWords(range, now, language),
            { ...reading, from: range.from.toString(), to: range.to.toString() },
            { inputs: 'none' },
          ),
        ),
      execute(enterDays, words.enter, reading),
    ],
  );
};

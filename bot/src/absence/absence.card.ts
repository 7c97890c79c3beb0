import type { Person, RequestView } from '@verbund/domain/cover/types';
import type { DayPart } from '@verbund/domain/db/tables';
import { compareInstants, type Instant, type PlainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { momentWords, spanWords } from '@verbund/domain/language/words/days';
import { dayPartWords } from '@verbund/domain/language/words/states';
import { execute } from '../cards/action.ts';
import { card, literal, subtle, text } from '../cards/elements.ts';
import { header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { changeAbsence, showAbsence, undoAbsence } from './actions.ts';
import { absenceWords } from './words.ts';

export type AbsenceCardView = {
  absenceIds: readonly string[];
  person: Person;
  /** The last day belongs to it. */
  ranges: readonly { from: PlainDate; to: PlainDate; dayPart: DayPart }[];
  cancelled: boolean;
  undoUntil: Instant | null;
  /** The search that the absence set off, if somebody is missed. */
  request: RequestView | null;
  /** Whoever looks at it entered it for herself. */
  isOwn: boolean;
};

const isSearched = (request: RequestView | null): boolean =>
  request?.state === 'open' || request?.state === 'partly_covered';

const searchSentence = (request: RequestView | null, language: Language): string => {
  const words = absenceWords[language];
  if (request === null) return words.nothingToCover;
  switch (request.state) {
    case 'open':
    case 'partly_covered':
      return words.searching(request.halfDays.filter((halfDay) => halfDay.state === 'open').length);
    case 'fulfilled':
      return words.covered;
    case 'left_open':
      return words.leftOpen;
    case 'withdrawn':
      return words.withdrawn;
  }
};

export const buildAbsenceCard = (
  view: AbsenceCardView,
  now: Instant,
  language: Language,
  happened: string | null = null,
): Card => {
  const words = absenceWords[language];
  const ids = { absenceIds: [...view.absenceIds], requestId: view.request?.requestId ?? null };
  const days = view.ranges.map(
    (range) => `${spanWords(range, now, language)}, ${dayPartWords[language][range.dayPart]}`,
  );
  if (view.cancelled)
    return card([header(words.cancelledTitle), notice(happened), text(words.cancelled), list(null, days)]);
  const mayUndo = view.undoUntil !== null && compareInstants(now, view.undoUntil) < 0;
  return card(
    [
      header(
        view.isOwn ? words.title : words.titleFor(literal(view.person.name)),
        searchSentence(view.request, language),
      ),
      notice(happened),
      list(words.days, days),
      view.isOwn && isSearched(view.request) && text(words.getWell),
      mayUndo && view.undoUntil
        ? subtle(words.undoUntil(momentWords(view.undoUntil, now, language)), { size: 'small' })
        : null,
    ],
    [
      mayUndo && execute(undoAbsence, words.undo, ids),
      execute(changeAbsence, mayUndo ? words.change : words.extend, ids),
      execute(showAbsence, words.refresh, ids),
    ],
  );
};

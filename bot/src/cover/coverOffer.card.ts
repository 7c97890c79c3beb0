import type { OfferView } from '@verbund/domain/cover/types';
import { compareInstants, type Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import { coveredName } from '@verbund/domain/language/words/covered';
import { momentWords } from '@verbund/domain/language/words/days';
import { meritWords } from '@verbund/domain/language/words/merits';
import { execute } from '../cards/action.ts';
import {
  type Action,
  card,
  choiceInput,
  container,
  type Element,
  literal,
  quoted,
  subtle,
  text,
} from '../cards/elements.ts';
import { header, inRoster, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { acceptOffer, askRelease, declineOffer, undoAccepting } from './actions.ts';
import { allPicked, areasLine, deskLines, halfDayChoices } from './lines.ts';
import { coverWords } from './words.ts';

type OfferedHalfDay = OfferView['halfDays'][number];

const isAccepted = (halfDay: OfferedHalfDay): boolean => halfDay.state === 'accepted';
const isAwaited = (halfDay: OfferedHalfDay): boolean => halfDay.state === 'offered' && halfDay.stillOpen;
/** Whatever was answered before: as long as nobody has it, she may still take it. */
const isTakeable = (halfDay: OfferedHalfDay): boolean => halfDay.stillOpen && !isAccepted(halfDay);

const earliest = (moments: readonly Instant[]): Instant | undefined => [...moments].sort(compareInstants)[0];

const titleOf = (view: OfferView, language: Language): string => {
  const titles = coverWords[language].offer.title;
  const kind = view.halfDays.some(isAccepted) ? 'yours' : view.halfDays.some(isTakeable) ? 'sought' : 'over';
  return titles[kind](literal(view.covered.municipalityName));
};

const statusOf = (view: OfferView, now: Instant, language: Language): string => {
  const words = coverWords[language].offer;
  const accepted = view.halfDays.filter(isAccepted).length;
  if (accepted > 0) return words.acceptedStatus(accepted);
  const awaited = view.halfDays.filter(isAwaited);
  const answerBy = earliest(awaited.map((halfDay) => halfDay.answerBy));
  if (answerBy) return `${words.asked} ${words.answerBy(momentWords(answerBy, now, language))}`;
  const all = (state: OfferedHalfDay['state']) => view.halfDays.every((halfDay) => halfDay.state === state);
  if (all('declined')) return words.declinedStatus;
  if (all('released')) return words.releasedStatus;
  if (all('expired') && view.halfDays.some(isTakeable)) return words.expiredStatus;
  if (view.halfDays.some(isTakeable)) return words.stillPossible;
  return words.nothingOpen;
};

/** What became of a half-day that is neither hers nor to be had. */
const fateOf = (halfDay: OfferedHalfDay, language: Language): string => {
  const words = coverWords[language].offer;
  if (halfDay.takenBy) return words.takenBy(literal(halfDay.takenBy.name));
  return halfDay.state === 'offered' ? words.closed : words.states[halfDay.state];
};

const acceptedPart = (view: OfferView, language: Language): Element[] => {
  const words = coverWords[language].offer;
  const accepted = view.halfDays.filter(isAccepted);
  const seniors = [...new Set(accepted.flatMap((halfDay) => halfDay.seniorName ?? []))];
  return [
    ...list(words.acceptedTitle, deskLines(accepted, language), '✔'),
    ...seniors.map((name) => text(words.senior(literal(name)), { spacing: 'small' })),
    ...(accepted.some((halfDay) => !halfDay.maySign) ? [text(words.prepareOnly, { spacing: 'small' })] : []),
  ];
};

const fatePart = (view: OfferView, language: Language): Element[] => {
  const gone = view.halfDays.filter((halfDay) => !isAccepted(halfDay) && !isTakeable(halfDay));
  return [...Map.groupBy(gone, (halfDay) => fateOf(halfDay, language))].flatMap(([fate, halfDays]) =>
    list(fate, deskLines(halfDays, language)),
  );
};

const takeablePart = (view: OfferView, language: Language): Element[] => {
  const words = coverWords[language].offer;
  const takeable = view.halfDays.filter(isTakeable);
  if (takeable.length < 2)
    return list(view.halfDays.length > 1 ? words.stillOpenTitle : null, deskLines(takeable, language));
  return [
    choiceInput({
      id: 'needIds',
      label: takeable.some(isAwaited) ? words.pick : words.pickAgain,
      choices: halfDayChoices(takeable, language),
      style: 'expanded',
      value: allPicked(takeable),
      isMultiSelect: true,
      wrap: true,
    }),
  ];
};

/** Small: it has to be there for whoever asks, and out of the way of whoever does not. */
const whyPart = (view: OfferView, language: Language): Element[] =>
  view.halfDays.some(isTakeable)
    ? [
        container(
          [
            subtle(coverWords[language].offer.why, { weight: 'bolder', size: 'small' }),
            ...view.merits.map((merit) =>
              subtle(`• ${literal(meritWords(merit, namingAreas(view.areaNames, language), language))}`, {
                size: 'small',
                spacing: 'none',
              }),
            ),
          ],
          { separator: true },
        ),
      ]
    : [];

const actionsOf = (view: OfferView, now: Instant, language: Language): Action[] => {
  const words = coverWords[language];
  const { offerId } = view;
  const takeable = view.halfDays.filter(isTakeable);
  const awaited = takeable.some(isAwaited);
  const accepted = view.halfDays.some(isAccepted);
  return [
    ...(takeable.length > 0
      ? [
          execute(
            acceptOffer,
            awaited ? words.offer.accept : words.offer.acceptAfterAll,
            { offerId, picks: takeable.length > 1 },
            { style: 'positive' },
          ),
        ]
      : []),
    ...(awaited ? [execute(declineOffer, words.offer.decline, { offerId }, { inputs: 'none' })] : []),
    ...(view.undoUntil && compareInstants(now, view.undoUntil) < 0
      ? [execute(undoAccepting, words.undo, { offerId }, { inputs: 'none' })]
      : []),
    ...(accepted ? [execute(askRelease, words.offer.release, { offerId }, { inputs: 'none' })] : []),
    ...inRoster(view.halfDays[0]?.day, language),
  ];
};

/** @param happened what changed since the card was pressed, if anything. */
export const buildCoverOfferCard = (
  view: OfferView,
  now: Instant,
  language: Language,
  happened: string | null = null,
): Card => {
  const words = coverWords[language];
  return card(
    [
      header(titleOf(view, language), statusOf(view, now, language)),
      notice(happened),
      container([
        text(words.offer.forPerson(literal(coveredName(view.covered, language)))),
        subtle(areasLine(view.halfDays, view.areaNames, language), { spacing: 'none' }),
      ]),
      view.note === null ? null : container([subtle(words.offer.noteTitle), quoted(view.note)]),
      acceptedPart(view, language),
      takeablePart(view, language),
      fatePart(view, language),
      whyPart(view, language),
      view.undoUntil && compareInstants(now, view.undoUntil) < 0
        ? subtle(words.undoUntil(momentWords(view.undoUntil, now, language)), { size: 'small' })
        : null,
    ],
    actionsOf(view, now, language),
  );
};

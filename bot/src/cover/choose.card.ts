/** Several could be meant: one button each. */
import type { OfferView, RequestView } from '@verbund/domain/cover/types';
import type { Language } from '@verbund/domain/language/language';
import { coveredName } from '@verbund/domain/language/words/covered';
import { execute } from '../cards/action.ts';
import { actionSet, card, container, type Execute, literal, text } from '../cards/elements.ts';
import { header, list } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { askRelease, askWithdrawal, showOffer } from './actions.ts';
import { deskLines } from './lines.ts';
import { coverWords } from './words.ts';

/** A person with more than these has to say the days. */
const MOST_CHOICES = 6;

const choice = (title: string, lines: readonly string[], action: Execute) =>
  container([text(title, { weight: 'bolder' }), ...list(null, lines), actionSet([action])], {
    separator: true,
  });

export const buildChooseRequestCard = (requests: readonly RequestView[], language: Language): Card => {
  const words = coverWords[language].request;
  return card([
    header(words.chooseTitle),
    requests
      .slice(0, MOST_CHOICES)
      .map((request) =>
        choice(
          words.title(literal(coveredName(request.covered, language))),
          deskLines(request.halfDays, language),
          execute(askWithdrawal, words.withdraw, { requestId: request.requestId }),
        ),
      ),
  ]);
};

const offerChoice = (
  offer: OfferView,
  halfDays: OfferView['halfDays'],
  action: Execute,
  language: Language,
) =>
  choice(
    `${literal(coveredName(offer.covered, language))} (${literal(offer.covered.municipalityName)})`,
    deskLines(halfDays, language),
    action,
  );

export const buildChooseReleaseCard = (offers: readonly OfferView[], language: Language): Card => {
  const words = coverWords[language];
  return card([
    header(words.release.chooseTitle),
    offers.slice(0, MOST_CHOICES).map((offer) =>
      offerChoice(
        offer,
        offer.halfDays.filter((halfDay) => halfDay.state === 'accepted'),
        execute(askRelease, words.offer.release, { offerId: offer.offerId }),
        language,
      ),
    ),
  ]);
};

/** Everything somebody who offered her help could take over. */
export const buildChooseOfferCard = (offers: readonly OfferView[], language: Language): Card => {
  const words = coverWords[language];
  return card([
    header(words.capacity.title, words.capacity.status(offers.length)),
    offers.slice(0, MOST_CHOICES).map((offer) =>
      offerChoice(
        offer,
        offer.halfDays.filter((halfDay) => halfDay.stillOpen),
        execute(showOffer, words.capacity.look, { offerId: offer.offerId }),
        language,
      ),
    ),
  ]);
};

/** Asks once more before something is given up that others rely on. */
import type { OfferView, RequestView } from '@verbund/domain/cover/types';
import type { Language } from '@verbund/domain/language/language';
import { coveredName } from '@verbund/domain/language/words/covered';
import { execute } from '../cards/action.ts';
import { card, choiceInput, literal, text } from '../cards/elements.ts';
import { header, list } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { releaseOffer, showOffer, showRequest, withdrawRequest } from './actions.ts';
import { allPicked, deskLines, halfDayChoices } from './lines.ts';
import { coverWords } from './words.ts';

export const buildReleaseCard = (view: OfferView, language: Language): Card => {
  const words = coverWords[language].release;
  const { offerId } = view;
  const accepted = view.halfDays.filter((halfDay) => halfDay.state === 'accepted');
  const picks = accepted.length > 1;
  return card(
    [
      header(words.title, words.status(literal(coveredName(view.covered, language)))),
      picks
        ? choiceInput({
            id: 'needIds',
            label: words.pick,
            choices: halfDayChoices(accepted, language),
            style: 'expanded',
            value: allPicked(accepted),
            isMultiSelect: true,
            wrap: true,
          })
        : list(null, deskLines(accepted, language)),
      text(words.sentence),
    ],
    [
      execute(releaseOffer, words.confirm, { offerId, picks }, { style: 'destructive' }),
      execute(showOffer, words.keep, { offerId }, { inputs: 'none' }),
    ],
  );
};

export const buildWithdrawalCard = (view: RequestView, language: Language): Card => {
  const words = coverWords[language].request;
  const { requestId } = view;
  const wanted = view.halfDays.filter((halfDay) => halfDay.state !== 'withdrawn');
  return card(
    [
      header(words.withdrawTitle, words.title(literal(coveredName(view.covered, language)))),
      list(null, deskLines(wanted, language)),
      text(words.withdrawSentence),
    ],
    [
      execute(withdrawRequest, words.withdrawConfirm, { requestId }, { style: 'destructive' }),
      execute(showRequest, words.keep, { requestId }),
    ],
  );
};

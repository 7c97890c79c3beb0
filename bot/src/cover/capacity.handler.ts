import { volunteerForCover } from '@verbund/domain/cover/commands/volunteerForCover';
import { listOffersTo } from '@verbund/domain/cover/queries/listOffersTo';
import type { OfferView } from '@verbund/domain/cover/types';
import { dayOf } from '@verbund/domain/kernel/time';
import { spanWords } from '@verbund/domain/language/words/days';
import type { AnswerReading } from '../reading.ts';
import { personally, saying } from '../visit.ts';
import { buildChooseOfferCard } from './choose.card.ts';
import { buildCoverOfferCard } from './coverOffer.card.ts';
import { spansOf } from './spansOf.ts';
import { coverWords } from './words.ts';

/** Who has not said which days offers the coming fortnight. */
const AHEAD_DAYS = 14;

/** „Ich könnte am Donnerstag aushelfen“ */
export const answerCapacity: AnswerReading = async (visit, { ranges, dayPart }) => {
  const { known, now, language } = visit;
  const spans = spansOf(ranges, { from: dayOf(now), days: AHEAD_DAYS });
  const offers = await visit.run(async (trx, scope) => {
    await volunteerForCover(trx, scope, { spans, dayPart }, now);
    const views = new Map<string, OfferView>();
    for (const span of spans) {
      for (const view of await listOffersTo(
        trx,
        scope,
        { staffId: known.staffId, ...span, which: 'open' },
        now,
      ))
        views.set(view.offerId, view);
    }
    return [...views.values()];
  });
  const [first, second] = offers;
  const days = spans.map(({ from, until }) =>
    spanWords({ from, to: until.subtract({ days: 1 }) }, now, language),
  );
  if (!first) return saying(coverWords[language].capacity.none(days.join(', ')));
  if (second) return personally(buildChooseOfferCard(offers, language));
  return personally(buildCoverOfferCard(first, now, language), {
    shows: { kind: 'cover_offer', subjectId: first.offerId },
  });
};

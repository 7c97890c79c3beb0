import type { AcceptedCover } from '@verbund/domain/cover/commands/acceptCoverOffer';
import { acceptCoverOffer } from '@verbund/domain/cover/commands/acceptCoverOffer';
import { declineCoverOffer } from '@verbund/domain/cover/commands/declineCoverOffer';
import { releaseCover } from '@verbund/domain/cover/commands/releaseCover';
import { undoAcceptance } from '@verbund/domain/cover/commands/undoAcceptance';
import { getOfferView } from '@verbund/domain/cover/queries/getOfferView';
import { listOffersTo } from '@verbund/domain/cover/queries/listOffersTo';
import type { CoverRefusal, OfferView } from '@verbund/domain/cover/types';
import type { Result } from '@verbund/domain/kernel/result';
import { dayOf } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { coverRefusalWords } from '@verbund/domain/language/words/refusals';
import { on } from '../cards/press.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { acceptOffer, askRelease, declineOffer, releaseOffer, showOffer, undoAccepting } from './actions.ts';
import { buildChooseReleaseCard } from './choose.card.ts';
import { buildReleaseCard } from './confirm.card.ts';
import { buildCoverOfferCard } from './coverOffer.card.ts';
import { spansOf } from './spansOf.ts';
import { coverWords } from './words.ts';

/** Who has not said which days means the coming weeks. */
const AHEAD_DAYS = 92;

const loadOffer = (visit: Visit, offerId: string): Promise<OfferView | null> =>
  visit.read((trx, scope) => getOfferView(trx, scope, offerId, visit.now));

const showOfferCard = async (
  visit: Visit,
  offerId: string,
  happened: string | null = null,
): Promise<Reply> => {
  const { language, now } = visit;
  const view = await loadOffer(visit, offerId);
  if (view === null) return saying(coverRefusalWords[language].not_found);
  return personally(buildCoverOfferCard(view, now, language, happened), {
    shows: { kind: 'cover_offer', subjectId: offerId },
  });
};

/** A press that came too late gets the present state and a sentence about what happened since. */
const showAfter = (visit: Visit, offerId: string, result: Result<unknown, CoverRefusal>): Promise<Reply> =>
  showOfferCard(visit, offerId, result.ok ? null : coverRefusalWords[visit.language][result.reason]);

const refusedPart = ({ refused }: AcceptedCover, language: Language): string | null =>
  refused.length === 0
    ? null
    : [...Map.groupBy(refused, ({ reason }) => reason)]
        .map(([reason, needs]) =>
          coverWords[language].offer.refusedSome(needs.length, coverRefusalWords[language][reason]),
        )
        .join(' ');

const accept = async (visit: Visit, offerId: string, needIds: readonly string[] | 'all'): Promise<Reply> => {
  const result = await visit.run((trx, scope) =>
    acceptCoverOffer(trx, scope, { offerId, needIds }, visit.now),
  );
  return result.ok
    ? showOfferCard(visit, offerId, refusedPart(result.value, visit.language))
    : showAfter(visit, offerId, result);
};

const confirmRelease = async (visit: Visit, offerId: string): Promise<Reply> => {
  const { language } = visit;
  const view = await loadOffer(visit, offerId);
  if (!view?.halfDays.some((halfDay) => halfDay.state === 'accepted'))
    return showOfferCard(visit, offerId, coverRefusalWords[language].nothing_to_release);
  return personally(buildReleaseCard(view, language));
};

export const offerPresses = [
  on(acceptOffer, (visit, { offerId, picks, needIds }) => accept(visit, offerId, picks ? needIds : 'all')),
  on(declineOffer, async (visit, { offerId }) =>
    showAfter(
      visit,
      offerId,
      await visit.run((trx, scope) => declineCoverOffer(trx, scope, { offerId }, visit.now)),
    ),
  ),
  on(undoAccepting, async (visit, { offerId }) =>
    showAfter(
      visit,
      offerId,
      await visit.run((trx, scope) => undoAcceptance(trx, scope, { offerId }, visit.now)),
    ),
  ),
  on(showOffer, (visit, { offerId }) => showOfferCard(visit, offerId)),
  on(askRelease, (visit, { offerId }) => confirmRelease(visit, offerId)),
  on(releaseOffer, async (visit, { offerId, picks, needIds }) =>
    showAfter(
      visit,
      offerId,
      await visit.run((trx, scope) =>
        releaseCover(trx, scope, { offerId, needIds: picks ? needIds : 'all' }, visit.now),
      ),
    ),
  ),
];

/** „Ich kann am Donnerstag doch nicht vertreten“ */
export const answerRelease: AnswerReading = async (visit, { ranges }) => {
  const { known, language, now } = visit;
  const spans = spansOf(ranges, { from: dayOf(now), days: AHEAD_DAYS });
  const found = await visit.read(async (trx, scope) => {
    const views = new Map<string, OfferView>();
    for (const span of spans) {
      const covers = await listOffersTo(
        trx,
        scope,
        { staffId: known.staffId, ...span, which: 'accepted' },
        now,
      );
      for (const view of covers) views.set(view.offerId, view);
    }
    return [...views.values()];
  });
  const [first, second] = found;
  if (!first) return saying(coverWords[language].release.none);
  if (!second) return personally(buildReleaseCard(first, language));
  return personally(buildChooseReleaseCard(found, language));
};

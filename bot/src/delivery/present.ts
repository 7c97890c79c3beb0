/** Makes the words and the card of a notification from the state at the moment of sending. */

import { getCoverDuty } from '@verbund/domain/cover/queries/getCoverDuty';
import { getOfferView } from '@verbund/domain/cover/queries/getOfferView';
import { getRequestView } from '@verbund/domain/cover/queries/getRequestView';
import type { OfferView, RequestView } from '@verbund/domain/cover/types';
import type { Trx } from '@verbund/domain/db/types';
import {
  compareDays,
  compareInstants,
  dayOf,
  type HalfDay,
  type Instant,
  instant,
  plainDate,
} from '@verbund/domain/kernel/time';
import { coveredName } from '@verbund/domain/language/words/covered';
import { datedWords, halfDaysWords, halfDayWords, momentWords } from '@verbund/domain/language/words/days';
import { loadPeople } from '@verbund/domain/membership/queries/loadPeople';
import type { Scope } from '@verbund/domain/membership/scope';
import type { PersonalKind } from '@verbund/domain/notification/types';
import { findRun } from '@verbund/domain/paymentRun/queries/findRuns';
import { loadReleases } from '@verbund/domain/paymentRun/queries/loadReleases';
import { z } from 'zod';
import { card, literal, openTab, text } from '../cards/elements.ts';
import { casePresenters } from '../case/present.ts';
import { buildCoverEscalationCard } from '../cover/coverEscalation.card.ts';
import { buildCoverOfferCard } from '../cover/coverOffer.card.ts';
import { buildCoverRequestCard } from '../cover/coverRequest.card.ts';
import { meetingPresenters } from '../meeting/present.ts';
import { seriesPresenters } from '../meetingSeries/present.ts';
import { questionPresenters } from '../question/present.ts';
import { standardCasePresenters } from '../standardCase/present.ts';
import type { Message } from '../teams/types.ts';
import { meetingTexts } from './meetingTexts.ts';
import type { OutboxRow, Present } from './types.ts';
import { deliveryWords as words } from './words.ts';

type Presenter = (trx: Trx, scope: Scope, row: OutboxRow, now: Instant) => Promise<Message | 'obsolete'>;

/** Nobody's client is there to say its language. */
const LANGUAGE = 'de';

const nameOf = ({ covered }: OfferView | RequestView): string => coveredName(covered, LANGUAGE);

const withHalfDays = z.object({ needIds: z.array(z.uuid()) });
const withHelper = z.object({ staffId: z.uuid(), needIds: z.array(z.uuid()) });
const withStart = z.object({ startsAt: z.string() });

const withDay = z.object({ day: z.iso.date() });

const sentence = (text: string): Message => ({ text, summary: text });

/** A sentence with a way to the page it is about. */
const withButton = (sentenceText: string, title: string, subPage: string): Message => ({
  card: card([text(sentenceText)], [openTab(title, subPage)]),
  summary: sentenceText,
});

const daysOf = (halfDays: readonly HalfDay[]): string => halfDaysWords(halfDays, LANGUAGE);

const forOffer =
  (present: (view: OfferView, row: OutboxRow, now: Instant) => Message | 'obsolete'): Presenter =>
  async (trx, scope, row, now) => {
    const view = await getOfferView(trx, scope, row.subjectId, now);
    return view === null ? 'obsolete' : present(view, row, now);
  };

const forRequest =
  (present: (view: RequestView, row: OutboxRow, now: Instant) => Message | 'obsolete'): Presenter =>
  async (trx, scope, row, now) => {
    const view = await getRequestView(trx, scope, row.subjectId, now);
    return view === null ? 'obsolete' : present(view, row, now);
  };

const isSearched = (view: RequestView): boolean => view.halfDays.some(({ state }) => state === 'open');

const coverOffer = forOffer((view, row, now) => {
  const isAwaited = view.halfDays.some(({ state, stillOpen }) => state === 'offered' && stillOpen);
  if (row.mode === 'send' && !isAwaited) return 'obsolete';
  return {
    card: buildCoverOfferCard(view, now, LANGUAGE),
    summary: words.coverOffer(view.covered.municipalityName),
  };
});

const coverOfferTaken = forOffer((view) => {
  const isFree = !view.halfDays.some(
    ({ state, stillOpen }) => state === 'accepted' || (state === 'offered' && stillOpen),
  );
  const { municipalityName } = view.covered;
  const name = nameOf(view);
  return isFree ? sentence(words.taken(literal(municipalityName), literal(name))) : 'obsolete';
});

const coverOfferWithdrawn = forOffer((view, row) => {
  const { needIds } = withHalfDays.parse(row.data);
  const gone = view.halfDays.filter(({ needId, state }) => needIds.includes(needId) && state === 'withdrawn');
  if (gone.length === 0) return 'obsolete';
  const { municipalityName } = view.covered;
  const name = nameOf(view);
  const days = daysOf(gone);
  return sentence(words.noLongerNeeded(literal(municipalityName), literal(name), days));
});

const coverRequest = forRequest((view, _row, now) => ({
  card: buildCoverRequestCard(view, now, LANGUAGE),
  summary: words.coverRequest(nameOf(view)),
}));

const coverEscalated = forRequest((view, row) => {
  if (row.mode === 'send' && !isSearched(view)) return 'obsolete';
  return {
    card: buildCoverEscalationCard(view, LANGUAGE),
    summary: words.escalated(nameOf(view)),
  };
});

const coverAccepted = forRequest((view, row) => {
  const { staffId, needIds } = withHelper.parse(row.data);
  const covered = view.halfDays.filter(
    ({ needId, coveredBy }) => needIds.includes(needId) && coveredBy?.staffId === staffId,
  );
  const helper = covered[0]?.coveredBy;
  if (!helper) return 'obsolete';
  const [name, municipality] = [literal(helper.name), literal(helper.municipalityName)];
  const days = daysOf(covered);
  return row.recipientStaffId === view.covered.staffId
    ? sentence(words.acceptedForYou(name, municipality, days))
    : sentence(words.accepted(name, municipality, literal(nameOf(view)), days));
});

const coverReleased: Presenter = async (trx, scope, row, now) => {
  const { staffId, needIds } = withHelper.parse(row.data);
  const view = await getRequestView(trx, scope, row.subjectId, now);
  const helper = (await loadPeople(trx, scope, [staffId])).get(staffId);
  const open =
    view?.halfDays.filter(({ needId, state }) => needIds.includes(needId) && state === 'open') ?? [];
  if (!view || !helper || open.length === 0) return 'obsolete';
  return sentence(words.released(literal(helper.name), literal(nameOf(view)), daysOf(open)));
};

const coverLeftOpen = forRequest((view, row) => {
  const { needIds } = withHalfDays.parse(row.data);
  const left = view.halfDays.filter(({ needId, state }) => needIds.includes(needId) && state === 'left_open');
  if (left.length === 0) return 'obsolete';
  const { municipalityName } = view.covered;
  const name = nameOf(view);
  return sentence(words.leftOpen(literal(name), literal(municipalityName), daysOf(left)));
});

const coverWaiting = forRequest((view, row, now) => {
  const startsAt = instant(withStart.parse(row.data).startsAt);
  if (!isSearched(view) || compareInstants(startsAt, now) <= 0) return 'obsolete';
  return sentence(words.waiting(literal(nameOf(view)), momentWords(startsAt, now, LANGUAGE)));
});

const coverSeniorNamed: Presenter = async (trx, scope, row) => {
  const duty = await getCoverDuty(trx, scope, row.subjectId);
  if (!duty || duty.seniorStaffId !== row.recipientStaffId) return 'obsolete';
  const days = daysOf([duty]);
  return sentence(words.seniorNamed(literal(duty.person.name), literal(duty.municipalityName), days));
};

const authorityRevoked: Presenter = async (trx, scope, row) => {
  const duty = await getCoverDuty(trx, scope, row.subjectId);
  if (!duty || duty.maySign) return 'obsolete';
  const days = daysOf([duty]);
  const municipality = literal(duty.municipalityName);
  return row.recipientStaffId === duty.person.staffId
    ? sentence(words.authorityRevokedForYou(municipality, days))
    : sentence(words.authorityRevoked(literal(duty.person.name), municipality, days));
};

const paymentRunShort: Presenter = async (trx, scope, row, now) => {
  const run = await findRun(trx, scope, row.subjectId);
  if (!run) return 'obsolete';
  const release = (await loadReleases(trx, scope, [run], now)).get(run.id);
  if (release?.state !== 'short') return 'obsolete';
  const [only] = release.releasers;
  const said = words.paymentRunShort(
    literal(run.name),
    literal(run.municipalityName),
    halfDayWords(release.at, LANGUAGE),
    only ? words.onlyThere(literal(only.name)) : words.nobodyThere,
    release.missing,
  );
  return withButton(said, words.openRuns, 'zahllaeufe');
};

const emergencyRoster: Presenter = async (_trx, _scope, row, now) => {
  const day = plainDate(withDay.parse(row.data).day);
  // Yesterday's is history.
  if (compareDays(day, dayOf(now)) < 0) return 'obsolete';
  const said = words.emergencyRoster(datedWords(day, now, LANGUAGE));
  return withButton(said, words.openEmergencyRoster, 'notfallplan');
};

const PRESENTERS: Record<PersonalKind, Presenter> = {
  cover_offer: coverOffer,
  cover_offer_taken: coverOfferTaken,
  cover_offer_withdrawn: coverOfferWithdrawn,
  cover_request: coverRequest,
  cover_accepted: coverAccepted,
  cover_released: coverReleased,
  cover_left_open: coverLeftOpen,
  cover_waiting: coverWaiting,
  cover_escalated: coverEscalated,
  cover_senior_named: coverSeniorNamed,
  authority_revoked: authorityRevoked,
  payment_run_short: paymentRunShort,
  emergency_roster: emergencyRoster,
  ...casePresenters,
  ...questionPresenters,
  ...standardCasePresenters,
  ...meetingTexts,
  ...meetingPresenters,
  ...seriesPresenters,
};

export const present: Present = (trx, scope, row, now) => PRESENTERS[row.kind](trx, scope, row, now);

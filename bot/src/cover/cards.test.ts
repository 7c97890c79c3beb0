import { plainDate } from '@verbund/domain/kernel/time';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../testing/checkCard.ts';
import { expectGolden } from '../../testing/goldenCard.ts';
import {
  anOffer,
  aRequest,
  areaNames,
  jana,
  later,
  manyHalfDays,
  mondayAfternoon,
  mondayMorning,
  murat,
  NOW,
  needed,
  offered,
  olga,
  petra,
  tuesdayMorning,
  uuid,
} from '../../testing/views.ts';
import { buildCandidatesCard } from './candidates.card.ts';
import { buildChooseOfferCard, buildChooseReleaseCard, buildChooseRequestCard } from './choose.card.ts';
import { buildReleaseCard, buildWithdrawalCard } from './confirm.card.ts';
import { buildCoverDraftCard, type CoverDraftView } from './coverDraft.card.ts';
import { buildCoverEscalationCard } from './coverEscalation.card.ts';
import { buildCoverOfferCard } from './coverOffer.card.ts';
import { buildCoverRequestCard } from './coverRequest.card.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const aDraft = (changes: Partial<CoverDraftView> = {}): CoverDraftView => ({
  form: {
    clientKey: uuid(70),
    ranges: [{ from: '2026-11-30', to: '2026-12-01' }],
    dayPart: 'full',
    areaCodes: [],
    forStaffId: jana.staffId,
    note: '',
    absent: false,
  },
  areas: [
    { code: 'GRUSI', name: 'Grundsicherung im Alter und bei Erwerbsminderung' },
    { code: 'HZL', name: 'Hilfe zum Lebensunterhalt' },
  ],
  areaNames,
  people: [],
  preview: [mondayMorning, mondayAfternoon, tuesdayMorning],
  running: null,
  problem: null,
  mayMask: false,
  ...changes,
});

describe('the draft of a request', () => {
  test('is filled in from what was understood and shows what would be asked for', () =>
    golden(buildCoverDraftCard(aDraft(), 'de'), 'draft'));

  test('speaks English to whoever has an English client', () =>
    golden(buildCoverDraftCard(aDraft(), 'en'), 'draft.en'));

  test('lets a team lead choose for whom', () =>
    golden(
      buildCoverDraftCard(
        aDraft({ people: [jana, petra], form: { ...aDraft().form, forStaffId: null }, preview: null }),
        'de',
      ),
      'draft.forSomeone',
    ));

  test('keeps everything that was typed when something has to be changed', () => {
    const form = {
      ...aDraft().form,
      ranges: [
        { from: '2026-11-30', to: '2026-12-01' },
        { from: '2026-12-07', to: '' },
        { from: '', to: '' },
        { from: '', to: '' },
      ],
      areaCodes: ['HZL'],
      note: 'Schlüssel liegt am Empfang',
    };
    return golden(
      buildCoverDraftCard(
        aDraft({ form, preview: null, problem: 'Bitte gib den ersten und den letzten Tag an.' }),
        'de',
      ),
      'draft.problem',
    );
  });

  test('says that some of the days join a running request, and shows that one', () =>
    golden(
      buildCoverDraftCard(
        aDraft({ running: { requestId: uuid(60), joins: true }, form: { ...aDraft().form, absent: true } }),
        'de',
      ),
      'draft.joins',
    ));

  test('offers placeholders when only the note is in the way', () =>
    golden(
      buildCoverDraftCard(aDraft({ problem: 'Im Hinweis steht ein Name.', mayMask: true }), 'de'),
      'draft.mayMask',
    ));
});

describe('an offer', () => {
  const two = [offered(mondayMorning), offered(mondayAfternoon)];

  test('says who, where, when, why and until when to answer', () =>
    golden(
      buildCoverOfferCard(anOffer([offered(mondayMorning)], { note: 'Zugang über den Empfang' }), NOW, 'de'),
      'offer',
    ));

  test('lets her take some of several half-days', () =>
    golden(buildCoverOfferCard(anOffer(two), NOW, 'de'), 'offer.several'));

  test('speaks English', () => golden(buildCoverOfferCard(anOffer(two), NOW, 'en'), 'offer.several.en'));

  test('can be undone for a while after accepting', () =>
    golden(
      buildCoverOfferCard(
        anOffer(
          [
            offered(mondayMorning, {
              state: 'accepted',
              answeredAt: NOW,
              stillOpen: false,
              seniorName: 'Lena Hoffmeister',
            }),
          ],
          { undoUntil: later(5) },
        ),
        NOW,
        'de',
      ),
      'offer.accepted',
    ));

  test('says when she may only prepare', () =>
    golden(
      buildCoverOfferCard(
        anOffer([offered(mondayMorning, { state: 'accepted', stillOpen: false, maySign: false })]),
        NOW,
        'de',
      ),
      'offer.acceptedMayNotSign',
    ));

  test('shows what she took and what is still to be had', () =>
    golden(
      buildCoverOfferCard(
        anOffer([
          offered(mondayMorning, { state: 'accepted', stillOpen: false }),
          offered(mondayAfternoon),
          offered(tuesdayMorning, { state: 'taken', stillOpen: false, takenBy: olga }),
        ]),
        NOW,
        'de',
      ),
      'offer.partly',
    ));

  test('that she declined can still be taken while it is open', () =>
    golden(
      buildCoverOfferCard(anOffer([offered(mondayMorning, { state: 'declined' })]), NOW, 'de'),
      'offer.declined',
    ));

  test('that expired can still be taken while it is open', () =>
    golden(
      buildCoverOfferCard(anOffer([offered(mondayMorning, { state: 'expired' })]), NOW, 'de'),
      'offer.expired',
    ));

  test('taken by somebody else says by whom, and what happened since it was pressed', () =>
    golden(
      buildCoverOfferCard(
        anOffer([offered(mondayMorning, { state: 'taken', stillOpen: false, takenBy: olga })]),
        NOW,
        'de',
        'Das hat inzwischen jemand anderes übernommen.',
      ),
      'offer.taken',
    ));

  test('withdrawn says that nothing is needed any more', () =>
    golden(
      buildCoverOfferCard(
        anOffer([offered(mondayMorning, { state: 'withdrawn', stillOpen: false })]),
        NOW,
        'de',
      ),
      'offer.withdrawn',
    ));

  test('given back can be taken again', () =>
    golden(
      buildCoverOfferCard(anOffer([offered(mondayMorning, { state: 'released' })]), NOW, 'de'),
      'offer.released',
    ));

  test('does not let names be read as links', () => {
    const covered = { kind: 'person' as const, ...jana, name: 'Jana [Brandt](https://example.org)' };
    const text = JSON.stringify(buildCoverOfferCard(anOffer(two, { covered }), NOW, 'de'));
    expect(text).toContain('Jana \\\\[Brandt\\\\](https');
  });
});

describe('a request', () => {
  test('that is being searched for says how far it is', () =>
    golden(
      buildCoverRequestCard(aRequest([needed(mondayMorning), needed(tuesdayMorning)]), NOW, 'de'),
      'request.open',
    ));

  test('partly covered names who covers', () =>
    golden(
      buildCoverRequestCard(
        aRequest(
          [
            needed(mondayMorning, { state: 'covered', coveredBy: murat }),
            needed(mondayAfternoon, { state: 'covered', coveredBy: murat }),
            needed(tuesdayMorning),
          ],
          {
            state: 'partly_covered',
            requestedBy: petra,
            asked: 6,
            declined: 2,
            note: 'Zugang über den Empfang',
          },
        ),
        NOW,
        'de',
      ),
      'request.partly',
    ));

  test('covered is done', () =>
    golden(
      buildCoverRequestCard(
        aRequest([needed(mondayMorning, { state: 'covered', coveredBy: murat })], {
          state: 'fulfilled',
          rounds: [{ pace: 'planned', stage: 'done', wave: 1, dueAt: null }],
        }),
        NOW,
        'de',
      ),
      'request.fulfilled',
    ));

  test('asked in the evening says when the search begins', () =>
    golden(
      buildCoverRequestCard(
        aRequest([needed(mondayMorning, { pace: 'same_day' })], {
          rounds: [{ pace: 'same_day', stage: 'waiting', wave: 0, dueAt: later(24 * 60 - 90) }],
          asked: 0,
        }),
        NOW,
        'de',
      ),
      'request.waiting',
    ));

  test('before the leads says until when', () =>
    golden(
      buildCoverRequestCard(
        aRequest([needed(mondayMorning)], {
          rounds: [{ pace: 'planned', stage: 'lead', wave: 3, dueAt: later(240) }],
        }),
        NOW,
        'de',
      ),
      'request.lead',
    ));

  test('that nobody took says so plainly', () =>
    golden(
      buildCoverRequestCard(
        aRequest([needed(mondayMorning, { state: 'left_open' })], {
          state: 'left_open',
          rounds: [{ pace: 'planned', stage: 'left_open', wave: 3, dueAt: null }],
          asked: 9,
          declined: 5,
        }),
        NOW,
        'de',
      ),
      'request.leftOpen',
    ));

  test('withdrawn can be taken up again for a while', () =>
    golden(
      buildCoverRequestCard(
        aRequest([needed(mondayMorning, { state: 'withdrawn' })], {
          state: 'withdrawn',
          undoUntil: later(5),
        }),
        NOW,
        'de',
      ),
      'request.withdrawn',
    ));

  test('speaks English', () =>
    golden(buildCoverRequestCard(aRequest([needed(mondayMorning)]), NOW, 'en'), 'request.open.en'));
});

describe('an escalation', () => {
  const atStage = (stage: 'lead' | 'all_leads' | 'left_open' | 'wave') =>
    aRequest([needed(mondayMorning), needed(tuesdayMorning)], {
      asked: 9,
      declined: 4,
      rounds: [{ pace: 'planned', stage, wave: 3, dueAt: stage === 'left_open' ? null : later(240) }],
    });

  test('lets the lead decide', () =>
    golden(buildCoverEscalationCard(atStage('lead'), 'de'), 'escalation.lead'));
  test('lets any lead decide afterwards', () =>
    golden(buildCoverEscalationCard(atStage('all_leads'), 'de'), 'escalation.allLeads'));
  test('says that the desk stays open', () =>
    golden(buildCoverEscalationCard(atStage('left_open'), 'de'), 'escalation.leftOpen'));
  test('says that the search runs again', () =>
    golden(buildCoverEscalationCard(atStage('wave'), 'de'), 'escalation.running'));
  test('is over once everything is covered', () =>
    golden(
      buildCoverEscalationCard(
        aRequest([needed(mondayMorning, { state: 'covered', coveredBy: murat })]),
        'de',
      ),
      'escalation.settled',
    ));
  test('speaks English', () => golden(buildCoverEscalationCard(atStage('lead'), 'en'), 'escalation.lead.en'));

  const aCandidate = (n: number) => ({
    person: { ...murat, name: `Kollege ${n}` },
    merits: [
      { code: 'seconded' as const, lastDay: plainDate('2027-06-30') },
      { code: 'share_left' as const, left: 2, of: 2 },
    ],
  });
  const explained = (eligible: number, others: number) => ({
    requestId: uuid(60),
    uncovered: [mondayMorning, tuesdayMorning],
    needId: mondayMorning.needId,
    explanation: {
      areaNames,
      ...mondayMorning,
      municipalityName: 'Lippetal',
      eligible: Array.from({ length: eligible }, (_, n) => aCandidate(n + 1)),
      notEligible: Array.from({ length: others }, (_, n) => ({
        person: { ...olga, name: `Kollegin ${n + 1}` },
        obstacles: [{ code: 'absent' as const }, { code: 'competence_missing' as const, areaCode: 'HZL' }],
      })),
    },
  });

  test('shows who could, and what stands in the way of the others', () =>
    golden(buildCandidatesCard(explained(2, 2), 'de'), 'candidates'));
  test('says when nobody could', () =>
    golden(buildCandidatesCard(explained(0, 2), 'de'), 'candidates.nobody'));
  test('stays short in a large cooperation', () =>
    expect(problemsOf(buildCandidatesCard(explained(60, 80), 'de'))).toEqual([]));
});

describe('what is given up is asked once more', () => {
  const accepted = (halfDay: typeof mondayMorning) =>
    offered(halfDay, { state: 'accepted', stillOpen: false });

  test('one half-day given back', () =>
    golden(buildReleaseCard(anOffer([accepted(mondayMorning)]), 'de'), 'release'));
  test('some of several half-days given back', () =>
    golden(
      buildReleaseCard(anOffer([accepted(mondayMorning), accepted(tuesdayMorning)]), 'de'),
      'release.several',
    ));
  test('a request withdrawn', () =>
    golden(buildWithdrawalCard(aRequest([needed(mondayMorning)]), 'de'), 'withdrawal'));
  test('which request', () =>
    golden(
      buildChooseRequestCard(
        [
          aRequest([needed(mondayMorning)]),
          aRequest([needed(tuesdayMorning)], { requestId: uuid(61), covered: { kind: 'person', ...petra } }),
        ],
        'de',
      ),
      'choose.request',
    ));
  test('which cover', () =>
    golden(
      buildChooseReleaseCard(
        [
          anOffer([accepted(mondayMorning)]),
          anOffer([accepted(tuesdayMorning)], { offerId: uuid(51), covered: { kind: 'person', ...olga } }),
        ],
        'de',
      ),
      'choose.release',
    ));
  test('which offer', () =>
    golden(
      buildChooseOfferCard(
        [
          anOffer([offered(mondayMorning)]),
          anOffer([offered(tuesdayMorning)], { offerId: uuid(51), covered: { kind: 'person', ...olga } }),
        ],
        'de',
      ),
      'choose.offer',
    ));
});

describe.each([10, 40])('with %i half-days every card still fits every client', (count) => {
  const many = manyHalfDays(count);
  const offer = anOffer(many.map((halfDay) => offered(halfDay)));
  const request = aRequest(
    many.map((halfDay, index) =>
      index % 3 === 0
        ? needed(halfDay, { state: 'covered', coveredBy: index % 2 ? murat : olga })
        : needed(halfDay),
    ),
  );

  test.each([
    ['offer', buildCoverOfferCard(offer, NOW, 'de')],
    ['release', buildReleaseCard(anOffer(many.map((each) => offered(each, { state: 'accepted' }))), 'de')],
    ['request', buildCoverRequestCard(request, NOW, 'de')],
    ['escalation', buildCoverEscalationCard(request, 'de')],
    ['draft', buildCoverDraftCard(aDraft({ preview: many }), 'de')],
    [
      'choice',
      buildChooseOfferCard(
        Array.from({ length: 9 }, (_, n) => ({ ...offer, offerId: uuid(n + 50) })),
        'de',
      ),
    ],
  ])('%s', (_name, card) => expect(problemsOf(card)).toEqual([]));
});

import type { MeetingDetail, MeetingRow, SlotSearchView } from '@verbund/domain/meeting/schema';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../testing/chats.ts';
import { expectGolden } from '../../testing/goldenCard.ts';
import { murat, NOW, olga, petra, uuid } from '../../testing/views.ts';
import { buildCancelCard, buildMoveCard, buildWhichCard } from './ask.card.ts';
import type { InvitedColleague, MeetingDraft } from './draft.ts';
import type { MeetingFacts } from './lines.ts';
import { buildMeetingListCard } from './list.card.ts';
import { buildGoneCard, buildMeetingCard, buildPollOverCard } from './meeting.card.ts';
import { buildPlanCard, buildPlannedCard, type PlanView } from './plan.card.ts';
import { buildPlanFormCard } from './planForm.card.ts';
import { formOfDraft } from './planForm.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const asPetra: MeetingFacts = { staffId: petra.staffId, now: NOW, language: 'de' };
const asMurat: MeetingFacts = { ...asPetra, staffId: murat.staffId };
const inEnglish: MeetingFacts = { ...asPetra, language: 'en' };

const municipality = (n: number, name: string) => ({ id: uuid(300 + n), name });
const PLACES = [municipality(1, 'Lippetal'), municipality(2, 'Möhnesee'), municipality(3, 'Welver')];
const colleague = (person: typeof petra, n: number): InvitedColleague => ({
  ...person,
  municipalityId: uuid(300 + n),
  roles: ['team_lead'],
  required: true,
});
const INVITED = [colleague(petra, 1), colleague(olga, 2), colleague(murat, 3)];

const aDraft = (changes: Partial<MeetingDraft> = {}): MeetingDraft => ({
  clientKey: uuid(1),
  template: 'other',
  title: 'Besprechung: Heimkosten',
  municipalityIds: [uuid(302), uuid(303)],
  group: 'leads',
  staffIds: [],
  from: '2026-11-30',
  until: '2026-12-04',
  at: null,
  half: 'full',
  minutes: 60,
  mode: 'online',
  placeId: null,
  share: 50,
  ...changes,
});

const time = (day: number, hour: string) => `2026-12-0${day}T${hour}:00Z`;
const SEARCH: SlotSearchView = {
  proposals: [
    {
      startsAt: time(1, '13:00'),
      endsAt: time(1, '14:00'),
      reasons: [
        { code: 'everybody_can' },
        { code: 'municipalities_can', can: 3, of: 3 },
        { code: 'outside_opening_hours' },
        { code: 'no_travel' },
      ],
      cannot: [],
    },
    {
      startsAt: time(2, '09:00'),
      endsAt: time(2, '10:00'),
      reasons: [
        { code: 'required_can', optionalMissing: 1 },
        { code: 'municipalities_can', can: 2, of: 3 },
        { code: 'during_opening_hours', desks: 4 },
        { code: 'short_travel', minutes: 85 },
      ],
      cannot: [olga],
    },
  ],
  blockers: [],
};
const aPlan = (changes: Partial<PlanView> = {}): PlanView => ({
  draft: aDraft(),
  placeName: null,
  invited: INVITED,
  search: SEARCH,
  wanted: null,
  twin: null,
  problem: null,
  ...changes,
});
const wanted = { startsAt: time(8, '09:00'), endsAt: time(8, '10:00') };

const aRow = (n: number, changes: Partial<MeetingRow> = {}): MeetingRow => ({
  meetingId: uuid(700 + n),
  seriesId: null,
  template: 'other',
  title: 'Besprechung: Heimkosten',
  state: 'fixed',
  organiser: petra,
  mode: 'online',
  place: null,
  durationMinutes: 60,
  windowFrom: '2026-11-30',
  windowUntil: '2026-12-05',
  startsAt: time(1, '13:00'),
  endsAt: time(1, '14:00'),
  pollClosesAt: null,
  isUndecided: false,
  participants: 3,
  municipalityNames: ['Lippetal', 'Möhnesee', 'Welver'],
  isOrganiser: true,
  isParticipant: true,
  awaitsMyVote: false,
  actions: ['move', 'cancel', 'change'],
  version: 4,
  ...changes,
});

const slot = (n: number, votes: [typeof petra, 'yes' | 'if_need_be' | 'no'][]) => ({
  slotId: uuid(800 + n),
  startsAt: time(n, '13:00'),
  endsAt: time(n, '14:00'),
  rank: n,
  reasons: [],
  votes: votes.map(([{ staffId }, answer]) => ({ staffId, answer })),
  failsOn: [],
});
const aMeeting = (changes: Partial<MeetingDetail> = {}): MeetingDetail => ({
  ...aRow(1),
  minShare: 50,
  quorumShare: 50,
  municipalities: [petra, olga, murat].map((person, n) => ({
    municipalityId: uuid(301 + n),
    name: person.municipalityName,
    participants: [{ staffId: person.staffId, name: person.name, required: true, attendance: null }],
    attended: null,
  })),
  slots: [],
  agenda: [],
  decisions: [],
  quorum: null,
  calendar: { state: 'none', channel: null, joinUrl: null },
  ...changes,
});
const polling: Partial<MeetingDetail> = {
  state: 'polling',
  startsAt: null,
  endsAt: null,
  pollClosesAt: '2026-11-26T16:00:00Z',
  slots: [slot(1, []), slot(2, [])],
};
const voted = { slots: [slot(1, [[murat, 'yes']]), slot(2, [[murat, 'no']])] };

describe('a plan', () => {
  test('shows what was understood, times with their reasons, and whom they do not suit', () =>
    golden(buildPlanCard(aPlan(), asPetra), 'plan'));
  test('in English', () => golden(buildPlanCard(aPlan(), inEnglish), 'plan.en'));
  test('without a time names whom it fails on, and what can be changed', () => {
    const search: SlotSearchView = {
      proposals: [],
      blockers: [
        { kind: 'person', person: olga, slots: 40 },
        { kind: 'municipality', municipality: { municipalityId: uuid(303), name: 'Welver' }, slots: 30 },
        { kind: 'window' },
      ],
    };
    const card = buildPlanCard(aPlan({ search }), asPetra);
    expect(wordsOf(card)).not.toMatch(/abwesend|Urlaub|krank|weil/);
    return golden(card, 'planNone');
  });
  test('for one time shows whom it does not suit', () =>
    golden(
      buildPlanCard(
        aPlan({
          draft: aDraft({
            from: '2026-12-08',
            until: '2026-12-08',
            at: '10:00',
            mode: 'hybrid',
            placeId: uuid(303),
          }),
          placeName: 'Welver',
          search: null,
          wanted: { ...wanted, cannot: [olga] },
        }),
        asPetra,
      ),
      'planWanted',
    ));
  test('that suits everybody is simply fixed', () =>
    expect(
      wordsOf(buildPlanCard(aPlan({ search: null, wanted: { ...wanted, cannot: [] } }), asPetra)),
    ).not.toContain('Trotzdem'));
  test('says that there is one already', () =>
    golden(buildPlanCard(aPlan({ twin: aRow(2, { template: 'steering_committee' }) }), asPetra), 'planTwin'));
  test('becomes a line when it is a meeting', () =>
    golden(
      buildPlannedCard({ title: 'Besprechung', sentence: 'Der Termin steht.', cannot: [olga] }, 'de'),
      'planned',
    ));
  test('stays small with everything picked that can be', () => {
    const ids = Array.from({ length: 60 }, (_, n) => uuid(1000 + n));
    const invited = ids.map((staffId, n) => ({
      ...colleague(
        { staffId, name: `Vorname-${n} Doppelname-Nachname`, municipalityName: `Gemeinde ${n % 14}` },
        n,
      ),
    }));
    const [first] = SEARCH.proposals;
    const proposals = [1, 2, 3, 4, 5].map((n) => ({
      ...(first as NonNullable<typeof first>),
      startsAt: time(n, '13:00'),
      endsAt: time(n, '14:00'),
      cannot: invited,
    }));
    const draft = aDraft({ municipalityIds: ids.slice(0, 14), staffIds: ids });
    const search = { proposals, blockers: [] };
    return golden(buildPlanCard(aPlan({ draft, invited, search }), asPetra), 'planLarge');
  });
  test('can be changed in every part', () => {
    const form = formOfDraft(aDraft({ staffIds: [murat.staffId], at: '10:00' }), INVITED);
    const view = { form, municipalities: PLACES, problem: 'Bitte ändere das.', readings: [] };
    return golden(buildPlanFormCard(view, asPetra), 'form');
  });
  test('in English, empty', () => {
    const form = formOfDraft(aDraft({ title: '', municipalityIds: [] }), INVITED);
    const view = { form, municipalities: PLACES, problem: null, readings: [] };
    return golden(buildPlanFormCard(view, inEnglish), 'form.en');
  });
});

describe('the card of a meeting', () => {
  test('asks who is invited', () =>
    golden(
      buildMeetingCard(aMeeting({ ...polling, isOrganiser: false, actions: ['vote'] }), asMurat),
      'poll',
    ));
  test('shows her what she has answered', () =>
    golden(
      buildMeetingCard(aMeeting({ ...polling, ...voted, isOrganiser: false, actions: ['vote'] }), asMurat, {
        happened: 'Danke!',
      }),
      'pollVoted',
    ));
  test('shows whoever organises how it stands', () =>
    golden(
      buildMeetingCard(
        aMeeting({ ...polling, ...voted, actions: ['vote', 'fix', 'open_poll', 'cancel'] }),
        asPetra,
      ),
      'pollOrganiser',
    ));
  test('in English', () =>
    golden(
      buildMeetingCard(
        aMeeting({ ...polling, ...voted, actions: ['vote', 'fix', 'open_poll', 'cancel'] }),
        inEnglish,
      ),
      'pollOrganiser.en',
    ));
  test('has a button for each slot when none was agreed on', () => {
    const failing = {
      ...slot(1, [[murat, 'no']]),
      failsOn: [
        { kind: 'person' as const, person: murat, slots: 1 },
        {
          kind: 'municipality' as const,
          municipality: { municipalityId: uuid(302), name: 'Möhnesee' },
          slots: 1,
        },
      ],
    };
    const view = aMeeting({
      ...polling,
      pollClosesAt: null,
      isUndecided: true,
      slots: [failing, slot(2, [[murat, 'yes']])],
      actions: ['fix', 'open_poll', 'cancel'],
    });
    return golden(buildMeetingCard(view, asPetra), 'undecided');
  });
  test('says when and where, and how to join', () => {
    const calendar = {
      state: 'told' as const,
      channel: 'graph' as const,
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/abc',
    };
    const agenda = [{ itemId: uuid(1), position: 1, text: 'A', improvementId: null, standardCaseId: null }];
    return golden(buildMeetingCard(aMeeting({ calendar, agenda }), asPetra), 'fixed');
  });
  test('in a town hall, for whoever only comes', () =>
    golden(
      buildMeetingCard(
        aMeeting({
          mode: 'on_site',
          place: { municipalityId: uuid(303), name: 'Welver' },
          isOrganiser: false,
          actions: ['add_item'],
        }),
        { ...asMurat, language: 'en' },
      ),
      'fixedOnSite.en',
    ));
  test('leads nowhere but to Teams', () => {
    const calendar = { state: 'told' as const, channel: 'graph' as const, joinUrl: 'https://example.org/x' };
    expect(JSON.stringify(buildMeetingCard(aMeeting({ calendar }), asPetra))).not.toContain('example.org');
  });
  test('that was called off has nothing left to do', () =>
    golden(buildMeetingCard(aMeeting({ state: 'cancelled', actions: [] }), asMurat), 'cancelled'));
  test('that had a poll says in a line what it came to', () =>
    golden(buildPollOverCard(aMeeting(), asMurat), 'pollOver'));
  test('is gone for whoever is no longer invited', () => golden(buildGoneCard('de'), 'gone'));
  test('shows a title as it was typed', () => {
    const card = buildMeetingCard(aMeeting({ title: '[hier](https://example.org) *wichtig*' }), asPetra);
    expect(JSON.stringify(card)).toContain('\\\\[hier\\\\]');
  });
  test('stays small with sixty people and five slots', () => {
    const people = Array.from({ length: 60 }, (_, n) => ({
      staffId: uuid(1000 + n),
      name: `Vorname-${n} Doppelname-Nachname`,
      municipalityName: `Gemeinde ${n % 14}`,
    }));
    const municipalities = [...Map.groupBy(people, ({ municipalityName }) => municipalityName)].map(
      ([name, group], n) => ({
        municipalityId: uuid(2000 + n),
        name,
        participants: group.map(({ staffId, name: who }) => ({
          staffId,
          name: who,
          required: true,
          attendance: null,
        })),
        attended: null,
      }),
    );
    const slots = [1, 2, 3, 4, 5].map((n) => ({
      ...slot(n, []),
      votes: people.map(({ staffId }) => ({ staffId, answer: 'no' as const })),
      failsOn: people.map((person) => ({ kind: 'person' as const, person, slots: 1 })),
    }));
    const actions: MeetingDetail['actions'] = ['vote', 'fix', 'open_poll', 'cancel'];
    return golden(
      buildMeetingCard(aMeeting({ ...polling, municipalities, slots, actions, isUndecided: true }), asPetra),
      'large',
    );
  });
});

describe('before a meeting changes', () => {
  test('she is asked whether to call it off', () => golden(buildCancelCard(aMeeting(), asPetra), 'cancel'));
  test('she sees whom the new time does not suit', () =>
    golden(
      buildMoveCard(
        aMeeting(),
        { day: '2026-12-10', time: '14:00', cannot: [murat], problem: null },
        asPetra,
      ),
      'move',
    ));
  test('in English', () =>
    golden(
      buildMoveCard(aMeeting(), { day: '', time: '', cannot: null, problem: 'Please.' }, inEnglish),
      'move.en',
    ));
  test('she says which one', () =>
    golden(buildWhichCard('move', [aRow(1), aRow(2)], { day: '2026-12-10', at: null }, asPetra), 'which'));
});

describe('what is coming', () => {
  const open = aRow(3, { state: 'polling', startsAt: null, endsAt: null, awaitsMyVote: true });
  const list = { what: null, isThen: false, rows: [aRow(1), open], toVote: 1, maySchedule: true };
  test('is a list', () => golden(buildMeetingListCard(list, asPetra), 'list'));
  test('in English', () =>
    golden(buildMeetingListCard({ ...list, maySchedule: false }, inEnglish), 'list.en'));
  test('may be nothing', () =>
    golden(
      buildMeetingListCard({ ...list, what: 'Lenkungsausschuss', rows: [], toVote: 0 }, asMurat),
      'listEmpty',
    ));
  test('stays short', () => {
    const rows = Array.from({ length: 30 }, (_, n) => aRow(n));
    expect(wordsOf(buildMeetingListCard({ ...list, rows }, asPetra))).toContain('24 weitere stehen im Tab.');
  });
});

import type { CaseDetail, CaseRow, HandoverView } from '@verbund/domain/case/schema';
import type { Me } from '@verbund/domain/membership/schema';
import { describe, test } from 'vitest';
import { expectGolden } from '../../testing/goldenCard.ts';
import { areaNames, jana, murat, NOW, petra, uuid } from '../../testing/views.ts';
import {
  buildCaseCard,
  buildCaseListCard,
  buildSharedCaseCard,
  buildWhichCaseCard,
  type CardFacts,
} from './cases.card.ts';
import { buildHandoverCard, buildHandoverFormCard } from './handover.card.ts';
import { buildUrgentFormCard } from './urgent.card.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const facts: CardFacts = { areaNames, staffId: jana.staffId, now: NOW, language: 'de' };

const aRow = (n: number, changes: Partial<CaseRow> = {}): CaseRow => ({
  caseId: uuid(500 + n),
  reference: `SO-2026-0007${n}`,
  areaCode: 'WOG',
  municipalityId: uuid(90),
  municipalityName: 'Lippetal',
  receivedOn: '2026-11-02',
  dueOn: '2026-12-01',
  urgency: 'normal',
  state: 'open',
  owner: null,
  leaseUntil: null,
  ownerAbsent: false,
  nextStep: null,
  handoverId: null,
  version: 1,
  actions: ['take', 'recuse'],
  ...changes,
});
const aDetail = (changes: Partial<CaseDetail> = {}): CaseDetail => ({
  ...aRow(7),
  checklist: [],
  history: [],
  ring: null,
  ...changes,
});
const owner = { ...jana, municipalityId: uuid(90) };
const mine = aDetail({
  owner,
  leaseUntil: '2026-11-23T10:00:00Z',
  nextStep: 'Mietbescheinigung prüfen',
  actions: ['close', 'handover', 'return', 'recuse', 'change'],
} as Partial<CaseDetail>);
const ring = {
  stage: 'wave' as const,
  asked: 3,
  nextAt: null,
  phones: [{ deskName: 'Empfang', municipalityName: 'Lippetal', phone: '02921 000003' }],
};

describe('the list of cases', () => {
  test('shows mine, then what is free', () =>
    golden(buildCaseListCard({ own: [mine], free: [aRow(1), aRow(2, { urgency: 'high' })] }, facts), 'list'));
  test('says that there is none', () => golden(buildCaseListCard({ own: [], free: [] }, facts), 'list.none'));
  test('asks which one is meant', () => golden(buildWhichCaseCard([aRow(1), aRow(2)], facts), 'which'));
});

describe('one case', () => {
  test('that is free can be taken', () => golden(buildCaseCard(aDetail(), facts), 'free'));
  test('of mine can be closed, handed over or returned', () => golden(buildCaseCard(mine, facts), 'mine'));
  test('of mine, in English', () =>
    golden(buildCaseCard(mine, { ...facts, language: 'en' }, { happened: 'Done.' }), 'mine.en'));
  test('that is urgent calls, with phone numbers', () =>
    golden(buildCaseCard(aDetail({ urgency: 'urgent', ring }), facts, { isCall: true }), 'urgent.call'));
  test('in a message to others says where it belongs, and nothing that was typed', () =>
    golden(buildSharedCaseCard(mine, facts), 'shared'));
  test('of another reference than text: a name with marks stays as it is', () =>
    golden(buildSharedCaseCard(aRow(3, { reference: 'A_*[1]' }), facts), 'shared.literal'));
});

const aHandover = (changes: Partial<HandoverView> = {}): HandoverView => ({
  handoverId: uuid(600),
  kind: 'handover',
  from: owner,
  note: 'Bitte bis Freitag',
  recipients: [],
  items: [
    {
      ...aRow(1),
      state: 'offered',
      acceptedBy: null,
      checklist: [{ de: 'Mietvertrag da?', en: 'Lease there?' }],
    },
    { ...aRow(2, { dueOn: null }), state: 'offered', acceptedBy: null, checklist: [] },
  ],
  mayAnswer: true,
  mayWithdraw: false,
  createdAt: '2026-11-23T08:00:00Z',
  version: 1,
  ...changes,
});

const me: Me = {
  ...petra,
  municipalityId: uuid(90),
  roles: ['team_lead'],
  municipalities: [
    { municipalityId: uuid(90), name: 'Lippetal' },
    { municipalityId: uuid(91), name: 'Welver' },
  ],
  areas: [],
  colleagues: [
    { staffId: jana.staffId, name: jana.name, municipalityId: uuid(90) },
    { staffId: murat.staffId, name: murat.name, municipalityId: uuid(91) },
  ],
  caseMunicipalityIds: [],
  now: NOW.toString(),
};

describe('a handover', () => {
  const form = { clientKey: uuid(70), municipalityId: null, to: '', note: '', happened: null };
  test('goes to a person, to a municipality, or is forwarded', () =>
    golden(buildHandoverFormCard(mine, me, form, 'de'), 'handover.form'));
  test('says what to change', () =>
    golden(
      buildHandoverFormCard(
        mine,
        me,
        { ...form, happened: 'Bitte wähle, an wen der Fall gehen soll.' },
        'de',
      ),
      'handover.form.problem',
    ));
  test('is offered with the checklist', () =>
    golden(buildHandoverCard(aHandover(), areaNames, 'de'), 'handover'));
  test('of an absence, that is answered', () =>
    golden(
      buildHandoverCard(
        aHandover({
          kind: 'absence_bundle',
          note: null,
          mayAnswer: false,
          items: aHandover().items.map((item) => ({ ...item, state: 'accepted' as const })),
        }),
        areaNames,
        'en',
        'Thank you.',
      ),
      'bundle.accepted.en',
    ));
});

describe('the form of an urgent case', () => {
  const form = { clientKey: uuid(71), reference: '', areaCode: '', nextStep: '', problem: null };
  test('is short', () => golden(buildUrgentFormCard(form, areaNames, 'de'), 'urgent.form'));
  test('keeps what was typed and says what to change', () =>
    golden(
      buildUrgentFormCard(
        { ...form, reference: 'EIL-1', areaCode: 'HZL', problem: 'Bitte nimm die Namen heraus.' },
        areaNames,
        'de',
      ),
      'urgent.form.problem',
    ));
});

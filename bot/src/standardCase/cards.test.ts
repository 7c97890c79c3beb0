import type { StandardCaseContent, StandardCaseDetail } from '@verbund/domain/standardCase/schema';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../testing/checkCard.ts';
import { expectGolden } from '../../testing/goldenCard.ts';
import { areaNames, jana, NOW, uuid } from '../../testing/views.ts';
import { buildApprovalCard, buildSharedStandardCaseCard } from './standardCase.card.ts';
import { standardCaseWords } from './words.ts';

const golden = (card: Parameters<typeof expectGolden>[0], name: string) =>
  expectGolden(card, import.meta.dirname, name);

const facts = { areaNames, language: 'de' } as const;
const english = { areaNames, language: 'en' } as const;

const aContent = (changes: Partial<StandardCaseContent> = {}): StandardCaseContent => ({
  version: 1,
  title: 'Hausnotruf neben dem Zuschuss der Pflegekasse',
  patterns: ['Zahlen wir den Hausnotruf?', 'Hausnotruf trotz Pflegegrad'],
  answer: 'Ja, soweit der Zuschuss nicht reicht.',
  statutes: [
    { name: '§ 64d SGB XII', title: 'Pflegehilfsmittel' },
    { name: '§ 40 SGB XI', title: null },
  ],
  checklist: ['Bescheid der Pflegekasse', 'Rechnung des Anbieters'],
  validFrom: '2026-12-01',
  validUntil: null,
  reviewOn: '2027-12-01',
  writtenBy: jana,
  writtenAt: NOW.toString(),
  ...changes,
});

const aCase = (changes: Partial<StandardCaseDetail> = {}): StandardCaseDetail => ({
  standardCaseId: uuid(900),
  areaCode: 'GRUSI',
  state: 'proposed',
  approved: null,
  latest: aContent(),
  doubt: null,
  changedStatutes: [],
  approvals: [],
  approvalsNeeded: 2,
  canApprove: [],
  deviations: [],
  history: [],
  sourceQuestionId: null,
  mergedInto: null,
  actions: ['approve', 'reject'],
  ...changes,
});
const byLippetal = { municipalityName: 'Lippetal', name: 'Petra Vogt', at: NOW.toString() };
const deviation = {
  deviationId: uuid(910),
  municipalityId: uuid(90),
  municipalityName: 'Welver',
  text: 'Höchstens 25 Euro',
  reason: 'Ratsbeschluss',
  fromDay: '2026-01-01',
  untilDay: '2027-01-01',
  mayEnd: false,
};

describe('a version to approve', () => {
  test('waits for two municipalities', () => golden(buildApprovalCard(aCase(), facts), 'approve'));
  test('waits for two municipalities, in English', () =>
    golden(buildApprovalCard(aCase(), english), 'approve.en'));
  test('waits for one more after hers', () =>
    golden(
      buildApprovalCard(aCase({ approvals: [byLippetal], actions: [] }), facts, {
        happened: standardCaseWords.de.approvedOne,
      }),
      'approve.one',
    ));
  test('holds', () =>
    golden(
      buildApprovalCard(aCase({ state: 'approved', approved: aContent(), actions: ['confirm'] }), facts, {
        happened: standardCaseWords.de.approvedAll,
      }),
      'approve.all',
    ));
  test('waits no longer', () =>
    golden(buildApprovalCard(aCase({ state: 'rejected', actions: [] }), facts), 'approve.noLonger'));
  test('was changed meanwhile', () =>
    golden(
      buildApprovalCard(aCase({ latest: aContent({ version: 2 }) }), facts, {
        problem: 'Der Standardfall wurde inzwischen geändert.',
      }),
      'approve.problem',
    ));
});

describe('a standard case in a message', () => {
  test('names nobody', () => golden(buildSharedStandardCaseCard(aContent(), aCase(), facts), 'shared'));
  test('says how long it holds, where it is done differently and why to look twice, in English', () =>
    golden(
      buildSharedStandardCaseCard(
        aContent({ validUntil: '2028-01-01' }),
        aCase({ doubt: 'law_changed', deviations: [deviation] }),
        english,
      ),
      'shared.doubt.en',
    ));
});

test('however much was written fits into a card', () => {
  const much = (length: number): string => '„Übergröße“ *x* '.repeat(length).slice(0, length);
  const content = aContent({
    title: much(200),
    answer: much(6000),
    patterns: Array.from({ length: 20 }, () => much(500)),
    checklist: Array.from({ length: 30 }, () => much(200)),
    statutes: Array.from({ length: 200 }, (_, n) => ({ name: `§ ${n} SGB XII`, title: much(120) })),
  });
  const view = aCase({ latest: content, deviations: Array.from({ length: 30 }, () => deviation) });
  expect(problemsOf(buildApprovalCard(view, facts))).toEqual([]);
  expect(problemsOf(buildSharedStandardCaseCard(content, view, facts))).toEqual([]);
});

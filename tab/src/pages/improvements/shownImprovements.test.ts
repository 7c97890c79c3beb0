import type { ImprovementRow } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { choiceOf, shownImprovements } from './shownImprovements.ts';

const person = (staffId: string) => ({ staffId, name: staffId, municipalityName: 'Welver' });
const row = (
  improvementId: string,
  state: ImprovementRow['state'],
  owner: string | null,
): ImprovementRow => ({
  improvementId,
  text: improvementId,
  state,
  owner: owner === null ? null : person(owner),
  dueOn: null,
  isOverdue: false,
  outcome: null,
  meeting: null,
  timesReopened: 0,
  createdBy: person('lars'),
  createdAt: '2026-11-27T08:00:00Z',
  closedAt: null,
  actions: [],
  version: 1,
});
const rows = [
  row('mine', 'open', 'jana'),
  row('theirs', 'open', null),
  row('done', 'done', 'jana'),
  row('no', 'dropped', null),
];

describe('the improvement list', () => {
  it.each([
    ['open', ['mine', 'theirs']],
    ['mine', ['mine']],
    ['done', ['done', 'no']],
    ['all', ['mine', 'theirs', 'done', 'no']],
  ] as const)('shows what is %s', (choice, ids) => {
    expect(shownImprovements(rows, choice, 'jana').map(({ improvementId }) => improvementId)).toEqual(ids);
  });

  it('shows what is open when the address says nothing it knows', () => {
    expect([choiceOf(null), choiceOf('x'), choiceOf('mine')]).toEqual(['open', 'open', 'mine']);
  });
});

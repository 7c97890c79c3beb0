import type { CaseRow } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { casesShown, countsOf, filterFrom, holderOf, NO_FILTER, searchOf } from './casesView.ts';

const eyes = { staffId: 'me', today: '2026-11-24', now: '2026-11-24T09:00:00Z' };
const person = (staffId: string, name = staffId) => ({ staffId, name, municipalityName: 'Lippetal' });

const aCase = (reference: string, changes: Partial<CaseRow> = {}): CaseRow => ({
  caseId: reference,
  reference,
  areaCode: 'WOG',
  municipalityId: 'L',
  municipalityName: 'Lippetal',
  receivedOn: '2026-11-01',
  dueOn: null,
  urgency: 'normal',
  state: 'open',
  owner: null,
  leaseUntil: null,
  ownerAbsent: false,
  nextStep: null,
  handoverId: null,
  version: 1,
  actions: [],
  ...changes,
});

const cases = [
  aCase('S-1', { dueOn: '2026-11-20', nextStep: 'Unterlagen prüfen' }),
  aCase('S-2', { urgency: 'urgent', dueOn: '2026-11-24', areaCode: 'HZL' }),
  aCase('S-3', { owner: person('me'), leaseUntil: '2026-11-24T11:00:00Z', dueOn: '2026-12-24' }),
  aCase('S-4', { owner: person('deniz'), leaseUntil: '2026-11-24T08:00:00Z' }),
  aCase('S-5', {
    owner: person('ute'),
    leaseUntil: '2026-11-24T11:00:00Z',
    ownerAbsent: true,
    municipalityId: 'W',
  }),
];
const shown = (filter: Partial<typeof NO_FILTER>) =>
  casesShown(cases, { ...NO_FILTER, ...filter }, eyes).map(({ reference }) => reference);

describe('the queue', () => {
  it('shows urgent ones first, then what is due first', () => {
    expect(shown({})).toEqual(['S-2', 'S-1', 'S-3', 'S-4', 'S-5']);
  });

  it.each([
    [{ owner: 'mine' as const }, ['S-3']],
    [{ owner: 'free' as const }, ['S-2', 'S-1']],
    [{ owner: 'lapsed' as const }, ['S-4']],
    [{ owner: 'absent' as const }, ['S-5']],
    [{ municipalityId: 'W' }, ['S-5']],
    [{ areaCode: 'HZL' }, ['S-2']],
    [{ urgency: 'urgent' as const }, ['S-2']],
    [{ due: 'overdue' as const }, ['S-1']],
    [{ due: 'today' as const }, ['S-2']],
    [{ due: 'week' as const }, ['S-2', 'S-1']],
    [{ text: 'PRÜFEN' }, ['S-1']],
    [{ text: 's-4' }, ['S-4']],
    [{ sort: 'reference' as const, descending: true }, ['S-5', 'S-4', 'S-3', 'S-2', 'S-1']],
  ])('is narrowed and ordered by %o', (filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });

  it('says who holds a case', () => {
    expect(cases.map((row) => holderOf(row, eyes))).toEqual(['free', 'free', 'mine', 'lapsed', 'absent']);
    expect(countsOf(cases, eyes)).toEqual({ open: 5, overdue: 1, free: 2, mine: 1 });
  });

  it('keeps its filter in the address, and takes nonsense for nothing', () => {
    const filter = {
      ...NO_FILTER,
      owner: 'free' as const,
      text: 'wog',
      descending: true,
      sort: 'dueOn' as const,
    };
    const search = new URLSearchParams(
      Object.entries(searchOf(filter)).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
    expect(filterFrom(search)).toEqual(filter);
    expect(filterFrom(new URLSearchParams('owner=nobody&due=never&sort=x&urgency=y'))).toEqual(NO_FILTER);
  });
});

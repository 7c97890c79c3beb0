import type { MeetingDetail } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { answerOf, bestSlotId, countsOf, failingNames, type Slot, unanswered } from './poll.ts';

const person = (name: string) => ({ staffId: name, name, municipalityName: 'Welver' });

const slot = (
  slotId: string,
  votes: Record<string, 'yes' | 'if_need_be' | 'no'>,
  fails: string[] = [],
): Slot => ({
  slotId,
  startsAt: '2026-12-08T08:00:00Z',
  endsAt: '2026-12-08T09:00:00Z',
  rank: Number(slotId),
  reasons: [],
  votes: Object.entries(votes).map(([staffId, answer]) => ({ staffId, answer })),
  failsOn: fails.map((name) => ({ kind: 'person', person: person(name), slots: 1 })),
});

const municipalities: MeetingDetail['municipalities'] = [
  {
    municipalityId: 'w',
    name: 'Welver',
    attended: null,
    participants: ['jana', 'lars'].map((name) => ({
      staffId: name,
      name,
      required: false,
      attendance: null,
    })),
  },
];

describe('the poll of a meeting', () => {
  it('counts who said what, and who has said nothing', () => {
    expect(countsOf(slot('1', { jana: 'yes', lars: 'no', gudrun: 'if_need_be' }), 5)).toEqual({
      yes: 1,
      ifNeedBe: 1,
      no: 1,
      open: 2,
    });
  });

  const asked = { municipalities, isUndecided: false };

  it('finds the slot best that fails on nobody, then the one most people like', () => {
    const liked = slot('1', { jana: 'yes', lars: 'yes', gudrun: 'no' }, ['gudrun']);
    const possible = slot('2', { jana: 'if_need_be' });
    const better = slot('3', { jana: 'yes' });
    expect(bestSlotId({ ...asked, slots: [liked, possible] })).toBe('2');
    expect(bestSlotId({ ...asked, slots: [liked, possible, better] })).toBe('3');
  });

  it('takes what was proposed first when answers do not decide', () => {
    const slots = [slot('2', { jana: 'yes' }), slot('1', { lars: 'yes' })];
    expect(bestSlotId({ ...asked, slots })).toBe('1');
  });

  it('calls no slot best before anybody can come', () => {
    expect(bestSlotId({ ...asked, slots: [slot('1', {}), slot('2', { jana: 'no' })] })).toBeNull();
  });

  it('fails on nobody who may still answer, and on everybody silent once it is over', () => {
    const failing = slot('1', { gudrun: 'no', lars: 'no' }, ['gudrun', 'jana']);
    const municipality = { municipalityId: 'w', name: 'Welver' };
    failing.failsOn.push({ kind: 'municipality', municipality, slots: 1 }, { kind: 'window' });
    expect(failingNames(failing, asked)).toEqual(['gudrun']);
    expect(failingNames(failing, { ...asked, isUndecided: true })).toEqual(['gudrun', 'jana', 'Welver']);
    const refused = { ...failing, votes: [...failing.votes, { staffId: 'jana', answer: 'no' as const }] };
    expect(failingNames(refused, asked)).toEqual(['gudrun', 'jana', 'Welver']);
  });

  it('waits for everybody who has not answered for every slot', () => {
    const slots = [slot('1', { jana: 'yes', lars: 'yes' }), slot('2', { jana: 'no' })];
    expect(unanswered({ municipalities, slots }).map(({ name }) => name)).toEqual(['lars']);
    expect(slots.map((each) => answerOf(each, 'lars'))).toEqual(['yes', null]);
  });
});

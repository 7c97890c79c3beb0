import type { MeetingRow } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from './sections.ts';
import { shownState } from './useMeetingWords.ts';

const row = (meetingId: string, changes: Partial<MeetingRow> = {}): MeetingRow => ({
  meetingId,
  seriesId: null,
  template: 'other',
  title: meetingId,
  state: 'fixed',
  organiser: { staffId: 'a', name: 'Annegret', municipalityName: 'Lippetal' },
  mode: 'online',
  place: null,
  durationMinutes: 60,
  windowFrom: '2026-12-01',
  windowUntil: '2026-12-31',
  startsAt: '2026-12-08T08:00:00Z',
  endsAt: '2026-12-08T09:00:00Z',
  pollClosesAt: null,
  isUndecided: false,
  participants: 2,
  municipalityNames: ['Lippetal'],
  isOrganiser: false,
  isParticipant: true,
  awaitsMyVote: false,
  actions: [],
  version: 1,
  ...changes,
});

const ids = (rows: readonly MeetingRow[]): string[] => rows.map(({ meetingId }) => meetingId);

describe('the list of meetings', () => {
  const poll = row('poll', { state: 'polling', startsAt: null, endsAt: null });
  const planned = row('planned', { state: 'planning', startsAt: null, endsAt: null });
  const weekly = ['m1', 'm2', 'm3'].map((id) => row(id, { seriesId: 's' }));
  const list = {
    asOf: '2026-11-27T08:00:00Z',
    maySchedule: true,
    toVote: [poll],
    upcoming: [poll, ...weekly, row('single'), planned],
    all: [poll, row('single'), row('elsewhere')],
    missing: [],
    past: [row('past')],
  };

  it('shows each meeting once', () => {
    const shown = Object.values(sectionsOf(list)).flatMap(ids);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.sort()).toEqual(['elsewhere', 'm1', 'm2', 'm3', 'past', 'planned', 'poll', 'single'].sort());
  });

  it('has the next of a series among the others and the rest apart', () => {
    const { timed, repeats, untimed, others } = sectionsOf(list);
    expect(ids(timed)).toEqual(['m1', 'single']);
    expect(ids(repeats)).toEqual(['m2', 'm3']);
    expect(ids(untimed)).toEqual(['planned']);
    expect(ids(others)).toEqual(['elsewhere']);
  });
});

describe('how a meeting stands', () => {
  it.each([
    ['fixed', '2026-12-08T07:59:00Z'],
    ['running', '2026-12-08T08:00:00Z'],
    ['over', '2026-12-08T09:00:00Z'],
  ])('is %s at %s', (state, now) => {
    expect(shownState(row('m'), now)).toBe(state);
  });

  it('is first of all that a vote is missing', () => {
    expect(shownState(row('m', { state: 'polling', awaitsMyVote: true }), '2026-12-01T08:00:00Z')).toBe(
      'vote',
    );
    expect(shownState(row('m', { state: 'polling', isUndecided: true }), '2026-12-01T08:00:00Z')).toBe(
      'undecided',
    );
    expect(shownState(row('m', { state: 'cancelled' }), '2026-12-09T08:00:00Z')).toBe('cancelled');
  });
});

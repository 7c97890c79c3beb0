import { type RosterHalfDay, rosterDaySchema } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import {
  applyFilter,
  cardState,
  clockTime,
  countsOf,
  halfAt,
  isAllClosed,
  longDay,
  type Municipality,
  openingTime,
} from './rosterView.ts';

const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;

const closed = (half: 'morning' | 'afternoon'): RosterHalfDay => ({
  half,
  hours: null,
  onDuty: [],
  absent: [],
  minStaff: 0,
  missing: 0,
  isPlanned: true,
});

const open = (
  half: 'morning' | 'afternoon',
  people: number,
  minStaff: number,
  cover = false,
): RosterHalfDay => ({
  ...closed(half),
  hours: { opens: '08:00:00', closes: '12:00:00' },
  minStaff,
  missing: Math.max(0, minStaff - people),
  onDuty: Array.from({ length: people }, (_, index) => ({
    staffId: id(index),
    name: `Kollegin ${index}`,
    municipalityName: 'Welver',
    isCover: cover,
    coversForName: cover ? 'Jana Brinkschulte' : null,
    seniorName: null,
    isRemote: false,
  })),
});

const municipality = (name: string, number: number, desks: RosterHalfDay[][]): Municipality => ({
  municipalityId: id(number),
  name,
  absent: [],
  desks: desks.map((halves, index) => ({
    deskId: id(index),
    deskName: `Platz ${index}`,
    kind: 'counter',
    halves,
  })),
});

const lippetal = municipality('Lippetal', 1, [
  [open('morning', 1, 1, true), closed('afternoon')],
  [open('morning', 1, 2), open('afternoon', 0, 1)],
]);
const welver = municipality('Welver', 2, [[open('morning', 1, 1), closed('afternoon')]]);
const moehnesee = municipality('Möhnesee', 3, [[closed('morning'), closed('afternoon')]]);
const all = [lippetal, welver, moehnesee];

describe('the roster of a day', () => {
  it('is made of what the contract allows', () => {
    const day = { day: '2026-11-24', asOf: '2026-11-24T07:37:00Z', holiday: null, municipalities: all };
    expect(rosterDaySchema.safeParse(day).success).toBe(true);
  });

  it('counts open, staffed and covered half-days and the gaps', () => {
    expect(countsOf(all)).toEqual({ open: 4, staffed: 2, covers: 1, gaps: 2 });
  });

  it('counts a half-day the roster does not reach yet neither as staffed nor as a gap', () => {
    const ahead = municipality('Welver', 2, [[{ ...open('morning', 0, 1), missing: 0, isPlanned: false }]]);
    expect(countsOf([ahead])).toEqual({ open: 1, staffed: 0, covers: 0, gaps: 0 });
  });

  it('says of each municipality whether it has gaps, is complete, or is closed', () => {
    expect(all.map(cardState)).toEqual([
      { state: 'gaps', gaps: 2 },
      { state: 'complete' },
      { state: 'closed' },
    ]);
  });

  it('shows one municipality, or only desks with gaps', () => {
    const names = (found: Municipality[]) => found.map(({ name }) => name);
    expect(names(applyFilter(all, { municipalityId: welver.municipalityId, onlyGaps: false }))).toEqual([
      'Welver',
    ]);
    const gaps = applyFilter(all, { municipalityId: null, onlyGaps: true });
    expect(names(gaps)).toEqual(['Lippetal']);
    expect(gaps[0]?.desks.map(({ deskName }) => deskName)).toEqual(['Platz 1']);
    expect(applyFilter(all, { municipalityId: welver.municipalityId, onlyGaps: true })).toEqual([]);
  });

  it('knows when everything is closed', () => {
    expect(isAllClosed([moehnesee])).toBe(true);
    expect(isAllClosed(all)).toBe(false);
  });
});

describe('times on the page', () => {
  it('are those of Berlin, in summer and in winter', () => {
    expect(clockTime('2026-11-24T07:37:12Z')).toBe('08:37');
    expect(clockTime('2026-07-24T07:37:12Z')).toBe('09:37');
  });

  it('mark the half-day people are in', () => {
    expect(halfAt('2026-11-24T11:59:00Z')).toBe('morning');
    expect(halfAt('2026-11-24T12:00:00Z')).toBe('afternoon');
  });

  it('are written as people write them', () => {
    expect(openingTime('08:00:00', 'de')).toBe('8:00');
    expect(openingTime('13:30:00', 'de')).toBe('13:30');
    expect(openingTime('08:00:00', 'en')).toBe('08:00');
    expect(longDay('2026-11-24', 'de')).toBe('Dienstag, 24. November 2026');
    expect(longDay('2026-11-24', 'en')).toContain('24 November 2026');
  });
});

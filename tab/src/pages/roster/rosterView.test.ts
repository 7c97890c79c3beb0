import type { RosterSpan, RosterSpanCell } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { countsOf, type Filter, moved, rowHeight, rowsOf, shownDays } from './rosterView.ts';

const cell = (d: number, changes: Partial<RosterSpanCell> = {}): RosterSpanCell => ({
  d,
  half: 'morning',
  opens: '08:30',
  closes: '12:00',
  minStaff: 1,
  missing: 0,
  on: [{ p: 0 }],
  ...changes,
});
const gap = (d: number) => cell(d, { missing: 1, on: [] });

const desk = (name: string, areaCode: string, cells: RosterSpanCell[]) => ({
  deskId: name,
  name,
  kind: 'counter' as const,
  phone: null,
  needsAuthority: false,
  areaCodes: [areaCode],
  cells,
});

const span: RosterSpan = {
  asOf: '2026-11-23T07:00:00Z',
  days: ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((day) => ({ day, holiday: null })),
  people: [{ staffId: 'a', name: 'Jana Brandt', municipalityName: 'Lippetal' }],
  municipalities: [
    {
      municipalityId: 'L',
      name: 'Lippetal',
      desks: [
        desk('Wohngeld', 'WOG', [cell(0), gap(3)]),
        desk('Asyl', 'ASYL', [cell(0, { on: [{ p: 0, cover: null }] })]),
      ],
      absences: [],
    },
    { municipalityId: 'W', name: 'Welver', desks: [desk('Pflege', 'HZP', [cell(3)])], absences: [] },
  ],
};
const all: Filter = { municipalityId: null, areaCode: null, onlyGaps: false };
const names = (filter: Partial<Filter>) =>
  rowsOf(span, { ...all, ...filter }).map((row) =>
    row.kind === 'desk' ? row.desk.name : row.municipality.name,
  );

describe('the rows of the roster', () => {
  it('are the municipalities with their desks', () => {
    expect(names({})).toEqual(['Lippetal', 'Wohngeld', 'Asyl', 'Welver', 'Pflege']);
  });

  it('are narrowed by municipality, area and gaps; a municipality without a desk left is left out', () => {
    expect(names({ municipalityId: 'W' })).toEqual(['Welver', 'Pflege']);
    expect(names({ areaCode: 'ASYL' })).toEqual(['Lippetal', 'Asyl']);
    expect(names({ onlyGaps: true })).toEqual(['Lippetal', 'Wohngeld']);
  });

  it('are counted', () => {
    expect(countsOf(rowsOf(span, all))).toEqual({ open: 4, staffed: 3, covers: 1, gaps: 1 });
  });

  it('are as high as what stands in them, before it is drawn', () => {
    const [, wohngeld, asyl] = rowsOf(span, all);
    if (!wohngeld || !asyl) throw new Error('There are rows.');
    expect(rowHeight(asyl)).toBeGreaterThan(rowHeight(wohngeld));
  });

  it('leave weekends out on which everything is closed', () => {
    expect(shownDays(span)).toEqual([0, 3]);
  });
});

describe('the keys of the grid', () => {
  const extent = { rows: 20, columns: 11, page: 8 };
  const from = { row: 5, column: 3 };
  it.each([
    ['ArrowUp', false, { row: 4, column: 3 }],
    ['ArrowRight', false, { row: 5, column: 4 }],
    ['PageDown', false, { row: 13, column: 3 }],
    ['PageUp', false, { row: 0, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 10 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 19, column: 10 }],
  ])('%s (Ctrl: %s)', (key, ctrlKey, expected) => {
    expect(moved(from, { key, ctrlKey }, extent)).toEqual(expected);
  });

  it('stay inside, and leave other keys alone', () => {
    expect(moved({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false }, extent)).toEqual({
      row: 0,
      column: 0,
    });
    expect(moved(from, { key: 'a', ctrlKey: false }, extent)).toBeNull();
  });
});

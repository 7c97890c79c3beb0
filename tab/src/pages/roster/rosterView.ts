/** What the page makes of the roster it was told: pure, so that it can be tested without a browser. */
import type { RosterSpan, RosterSpanCell } from '@verbund/domain/contract';
import { isoWeekday } from '@verbund/domain/kernel/isoDay';

export type Municipality = RosterSpan['municipalities'][number];
export type Desk = Municipality['desks'][number];

export type View = 'day' | 'week' | 'month';

export type Filter = { municipalityId: string | null; areaCode: string | null; onlyGaps: boolean };

export type DeskRow = {
  kind: 'desk';
  municipality: Municipality;
  desk: Desk;
  /** By position of the day and half: `3 morning`. */
  cells: ReadonlyMap<string, RosterSpanCell>;
};
export type MunicipalityRow = { kind: 'municipality'; municipality: Municipality; gaps: number };
export type Row = MunicipalityRow | DeskRow;

const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

export const cellKey = (d: number, half: Half): string => `${d} ${half}`;

const gapsIn = (cells: Iterable<RosterSpanCell>): number =>
  [...cells].filter(({ missing }) => missing > 0).length;

const isShown = ({ areaCode, onlyGaps }: Filter, desk: Desk): boolean =>
  (areaCode === null || desk.areaCodes.includes(areaCode)) && (!onlyGaps || gapsIn(desk.cells) > 0);

/** A heading for each municipality and a row for each of its desks; what the filter leaves. */
export const rowsOf = ({ municipalities }: RosterSpan, filter: Filter): Row[] =>
  municipalities
    .filter(
      ({ municipalityId }) => filter.municipalityId === null || municipalityId === filter.municipalityId,
    )
    .flatMap((municipality): Row[] => {
      const desks = municipality.desks.filter((desk) => isShown(filter, desk));
      if (desks.length === 0) return [];
      return [
        { kind: 'municipality', municipality, gaps: gapsIn(desks.flatMap(({ cells }) => cells)) },
        ...desks.map(
          (desk): DeskRow => ({
            kind: 'desk',
            municipality,
            desk,
            cells: new Map(desk.cells.map((cell) => [cellKey(cell.d, cell.half), cell])),
          }),
        ),
      ];
    });

/** Days on which offices work, and the others only when a desk is open then. */
export const shownDays = ({ days, municipalities }: RosterSpan): number[] => {
  const open = new Set(
    municipalities.flatMap(({ desks }) => desks.flatMap(({ cells }) => cells.map(({ d }) => d))),
  );
  return days.flatMap(({ day }, position) => (isoWeekday(day) <= 5 || open.has(position) ? [position] : []));
};

export type Counts = { open: number; staffed: number; covers: number; gaps: number };

export const countsOf = (rows: readonly Row[]): Counts => {
  const cells = rows.flatMap((row) => (row.kind === 'desk' ? row.desk.cells : []));
  return {
    open: cells.length,
    staffed: cells.filter(({ missing, notPlanned }) => missing === 0 && !notPlanned).length,
    covers: cells.flatMap(({ on }) => on).filter(({ cover }) => cover !== undefined).length,
    gaps: gapsIn(cells),
  };
};

const LINE_PX = 18;
const PADDING_PX = 14;
const LEAST_PX = 46;

/** How many lines a cell takes: a name each, and one for whatever there is to say about it. */
const linesOf = ({ on, missing, asked, notPlanned }: RosterSpanCell): number =>
  on.reduce((lines, { cover, remote }) => lines + 1 + (cover !== undefined ? 1 : 0) + (remote ? 1 : 0), 0) +
  (missing > 0 ? 1 : 0) +
  (missing > 0 && asked ? 1 : 0) +
  (notPlanned && on.length === 0 ? 1 : 0);

/** Known before it is drawn, so that nothing moves when it is. */
export const rowHeight = (row: Row): number => {
  if (row.kind === 'municipality') return row.municipality.absences.length > 0 ? 62 : 42;
  const lines = Math.max(1, ...row.desk.cells.map(linesOf));
  return Math.max(LEAST_PX, lines * LINE_PX + PADDING_PX);
};

export type Position = { row: number; column: number };
export type Extent = { rows: number; columns: number; page: number };

/** Where a key leads in the grid, as WAI-ARIA has it; `null` for a key that is no movement. */
export const moved = (
  { row, column }: Position,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { rows, columns, page }: Extent,
): Position | null => {
  const inside = (next: Position): Position => ({
    row: Math.min(rows - 1, Math.max(0, next.row)),
    column: Math.min(columns - 1, Math.max(0, next.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return inside({ row: row - 1, column });
    case 'ArrowDown':
      return inside({ row: row + 1, column });
    case 'ArrowLeft':
      return inside({ row, column: column - 1 });
    case 'ArrowRight':
      return inside({ row, column: column + 1 });
    case 'PageUp':
      return inside({ row: row - page, column });
    case 'PageDown':
      return inside({ row: row + page, column });
    case 'Home':
      return inside({ row: ctrlKey ? 0 : row, column: 0 });
    case 'End':
      return inside({ row: ctrlKey ? rows - 1 : row, column: columns - 1 });
    default:
      return null;
  }
};

/** "J. Brinkschulte": fits a half-day, and is still told from a colleague of the same name in most offices. */
export const shortName = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? first : `${first.charAt(0)}. ${rest.join(' ')}`;
};

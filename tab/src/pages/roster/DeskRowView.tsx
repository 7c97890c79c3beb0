import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { RosterSpan } from '@verbund/domain/contract';
import { memo } from 'react';
import { Spoken } from '../../ui/Spoken.tsx';
import { CellContent } from './CellContent.tsx';
import { type CellSentence, type OpenCell, useCellSentence } from './cell.ts';
import { HEAD_WIDTH, useGridStyles } from './gridStyles.ts';
import { cellKey, type DeskRow, type Half } from './rosterView.ts';

const TODAY = `color-mix(in srgb, ${tokens.colorBrandBackground2} 35%, transparent)`;

const useStyles = makeStyles({
  desk: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    flexShrink: 0,
    boxSizing: 'border-box',
    width: `${HEAD_WIDTH}px`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  deskName: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  phone: { display: 'block', color: tokens.colorNeutralForeground3 },
  cell: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    padding: `6px ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  afternoon: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  closed: {
    color: tokens.colorNeutralForeground3,
    cursor: 'default',
    ':hover': { backgroundColor: 'transparent' },
  },
  // Over whatever else colours the cell, a gap for instance.
  todayCell: { backgroundImage: `linear-gradient(${TODAY}, ${TODAY})` },
  gap: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    // Seen in high contrast too, where fills are not.
    outline: `1px solid ${tokens.colorStatusDangerBorder1}`,
    outlineOffset: '-2px',
  },
});

type CellProps = {
  span: RosterSpan;
  row: DeskRow;
  /** Position of the day in the span. */
  d: number;
  day: string;
  half: Half;
  sentence: CellSentence;
  column: number;
  left: number;
  width: number;
  isToday: boolean;
  isActive: boolean;
};

/** One half-day; drawn once, however far the grid is scrolled. */
const CellView = memo((props: CellProps) => {
  const { span, row, d, day, half, sentence, column, left, width, isToday, isActive } = props;
  const cell = row.cells.get(cellKey(d, half));
  const styles = useStyles();
  const shared = useGridStyles();
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      data-column={column}
      data-active={isActive}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(
        styles.cell,
        shared.focus,
        half === 'afternoon' && styles.afternoon,
        isToday && styles.todayCell,
        !cell && styles.closed,
        cell && cell.missing > 0 && styles.gap,
      )}
      style={{ left, width }}
    >
      <Spoken sentence={sentence(row.municipality, row.desk, day, half, cell)}>
        {cell ? <CellContent span={span} cell={cell} /> : '–'}
      </Spoken>
    </div>
  );
});

type Props = {
  span: RosterSpan;
  row: DeskRow;
  /** Positions of the days in the span. */
  days: readonly number[];
  /** The days that are drawn, as positions in `days`; both belong to them. */
  first: number;
  last: number;
  dayWidth: number;
  today: string;
  /** Where the tab key stops in this row; `null` in every other. */
  activeColumn: number | null;
  onOpen(cell: OpenCell): void;
};

/** One desk: its name, and the half-days that can be seen. Drawn anew only when something of it changes. */
export const DeskRowView = memo((props: Props) => {
  const { span, row, days, first, last, dayWidth, today, activeColumn, onOpen } = props;
  const styles = useStyles();
  const shared = useGridStyles();
  const sentence = useCellSentence(span);
  const { desk, municipality } = row;
  const halfDayAt = (column: number): { d: number; half: Half } => ({
    d: days[Math.floor((column - 1) / 2)] ?? 0,
    half: column % 2 === 1 ? 'morning' : 'afternoon',
  });
  const columns = Array.from({ length: Math.max(0, last - first + 1) * 2 }, (_, at) => 1 + first * 2 + at);
  const open = (target: EventTarget): boolean => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const column = Number(element?.dataset.column ?? 0);
    if (column === 0) return false;
    const { d, half } = halfDayAt(column);
    if (!row.cells.has(cellKey(d, half))) return false;
    const { municipalityId } = municipality;
    onOpen({ municipalityId, deskId: desk.deskId, day: span.days[d]?.day ?? '', half });
    return true;
  };
  return (
    <>
      <div
        role="rowheader"
        aria-colindex={1}
        data-column={0}
        data-active={activeColumn === 0}
        tabIndex={activeColumn === 0 ? 0 : -1}
        className={mergeClasses(styles.desk, shared.focus)}
      >
        <Text weight="semibold" className={styles.deskName} title={desk.name}>
          {desk.name}
        </Text>
        {desk.phone && (
          <Text size={200} className={styles.phone}>
            {desk.phone}
          </Text>
        )}
      </div>
      <div
        className={shared.track}
        style={{ width: days.length * dayWidth }}
        role="presentation"
        onClick={(event) => open(event.target)}
        onKeyDown={(event) => {
          if ((event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault();
        }}
      >
        {columns.map((column) => {
          const { d, half } = halfDayAt(column);
          const day = span.days[d]?.day ?? '';
          return (
            <CellView
              key={column}
              span={span}
              row={row}
              d={d}
              day={day}
              half={half}
              sentence={sentence}
              column={column}
              left={((column - 1) * dayWidth) / 2}
              width={dayWidth / 2}
              isToday={day === today}
              isActive={column === activeColumn}
            />
          );
        })}
      </div>
    </>
  );
});

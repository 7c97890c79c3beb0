import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { RosterSpan } from '@verbund/domain/contract';
import { isoDayWords } from '@verbund/domain/kernel/isoDay';
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { type OpenCell, useHalfDayWords } from './cell.ts';
import { DeskRowView } from './DeskRowView.tsx';
import { HEAD_WIDTH, useGridStyles } from './gridStyles.ts';
import { MunicipalityRowView } from './MunicipalityRowView.tsx';
import { type Half, moved, type Position, type Row, rowHeight } from './rosterView.ts';

const LEAST_DAY_WIDTH = 208;
const HEAD_HEIGHT = 56;
const HALVES: readonly Half[] = ['morning', 'afternoon'];

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    overflow: 'auto',
    maxHeight: 'max(360px, calc(100vh - 220px))',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    height: `${HEAD_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    flexShrink: 0,
    boxSizing: 'border-box',
    width: `${HEAD_WIDTH}px`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  day: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  today: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  dayName: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '30px',
    padding: `4px ${tokens.spacingHorizontalS} 0`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  halves: { display: 'flex' },
  halfName: {
    width: '50%',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    position: 'absolute',
    left: 0,
    display: 'flex',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  municipalityRow: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** Drawing what comes into view in the middle of a scroll event would hold the scrolling up. */
const UNHURRIED = { useFlushSync: false };

type Props = {
  span: RosterSpan;
  rows: readonly Row[];
  /** Positions of the days to show. */
  days: readonly number[];
  today: string;
  onOpen(cell: OpenCell): void;
};

/** The width there is for the days, followed as it changes. */
const useWidth = (element: React.RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    setWidth(observed.clientWidth);
    const observer = new ResizeObserver(() => setWidth(observed.clientWidth));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
};

/**
 * Desks by half-days, as a grid in the sense of WAI-ARIA: one stop for the tab key, moved in by arrows. Only
 * what can be seen is drawn; the height of every row is known beforehand.
 */
export const RosterGrid = ({ span, rows, days, today, onOpen }: Props) => {
  const styles = { ...useGridStyles(), ...useStyles() };
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const halfDayWords = useHalfDayWords();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const dayWidth = Math.max(LEAST_DAY_WIDTH, Math.floor((width - HEAD_WIDTH - 2) / Math.max(1, days.length)));
  const columns = 1 + days.length * 2;

  const rowVirtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row ? rowHeight(row) : 0;
    },
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 6,
    ...UNHURRIED,
  });
  const dayVirtualizer = useVirtualizer({
    horizontal: true,
    count: days.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => dayWidth,
    scrollPaddingStart: HEAD_WIDTH,
    overscan: 1,
    ...UNHURRIED,
  });
  // Both keep what they measured: heights follow the data, widths the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows and the width are what it depends on.
  useLayoutEffect(() => {
    rowVirtualizer.measure();
    dayVirtualizer.measure();
  }, [rows, dayWidth, rowVirtualizer, dayVirtualizer]);

  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const takesFocus = useRef(false);
  const position = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns - 1),
  };
  useEffect(() => {
    if (!takesFocus.current) return;
    const target = scroller.current?.querySelector<HTMLElement>('[data-active="true"]');
    if (!target) return;
    takesFocus.current = false;
    target.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, rowVirtualizer.getVirtualItems().length - 8);
    const next = moved(position, event, { rows: rows.length, columns, page });
    if (!next) return;
    event.preventDefault();
    takesFocus.current = true;
    rowVirtualizer.scrollToIndex(next.row);
    if (next.column > 0) dayVirtualizer.scrollToIndex(Math.floor((next.column - 1) / 2));
    setActive({ ...next });
  };
  // Told by the elements themselves, so that no row has to be given a function of its own.
  const onFocus = ({ target }: FocusEvent) => {
    const cell = target.closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-row]');
    if (cell && row) setActive({ row: Number(row.dataset.row), column: Number(cell.dataset.column) });
  };

  const shownDays = dayVirtualizer.getVirtualItems();
  const trackWidth = dayVirtualizer.getTotalSize();

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={t('roster.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div role="row" aria-rowindex={1} className={styles.head} style={{ width: HEAD_WIDTH + trackWidth }}>
        <div role="columnheader" aria-colindex={1} className={styles.corner}>
          <Text weight="semibold">{t('roster.desk')}</Text>
        </div>
        <div className={styles.track} style={{ width: trackWidth }} role="presentation">
          {shownDays.map(({ index: at, start }) => {
            const { day, holiday } = span.days[days[at] ?? 0] ?? { day: '', holiday: null };
            return (
              <div
                key={day}
                role="presentation"
                className={mergeClasses(styles.day, day === today && styles.today)}
                style={{ left: start, width: dayWidth }}
              >
                <div className={styles.dayName} aria-hidden>
                  <Text weight="semibold">
                    {day && isoDayWords(day, locale, { weekday: 'short', day: 'numeric', month: 'numeric' })}
                  </Text>
                  {day === today && (
                    <Badge size="small" appearance="filled" color="brand">
                      {t('roster.today')}
                    </Badge>
                  )}
                  {holiday && (
                    <Badge size="small" appearance="tint" color="informative">
                      {holiday}
                    </Badge>
                  )}
                </div>
                <div className={styles.halves} role="presentation">
                  {HALVES.map((half, side) => (
                    <div
                      key={half}
                      role="columnheader"
                      aria-colindex={2 + at * 2 + side}
                      aria-label={day && halfDayWords(day, half)}
                      className={styles.halfName}
                    >
                      {t(`roster.${half}.short`)}
                    </div>
                  ))}
                </div>
              </div>
            );
          })}
        </div>
      </div>
      <div
        role="rowgroup"
        style={{
          position: 'relative',
          width: HEAD_WIDTH + trackWidth,
          height: rowVirtualizer.getTotalSize(),
        }}
      >
        {rowVirtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={row.kind === 'desk' ? row.desk.deskId : row.municipality.municipalityId}
              role="row"
              aria-rowindex={index + 2}
              data-row={index}
              className={mergeClasses(styles.row, row.kind === 'municipality' && styles.municipalityRow)}
              style={{ top: start, height: size, width: HEAD_WIDTH + trackWidth }}
            >
              {row.kind === 'desk' ? (
                <DeskRowView
                  span={span}
                  row={row}
                  days={days}
                  first={shownDays[0]?.index ?? 0}
                  last={shownDays.at(-1)?.index ?? -1}
                  dayWidth={dayWidth}
                  today={today}
                  activeColumn={index === position.row ? position.column : null}
                  onOpen={onOpen}
                />
              ) : (
                <MunicipalityRowView
                  span={span}
                  row={row}
                  columns={columns}
                  width={width}
                  isActive={index === position.row}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
};

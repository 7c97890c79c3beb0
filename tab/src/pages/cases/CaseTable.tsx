import { Button, Checkbox, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, FlashFilled, WarningRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { CaseFilter, CaseRow, Me } from '@verbund/domain/contract';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { daysLeft, type Eyes, searchOf } from './casesView.ts';
import { useDueWords, useHolderWords } from './useCaseWords.ts';

const ROW_HEIGHT = 48;
const CARD_HEIGHT = 132;

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    maxHeight: 'max(360px, calc(100vh - 250px))',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { minWidth: 'min-content' },
  row: {
    display: 'grid',
    gridTemplateColumns:
      '36px minmax(210px, 1.2fr) minmax(130px, 1fr) minmax(110px, 0.7fr) 84px minmax(150px, 0.9fr) minmax(140px, 1.1fr) minmax(140px, 1.3fr) 104px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: '40px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  line: {
    position: 'absolute',
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  card: {
    gridTemplateColumns: '36px 1fr auto',
    gridTemplateRows: 'auto auto auto auto',
    alignContent: 'center',
    '& > *': { gridColumn: 2 },
    '& > :first-child': { gridColumn: 1, gridRow: '1 / span 4' },
    '& > :last-child': { gridColumn: 3, gridRow: '1 / span 4' },
  },
  narrowOnly: { display: 'none' },
  sort: { minWidth: 0, padding: 0, justifyContent: 'flex-start', fontWeight: tokens.fontWeightSemibold },
  cell: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  urgent: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Column = { sort: CaseFilter['sort'] | null; label: string };

type Props = {
  me: Me;
  eyes: Eyes;
  cases: readonly CaseRow[];
  filter: CaseFilter;
  onFilter(filter: CaseFilter): void;
  selected: ReadonlySet<string>;
  onSelect(selected: ReadonlySet<string>): void;
};

/** Takes a case at once, with a way back; whoever comes second is told by whom. */
const useTake = () => {
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const giveBack = useCallMutation('returnCase', { invalidates: ['cases', 'case'] });
  const take = useCallMutation('takeCase', { invalidates: ['cases', 'case'] });
  return {
    isPending: take.isPending,
    take: ({ caseId, reference }: CaseRow) =>
      take.mutate(
        { params: { caseId } },
        {
          onSuccess: () =>
            say({
              text: t('cases.taken', { reference }),
              action: { label: t('cases.undo'), run: () => giveBack.mutate({ params: { caseId } }) },
            }),
          onError: (error) => say({ text: words(error) }),
        },
      ),
  };
};

/** The queue as a table; on a narrow screen each case is a card of its own. Only what can be seen is drawn. */
export const CaseTable = ({ me, eyes, cases, filter, onFilter, selected, onSelect }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 899px)');
  const dueWords = useDueWords(eyes);
  const dayWords = useDayWords();
  const holderWords = useHolderWords(eyes);
  const areaName = useAreaName(me);
  const { take, isPending } = useTake();
  const scroller = useRef<HTMLDivElement>(null);
  const height = isNarrow ? CARD_HEIGHT : ROW_HEIGHT;
  const virtualizer = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const columns: readonly Column[] = [
    { sort: 'reference', label: t('cases.reference') },
    { sort: 'area', label: t('cases.area') },
    { sort: 'municipality', label: t('cases.municipality') },
    { sort: 'receivedOn', label: t('cases.received') },
    { sort: 'dueOn', label: t('cases.due') },
    { sort: 'owner', label: t('cases.owner') },
    { sort: null, label: t('cases.nextStep') },
    { sort: null, label: t('cases.action') },
  ];
  const all = cases.length > 0 && cases.every(({ caseId }) => selected.has(caseId));
  const some = cases.some(({ caseId }) => selected.has(caseId));
  const toggle = (caseId: string, isChosen: boolean) => {
    const next = new Set(selected);
    if (isChosen) next.add(caseId);
    else next.delete(caseId);
    onSelect(next);
  };
  const query = new URLSearchParams(
    Object.entries(searchOf(filter)).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ).toString();
  const caseLink = (caseId: string) => linkTo(`${paths.case(caseId)}${query ? `?${query}` : ''}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('cases.title')}>
      <div
        className={styles.table}
        role="table"
        aria-label={t('cases.title')}
        aria-rowcount={cases.length + 1}
      >
        <div role="rowgroup">
          <div
            role="row"
            aria-rowindex={1}
            className={mergeClasses(styles.row, styles.head, isNarrow && styles.narrowOnly)}
          >
            <span role="columnheader">
              <Checkbox
                aria-label={t('cases.selectAll')}
                checked={all ? true : some ? 'mixed' : false}
                onChange={(_, { checked }) =>
                  onSelect(new Set(checked === true ? cases.map(({ caseId }) => caseId) : []))
                }
              />
            </span>
            {columns.map(({ sort, label }) => {
              const isSorted = sort !== null && filter.sort === sort;
              return (
                <span
                  key={label}
                  role="columnheader"
                  aria-sort={isSorted ? (filter.descending ? 'descending' : 'ascending') : undefined}
                >
                  {sort === null ? (
                    <Text weight="semibold">{label}</Text>
                  ) : (
                    <Button
                      appearance="transparent"
                      className={styles.sort}
                      iconPosition="after"
                      icon={isSorted ? filter.descending ? <ArrowDownRegular /> : <ArrowUpRegular /> : null}
                      onClick={() =>
                        onFilter({ ...filter, sort, descending: isSorted && !filter.descending })
                      }
                    >
                      {label}
                    </Button>
                  )}
                </span>
              );
            })}
          </div>
        </div>
        <div role="rowgroup" style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = cases[index];
            if (!row) return null;
            const left = daysLeft(row, eyes);
            const mayTake = row.actions.includes('take');
            return (
              <div
                key={row.caseId}
                role="row"
                aria-rowindex={index + 2}
                className={mergeClasses(styles.row, styles.line, isNarrow && styles.card)}
                style={{ transform: `translateY(${start}px)`, height }}
              >
                <span role="cell">
                  <Checkbox
                    aria-label={t('cases.select', { reference: row.reference })}
                    checked={selected.has(row.caseId)}
                    onChange={(_, { checked }) => toggle(row.caseId, checked === true)}
                  />
                </span>
                <span role="rowheader" className={styles.cell}>
                  <Link {...caseLink(row.caseId)}>
                    <Text weight="semibold">{row.reference}</Text>
                  </Link>{' '}
                  {row.urgency !== 'normal' && (
                    <span className={mergeClasses(styles.mark, styles.urgent)}>
                      {row.urgency === 'urgent' && <FlashFilled aria-hidden />}
                      {t(`cases.urgency.${row.urgency}`)}
                    </span>
                  )}
                </span>
                <span role="cell" className={styles.cell} title={areaName(row.areaCode)}>
                  {areaName(row.areaCode)}
                  {isNarrow && `, ${row.municipalityName}`}
                </span>
                {!isNarrow && (
                  <>
                    <span role="cell" className={styles.cell}>
                      {row.municipalityName}
                    </span>
                    <span role="cell" className={styles.cell}>
                      {dayWords(row.receivedOn)}
                    </span>
                  </>
                )}
                <span
                  role="cell"
                  className={mergeClasses(styles.cell, left !== null && left <= 0 && styles.urgent)}
                >
                  <span className={styles.mark}>
                    {left !== null && left < 0 && <WarningRegular aria-hidden />}
                    {dueWords(row)}
                  </span>
                </span>
                <span role="cell" className={styles.cell} title={holderWords(row)}>
                  {holderWords(row)}
                </span>
                {!isNarrow && (
                  <span
                    role="cell"
                    className={mergeClasses(styles.cell, styles.quiet)}
                    title={row.nextStep ?? undefined}
                  >
                    {row.nextStep}
                  </span>
                )}
                <span role="cell">
                  {mayTake ? (
                    <Button
                      size="small"
                      appearance="primary"
                      disabledFocusable={isPending}
                      aria-label={`${t('cases.take')}: ${row.reference}`}
                      onClick={() => take(row)}
                    >
                      {t('cases.take')}
                    </Button>
                  ) : (
                    <Button
                      as="a"
                      size="small"
                      aria-label={`${t('cases.open')}: ${row.reference}`}
                      {...caseLink(row.caseId)}
                    >
                      {t('cases.open')}
                    </Button>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};

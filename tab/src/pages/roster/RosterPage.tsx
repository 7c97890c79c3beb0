import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  MoreHorizontalRegular,
  PrintRegular,
  SearchRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { addIsoDays, inBerlin, isIsoDay, isoWeekStart } from '@verbund/domain/kernel/isoDay';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { useSearch } from '../../navigation.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import type { OpenCell } from './cell.ts';
import { RosterGrid } from './RosterGrid.tsx';
import { RosterToolbar } from './RosterToolbar.tsx';
import { countsOf, type Filter, rowsOf, shownDays, type View } from './rosterView.ts';
import { Summary } from './Summary.tsx';
import { useSpanWords } from './spanWords.ts';

const RosterTools = lazy(() => import('./RosterTools.tsx'));
const CellDialog = lazy(() => import('./CellDialog.tsx'));
const DayList = lazy(() => import('./DayList.tsx'));
const PrintTable = lazy(() => import('./PrintTable.tsx'));

const REFRESH_MS = 15_000;
const DAYS: Readonly<Record<View, number>> = { day: 1, week: 7, month: 28 };
const isView = (value: string | null): value is View => value !== null && value in DAYS;

/** Which days, seen how; both stand in the address. */
const useSpan = (today: string | undefined, named: string | null) => {
  const [search, setSearch] = useSearch();
  const isNarrow = useMediaQuery('(max-width: 719px)');
  const asked = search.get('ansicht');
  const view = isView(asked) ? asked : isNarrow ? 'day' : 'week';
  const wanted = search.get('tag') ?? named;
  const day = wanted !== null && isIsoDay(wanted) ? wanted : today;
  const from = day && (view === 'day' ? day : isoWeekStart(day));
  return { view, day, from, search, setSearch };
};

/**
 * Who is on duty where, in every municipality of the cooperation.
 *
 * @param day to begin with, of a link; `null` for today.
 */
export const RosterPage = ({ day: named }: { day: string | null }) => {
  const { t } = useTranslation();
  const me = useMe();
  const today = me && inBerlin(me.now).day;
  const { view, day, from, search, setSearch } = useSpan(today, named);
  const roster = useCallQuery(
    'roster',
    { query: { from: from ?? '', days: DAYS[view] } },
    { enabled: from !== undefined, refetchMs: REFRESH_MS },
  );
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [wantsTools, setWantsTools] = useState(false);
  const isPrinting = useMediaQuery('print');
  const filter: Filter = useMemo(
    () => ({
      municipalityId: search.get('kommune'),
      areaCode: search.get('gebiet'),
      onlyGaps: search.get('luecken') === '1',
    }),
    [search],
  );
  const { data, error, isFetching, refetch } = roster;
  const rows = useMemo(() => (data ? rowsOf(data, filter) : []), [data, filter]);
  const days = useMemo(() => (data ? (view === 'day' ? [0] : shownDays(data)) : []), [data, view]);
  const spanWords = useSpanWords(view, day);
  const step = view === 'day' ? 1 : DAYS[view];
  const goTo = (to: string | undefined) =>
    setSearch({ tag: named === null && (to === undefined || to === today) ? null : (to ?? today ?? null) });
  const setFilter = (next: Filter) =>
    setSearch({
      kommune: next.municipalityId,
      gebiet: next.areaCode,
      luecken: next.onlyGaps ? '1' : null,
    });
  const resetFilter = (
    <Button onClick={() => setFilter({ municipalityId: null, areaCode: null, onlyGaps: false })}>
      {t('roster.reset')}
    </Button>
  );

  // The menu is loaded by whoever opens it; nobody else waits for it.
  const more = (
    <Button
      className="not-on-paper"
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWantsTools(true)}
    >
      {t('roster.more')}
    </Button>
  );

  const content = () => {
    if (!data || !me || !today) return error ? null : <RowsSkeleton />;
    if (data.municipalities.every(({ desks }) => desks.length === 0))
      return (
        <Message icon={<TableRegular />} title={t('roster.empty.title')} text={t('roster.empty.text')} />
      );
    if (rows.length === 0)
      return filter.onlyGaps ? (
        <Message
          icon={<CheckmarkCircleRegular />}
          title={t('roster.noGaps.title')}
          text={t('roster.noGaps.text')}
          action={resetFilter}
        />
      ) : (
        <Message
          icon={<SearchRegular />}
          title={t('roster.nothing.title')}
          text={t('roster.nothing.text')}
          action={resetFilter}
        />
      );
    const shared = { span: data, rows, days, today };
    if (isPrinting) return <PrintTable {...shared} />;
    return view === 'day' ? (
      <DayList {...shared} onOpen={setOpen} />
    ) : (
      <RosterGrid {...shared} onOpen={setOpen} />
    );
  };

  return (
    <Page
      title={t('roster.title')}
      subtitle={spanWords}
      actions={
        data && (
          <>
            <span>{t('roster.asOf', { time: inBerlin(data.asOf).time })}</span>
            <Button
              className="not-on-paper"
              appearance="subtle"
              icon={<PrintRegular />}
              onClick={() => window.print()}
            >
              {t('roster.print')}
            </Button>
            {wantsTools ? (
              <Suspense fallback={more}>
                <RosterTools />
              </Suspense>
            ) : (
              more
            )}
          </>
        )
      }
    >
      <RosterToolbar
        view={view}
        day={day}
        onView={(next) => setSearch({ ansicht: next })}
        onStep={(direction) => day && goTo(addIsoDays(day, direction * step))}
        onDay={goTo}
        municipalities={data?.municipalities ?? []}
        areas={me?.areas ?? []}
        filter={filter}
        onFilter={setFilter}
      />
      {data && <Summary counts={countsOf(rows)} />}
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data && error && <Failed error={error} busy={isFetching} onRetry={() => refetch()} />}
      <Suspense fallback={<RowsSkeleton />}>{content()}</Suspense>
      {open && me && data && (
        <Suspense>
          <CellDialog open={open} span={data} me={me} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </Page>
  );
};

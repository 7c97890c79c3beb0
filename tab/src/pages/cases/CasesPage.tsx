import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { AddRegular, AlertUrgentRegular, CheckmarkCircleRegular, SearchRegular } from '@fluentui/react-icons';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo, navigate, useSearch } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { BulkBar } from './BulkBar.tsx';
import { CaseFilterBar } from './CaseFilterBar.tsx';
import { CaseTable } from './CaseTable.tsx';
import { CaseTools } from './CaseTools.tsx';
import { casesShown, countsOf, type Eyes, filterFrom, isFiltered, NO_FILTER, searchOf } from './casesView.ts';
import { caseWords } from './words.ts';

addWords(caseWords);

const CaseDrawer = lazy(() => import('./CaseDrawer.tsx'));
const NewCaseDialog = lazy(() => import('./NewCaseDialog.tsx'));
const HandoverDialog = lazy(() => import('./HandoverDialog.tsx'));

const REFRESH_MS = 15_000;

/** The shared queue, with one case opened beside it when the address names one. */
const CasesPage = ({ caseId }: { caseId: string | null }) => {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearch();
  const { data, error, isFetching, refetch } = useCallQuery(
    'cases',
    { query: {} },
    { refetchMs: REFRESH_MS },
  );
  const [adding, setAdding] = useState<'normal' | 'urgent' | null>(null);
  const [handingOver, setHandingOver] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const filter = useMemo(() => filterFrom(search), [search]);
  const eyes: Eyes | null = useMemo(
    () => (me && data ? { staffId: me.staffId, now: data.asOf, today: inBerlin(data.asOf).day } : null),
    [me, data],
  );
  const shown = useMemo(
    () => (data && eyes ? casesShown(data.cases, filter, eyes) : []),
    [data, filter, eyes],
  );
  const chosen = shown.filter((row) => selected.has(row.caseId));
  const isReady = data && me && eyes;
  return (
    <Page
      title={t('cases.title')}
      subtitle={data && eyes ? t('cases.summary', countsOf(data.cases, eyes)) : ' '}
      actions={
        me && (
          <>
            <CaseTools me={me} />
            <Button icon={<AlertUrgentRegular />} onClick={() => setAdding('urgent')}>
              {t('cases.urgent')}
            </Button>
            <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding('normal')}>
              {t('cases.new')}
            </Button>
          </>
        )
      }
    >
      {data && data.offered.length > 0 && (
        <MessageBar intent="info">
          <MessageBarBody>{t('cases.offered', { count: data.offered.length })}</MessageBarBody>
          <MessageBarActions>
            <Button as="a" {...linkTo(paths.handover(data.offered[0] ?? ''))}>
              {t('cases.offered.show')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {me && <CaseFilterBar me={me} filter={filter} onFilter={(next) => setSearch(searchOf(next))} />}
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data && error && <Failed error={error} busy={isFetching} onRetry={() => refetch()} />}
      {!isReady && !error && <RowsSkeleton rows={10} />}
      {isReady && chosen.length > 0 && (
        <BulkBar
          cases={chosen}
          onHandover={() => setHandingOver(true)}
          onClear={() => setSelected(new Set())}
        />
      )}
      {isReady && shown.length > 0 && (
        <CaseTable
          me={me}
          eyes={eyes}
          cases={shown}
          filter={filter}
          onFilter={(next) => setSearch(searchOf(next))}
          selected={selected}
          onSelect={setSelected}
        />
      )}
      {isReady && shown.length === 0 && (
        <Message
          icon={isFiltered(filter) ? <SearchRegular /> : <CheckmarkCircleRegular />}
          title={t(isFiltered(filter) ? 'cases.nothing.title' : 'cases.empty.title')}
          text={t(isFiltered(filter) ? 'cases.nothing.text' : 'cases.empty.text')}
          action={
            isFiltered(filter) && (
              <Button onClick={() => setSearch(searchOf(NO_FILTER))}>{t('cases.reset')}</Button>
            )
          }
        />
      )}
      <Suspense>
        {me && caseId && (
          <CaseDrawer
            key={caseId}
            caseId={caseId}
            me={me}
            onClose={() => navigate(`${paths.cases}${window.location.search}`)}
          />
        )}
        {me && adding && (
          <NewCaseDialog me={me} isUrgent={adding === 'urgent'} onClose={() => setAdding(null)} />
        )}
        {me && handingOver && (
          <HandoverDialog
            me={me}
            cases={chosen}
            onClose={() => setHandingOver(false)}
            onDone={() => {
              setHandingOver(false);
              setSelected(new Set());
            }}
          />
        )}
      </Suspense>
    </Page>
  );
};

export default CasesPage;

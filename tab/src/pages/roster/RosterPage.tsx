import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  CalendarEmptyRegular,
  CheckmarkCircleRegular,
  PlugDisconnectedRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import type { RosterDay } from '@verbund/domain/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, RequestFailed } from '../../api/request.ts';
import { useRosterToday } from '../../api/roster.ts';
import { Message } from '../../ui/Message.tsx';
import { MunicipalityCard } from './MunicipalityCard.tsx';
import { RosterHeader } from './RosterHeader.tsx';
import { RosterSkeleton } from './RosterSkeleton.tsx';
import { RosterToolbar } from './RosterToolbar.tsx';
import { applyFilter, clockTime, countsOf, type Filter, halfAt, isAllClosed } from './rosterView.ts';
import { Summary } from './Summary.tsx';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    maxWidth: '1480px',
    minHeight: '100vh',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} clamp(12px, 3vw, 32px)`,
    '@media print': { padding: 0, minHeight: 0 },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 500px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

const failureIn = (error: Error): Failure => (error instanceof RequestFailed ? error.failure : 'unexpected');

const FAILURE_WORDS = {
  offline: 'error.offline',
  signed_out: 'error.signedOut',
  forbidden: 'error.forbidden',
  unexpected: 'error.unexpected',
} as const satisfies Record<Failure, string>;

const Content = ({ roster }: { roster: RosterDay }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({ municipalityId: null, onlyGaps: false });
  const { municipalities } = roster;

  if (municipalities.every(({ desks }) => desks.length === 0)) {
    return (
      <Message
        icon={<CalendarEmptyRegular />}
        title={t('roster.empty.title')}
        text={t('roster.empty.text')}
      />
    );
  }
  if (isAllClosed(municipalities)) {
    const why = roster.holiday ? `${t('roster.allClosed.holiday', { holiday: roster.holiday })} ` : '';
    return (
      <Message
        icon={<WeatherSunnyRegular />}
        title={t('roster.allClosed.title')}
        text={`${why}${t('roster.allClosed.text')}`}
      />
    );
  }
  const shown = applyFilter(municipalities, filter);
  const currentHalf = halfAt(roster.asOf);
  return (
    <>
      <div className={styles.bar}>
        <Summary counts={countsOf(applyFilter(municipalities, { ...filter, onlyGaps: false }))} />
        <RosterToolbar municipalities={municipalities} filter={filter} onFilter={setFilter} />
      </div>
      {shown.length === 0 ? (
        <Message
          icon={<CheckmarkCircleRegular />}
          title={t('roster.noGaps.title')}
          text={t('roster.noGaps.text')}
        />
      ) : (
        <div className={styles.grid}>
          {shown.map((municipality) => (
            <MunicipalityCard
              key={municipality.municipalityId}
              municipality={municipality}
              whole={
                municipalities.find((one) => one.municipalityId === municipality.municipalityId) ??
                municipality
              }
              currentHalf={currentHalf}
            />
          ))}
        </div>
      )}
    </>
  );
};

/** Who is on duty today, in every municipality of the cooperation. */
export const RosterPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data, error, isPending, isFetching, refetch } = useRosterToday();

  const title = `${t('roster.title')} – ${t('appName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  const retry = (
    <Button appearance={data ? 'secondary' : 'primary'} disabled={isFetching} onClick={() => refetch()}>
      {t('error.retry')}
    </Button>
  );
  return (
    <main className={styles.page}>
      <RosterHeader roster={data} refreshing={isFetching && data !== undefined} onRefresh={() => refetch()} />
      {data && error && (
        <MessageBar intent="warning">
          <MessageBarBody>
            {t(FAILURE_WORDS[failureIn(error)])} {t('error.stale', { time: clockTime(data.asOf) })}
          </MessageBarBody>
          <MessageBarActions>{retry}</MessageBarActions>
        </MessageBar>
      )}
      {isPending && <RosterSkeleton />}
      {!data && error && (
        <Message
          icon={<PlugDisconnectedRegular />}
          title={t('error.title')}
          text={t(FAILURE_WORDS[failureIn(error)])}
          action={retry}
          urgent
        />
      )}
      {data && <Content roster={data} />}
    </main>
  );
};

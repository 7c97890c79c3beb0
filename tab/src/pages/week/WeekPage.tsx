import { Badge, Button, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CalendarSyncRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { MyDuties } from '@verbund/domain/contract';
import {
  addIsoDays,
  inBerlin,
  isIsoDay,
  isoDayWords,
  isoWeekday,
  isoWeekStart,
} from '@verbund/domain/kernel/isoDay';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { useSearch } from '../../navigation.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useMe } from '../../ui/useMe.ts';
import { useSpanWords } from '../roster/spanWords.ts';
import { weekWords } from './words.ts';

addWords(weekWords);

const CalendarDialog = lazy(() => import('../calendar/CalendarDialog.tsx'));

const REFRESH_MS = 30_000;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  days: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '760px' },
  today: { boxShadow: `inset 4px 0 0 ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { margin: 0 },
  duty: {
    display: 'grid',
    gridTemplateColumns: '120px 1fr',
    gap: tokens.spacingHorizontalM,
    '@media screen and (max-width: 399px)': { gridTemplateColumns: '1fr', gap: 0 },
  },
  facts: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Day = MyDuties['days'][number];

const DayCard = ({ day, isToday }: { day: Day; isToday: boolean }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  return (
    <Card className={mergeClasses(isToday && styles.today)}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.name}>
          {isoDayWords(day.day, locale, { weekday: 'long', day: 'numeric', month: 'long' })}
        </Text>
        {isToday && (
          <Badge appearance="filled" color="brand">
            {t('roster.today')}
          </Badge>
        )}
        {day.holiday && (
          <Badge appearance="tint" color="informative">
            {day.holiday}
          </Badge>
        )}
        {day.absent && (
          <Badge appearance="tint" color="warning">
            {t(`week.absent.${day.absent}`)}
          </Badge>
        )}
      </div>
      {day.duties.length === 0 && <Text className={styles.quiet}>{t('week.nothing')}</Text>}
      {day.duties.map((duty) => (
        <div key={duty.dutyId} className={styles.duty}>
          <Text>
            {t(`roster.${duty.half}`)}
            <br />
            {duty.opens && duty.closes && (
              <Text size={200} className={styles.quiet}>
                {t('roster.hours', { opens: duty.opens, closes: duty.closes })}
              </Text>
            )}
          </Text>
          <div className={styles.facts}>
            <Text weight="semibold">
              {duty.deskName}, {duty.municipalityName}
            </Text>
            {duty.isCover && (
              <Text className={styles.quiet}>
                {t('week.cover')}
                {duty.coversForName && ` ${t('roster.coverFor', { person: duty.coversForName })}`}
              </Text>
            )}
            {duty.isRemote && <Text className={styles.quiet}>{t('roster.remote')}</Text>}
            {duty.seniorName && (
              <Text className={styles.quiet}>{t('roster.senior', { person: duty.seniorName })}</Text>
            )}
            {duty.phone && <Text className={styles.quiet}>{t('roster.phone', { phone: duty.phone })}</Text>}
            {!duty.maySign && <Text weight="semibold">{t('week.prepareOnly')}</Text>}
          </div>
        </div>
      ))}
    </Card>
  );
};

/** What I have to do, day by day. */
const WeekPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearch();
  const [isSubscribing, setIsSubscribing] = useState(false);
  const today = me && inBerlin(me.now).day;
  const wanted = search.get('tag');
  const day = wanted !== null && isIsoDay(wanted) ? wanted : today;
  const from = day && isoWeekStart(day);
  const words = useSpanWords('week', day);
  const { data, error, isFetching, refetch } = useCallQuery(
    'myDuties',
    { query: { from: from ?? '', days: 7 } },
    { enabled: from !== undefined, refetchMs: REFRESH_MS },
  );
  const goTo = (to: string | undefined) => setSearch({ tag: to === undefined || to === today ? null : to });
  const days = data?.days.filter((each) => isoWeekday(each.day) <= 5 || each.duties.length > 0) ?? [];
  return (
    <Page
      title={t('week.title')}
      subtitle={words}
      actions={
        <div className={`${styles.bar} not-on-paper`}>
          <Button
            icon={<ChevronLeftRegular />}
            aria-label={t('roster.previous')}
            onClick={() => day && goTo(addIsoDays(day, -7))}
          />
          <Button onClick={() => goTo(undefined)}>{t('roster.today')}</Button>
          <Button
            icon={<ChevronRightRegular />}
            aria-label={t('roster.next')}
            onClick={() => day && goTo(addIsoDays(day, 7))}
          />
          <Button icon={<CalendarSyncRegular />} onClick={() => setIsSubscribing(true)}>
            {t('roster.subscribe')}
          </Button>
        </div>
      }
    >
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data && (
        <div className={styles.days}>
          {data.days.every(({ duties }) => duties.length === 0) && <Text>{t('week.none')}</Text>}
          {days.map((each) => (
            <DayCard key={each.day} day={each} isToday={each.day === today} />
          ))}
        </div>
      )}
      {isSubscribing && (
        <Suspense>
          <CalendarDialog onClose={() => setIsSubscribing(false)} />
        </Suspense>
      )}
    </Page>
  );
};

export default WeekPage;

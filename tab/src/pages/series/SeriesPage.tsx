import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowRepeatAllRegular } from '@fluentui/react-icons';
import type { Me, SeriesRow } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { MeetingNav } from '../meetings/MeetingNav.tsx';
import { planWords } from '../meetings/planWords.ts';
import { usePlaceWords } from '../meetings/useMeetingWords.ts';
import { meetingWords } from '../meetings/words.ts';
import { EndDialog } from './EndDialog.tsx';
import { Occurrences } from './Occurrences.tsx';
import { seriesWords } from './words.ts';

const SeriesDialog = lazy(() => import('./SeriesDialog.tsx'));

addWords(meetingWords);
addWords(planWords);
addWords(seriesWords);

const REFRESH_MS = 60_000;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  titles: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Open = { kind: 'form' | 'end'; series: SeriesRow };

const SeriesCard = ({ series, me, onOpen }: { series: SeriesRow; me: Me; onOpen(open: Open): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const dayWords = useDayWords();
  const placeWords = usePlaceWords();
  const { title, organiser, participants, endsBefore, actions } = series;
  const facts = [
    series.ruleWords[language],
    ...(endsBefore === null ? [] : [t('series.until', { day: dayWords(addIsoDays(endsBefore, -1)) })]),
    placeWords(series),
    t('meetings.people', { count: participants.length }),
    organiser.staffId === me.staffId
      ? t('meetings.organisedByMe')
      : t('meetings.organisedBy', { person: organiser.name, municipality: organiser.municipalityName }),
  ];
  return (
    <Card>
      <div className={styles.head}>
        <div className={styles.titles}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {title}
          </Text>
          <Text className={styles.quiet}>{facts.join(' · ')}</Text>
        </div>
        <div className={`${styles.bar} not-on-paper`}>
          {actions.includes('change') && (
            <Button
              aria-label={t('series.changeOf', { title })}
              onClick={() => onOpen({ kind: 'form', series })}
            >
              {t('series.change')}
            </Button>
          )}
          {actions.includes('end') && (
            <Button
              appearance="subtle"
              aria-label={t('series.endOf', { title })}
              onClick={() => onOpen({ kind: 'end', series })}
            >
              {t('series.end')}
            </Button>
          )}
        </div>
      </div>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {t('series.next')}
      </Text>
      <Occurrences series={series} />
    </Card>
  );
};

/** What repeats, with its next dates. */
const SeriesPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const { data, error, isFetching, refetch } = useCallQuery('meetingSeries', {}, { refetchMs: REFRESH_MS });
  const [open, setOpen] = useState<Open | { kind: 'form'; series: null } | null>(null);
  const templates = useCallQuery('seriesTemplates', {}, { enabled: open?.kind === 'form' }).data?.templates;
  useFocusKept(data);
  const close = () => setOpen(null);
  // As it is now: somebody may change it while the dialog is open.
  const opened = open?.series && data?.series.find(({ seriesId }) => seriesId === open.series.seriesId);
  return (
    <Page
      paper={paper}
      title={t('series.title')}
      subtitle={t('series.subtitle')}
      actions={
        data?.maySchedule && (
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => setOpen({ kind: 'form', series: null })}
          >
            {t('series.start')}
          </Button>
        )
      }
    >
      <MeetingNav me={me} />
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data?.series.length === 0 && (
        <Message
          icon={<ArrowRepeatAllRegular />}
          title={t('series.empty.title')}
          text={t(data.maySchedule ? 'series.empty.lead' : 'series.empty.text')}
        />
      )}
      {data && me && (
        <div className={styles.column}>
          {data.series.map((series) => (
            <SeriesCard key={series.seriesId} series={series} me={me} onOpen={setOpen} />
          ))}
        </div>
      )}
      {open?.kind === 'form' && me && templates && (open.series === null || opened) && (
        <Suspense>
          <SeriesDialog me={me} series={opened ?? null} templates={templates} onClose={close} />
        </Suspense>
      )}
      {open?.kind === 'end' && me && opened && (
        <EndDialog series={opened} today={inBerlin(me.now).day} onClose={close} />
      )}
    </Page>
  );
};

export default SeriesPage;

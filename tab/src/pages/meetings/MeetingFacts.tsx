import { Button, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { VideoRegular, WarningRegular } from '@fluentui/react-icons';
import type { MeetingDetail } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { MeetingState } from './MeetingState.tsx';
import { usePlaceWords, useWhenWords, useWindowWords } from './useMeetingWords.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  problem: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px', color: tokens.colorStatusWarningForeground1 },
});

const Calendar = ({ meeting }: { meeting: MeetingDetail }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { calendar, isOrganiser } = meeting;
  if (calendar.state === 'given_up')
    return (
      <span className={styles.problem}>
        <span className={styles.icon} aria-hidden>
          <WarningRegular />
        </span>
        {t(isOrganiser ? 'meeting.calendar.given_up' : 'meeting.calendar.given_upOther')}
      </span>
    );
  if (calendar.state === 'told' && meeting.state === 'cancelled') return t('meeting.calendar.off');
  return calendar.state === 'told'
    ? t(`meeting.calendar.told.${calendar.channel ?? 'ics'}`)
    : t('meeting.calendar.waiting');
};

/** When, where, who, and whether calendars know. */
export const MeetingFacts = ({ meeting, now }: { meeting: MeetingDetail; now: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  const windowWords = useWindowWords();
  const placeWords = usePlaceWords();
  const { startsAt, endsAt, state, calendar, municipalityNames } = meeting;
  const when = startsAt !== null && endsAt !== null ? whenWords({ startsAt, endsAt }) : null;
  const isCancelled = state === 'cancelled';
  return (
    <Card>
      <div className={styles.head}>
        <Text size={500} weight="semibold">
          {isCancelled
            ? when
              ? t('meeting.cancelledWas', { when })
              : t('meeting.cancelled')
            : (when ?? windowWords(meeting))}
        </Text>
        <MeetingState row={meeting} now={now} />
      </div>
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('meeting.where')}</dt>
        <dd className={styles.value}>{placeWords(meeting)}</dd>
        <dt className={styles.term}>{t('meeting.who')}</dt>
        <dd className={styles.value}>
          {t('meeting.whoWords', {
            people: t('meetings.people', { count: meeting.participants }),
            municipalities: municipalityNames.join(', '),
          })}
        </dd>
        {meeting.seriesId !== null && (
          <>
            <dt className={`${styles.term} not-on-paper`}>{t('meeting.series')}</dt>
            <dd className={`${styles.value} not-on-paper`}>
              <Link inline {...linkTo(paths.series)}>
                {t('meeting.series.part')}
              </Link>
            </dd>
          </>
        )}
        {calendar.state !== 'none' && (
          <>
            <dt className={`${styles.term} not-on-paper`}>{t('meeting.calendar')}</dt>
            <dd className={`${styles.value} not-on-paper`}>
              <Calendar meeting={meeting} />
            </dd>
          </>
        )}
      </dl>
      {calendar.joinUrl !== null && !isCancelled && state !== 'held' && (
        <>
          <div className="not-on-paper">
            <Button
              as="a"
              appearance="primary"
              icon={<VideoRegular />}
              href={calendar.joinUrl}
              target="_blank"
              rel="noreferrer"
            >
              {t('meeting.join')}
            </Button>
          </div>
          <p className="only-on-paper">{t('meeting.joinAt', { url: calendar.joinUrl })}</p>
        </>
      )}
    </Card>
  );
};

import { Button, Link, makeStyles, mergeClasses, shorthands, Text, tokens } from '@fluentui/react-components';
import type { MeetingRow } from '@verbund/domain/contract';
import { inBerlin, isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { MeetingState } from './MeetingState.tsx';
import { useMomentParts, usePlaceWords, useWindowWords } from './useMeetingWords.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '860px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@media screen and (max-width: 519px)': { gridTemplateColumns: '52px minmax(0, 1fr)' },
  },
  day: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  none: {
    ...shorthands.borderStyle('dashed'),
    color: tokens.colorNeutralForeground2,
    justifyContent: 'center',
    minHeight: '56px',
  },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase400 },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { overflowWrap: 'anywhere', hyphens: 'auto' },
  struck: { textDecorationLine: 'line-through' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  action: { '@media screen and (max-width: 519px)': { gridColumn: 2 } },
});

/** The day as a leaf of a calendar; whoever listens hears it in the line beside it. */
const Day = ({ startsAt }: { startsAt: string | null }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  if (startsAt === null)
    return (
      <div className={mergeClasses(styles.day, styles.none)} aria-hidden>
        <Text size={200}>{t('meetings.noTime')}</Text>
      </div>
    );
  const { day } = inBerlin(startsAt);
  return (
    <div className={styles.day} aria-hidden>
      <Text size={200} className={styles.quiet}>
        {isoDayWords(day, locale, { weekday: 'short' })}
      </Text>
      <Text weight="semibold" className={styles.number}>
        {isoDayWords(day, locale, { day: 'numeric' })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {isoDayWords(day, locale, { month: 'short' })}
      </Text>
    </div>
  );
};

/** When, or where a time is looked for. */
const useTimeWords = (now: string): ((row: MeetingRow) => string) => {
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const windowWords = useWindowWords();
  const momentParts = useMomentParts();
  const thisYear = inBerlin(now).day.slice(0, 4);
  return (row) => {
    const { startsAt, endsAt, pollClosesAt } = row;
    if (startsAt !== null && endsAt !== null) {
      const { day, time } = inBerlin(startsAt);
      const year = day.startsWith(thisYear) ? {} : ({ year: 'numeric' } as const);
      return t('meetings.whenLong', {
        day: isoDayWords(day, locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }),
        from: time,
        until: inBerlin(endsAt).time,
      });
    }
    if (row.state === 'polling' && pollClosesAt !== null && !row.isUndecided)
      return t('meetings.pollUntil', momentParts(pollClosesAt));
    return windowWords(row);
  };
};

type Props = {
  rows: readonly MeetingRow[];
  /** The present moment as the server sees it. */
  now: string;
  /** Each with the button that leads to the vote. */
  asksForVote?: boolean;
};

/** Meetings, each with when, where, who and how it stands. */
export const MeetingRows = ({ rows, now, asksForVote = false }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const timeWords = useTimeWords(now);
  const placeWords = usePlaceWords();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const { meetingId, title, organiser, municipalityNames } = row;
        return (
          <li key={meetingId} className={styles.row}>
            <Day startsAt={row.startsAt} />
            <div className={styles.content}>
              <Text weight="semibold" className={styles.title}>
                <Link
                  className={mergeClasses(row.state === 'cancelled' && styles.struck)}
                  {...linkTo(paths.meeting(meetingId))}
                >
                  {title}
                </Link>
              </Text>
              <div className={styles.facts}>
                <Text>{timeWords(row)}</Text>
                <MeetingState row={row} now={now} />
              </div>
              <Text size={200} className={styles.quiet}>
                {[
                  placeWords(row),
                  t('meetings.municipalities', {
                    count: municipalityNames.length,
                    names: municipalityNames.join(', '),
                  }),
                  t('meetings.people', { count: row.participants }),
                  row.isOrganiser
                    ? t('meetings.organisedByMe')
                    : t('meetings.organisedBy', {
                        person: organiser.name,
                        municipality: organiser.municipalityName,
                      }),
                ].join(' · ')}
              </Text>
            </div>
            {asksForVote && (
              <div className={`${styles.action} not-on-paper`}>
                <Button
                  as="a"
                  appearance="primary"
                  aria-label={t('meetings.voteOn', { title })}
                  {...linkTo(paths.meeting(meetingId))}
                >
                  {t('meetings.vote')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};

import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { SeriesRow } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useWhenWords } from '../meetings/useMeetingWords.ts';
import { useSeriesCalls } from './useSeriesCalls.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    breakInside: 'avoid',
  },
  what: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
  },
  off: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', width: 'fit-content', padding: `${tokens.spacingVerticalXS} 0` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Occurrence = SeriesRow['occurrences'][number];

const SkipDialog = ({
  series,
  occurrence,
  onClose,
}: {
  series: SeriesRow;
  occurrence: Occurrence;
  onClose(): void;
}) => {
  const { t } = useTranslation();
  const say = useNotice();
  const whenWords = useWhenWords();
  const { skip } = useSeriesCalls();
  return (
    <ConfirmDialog
      title={t('series.skip.sure')}
      action={t('series.skip')}
      busy={skip.isPending}
      error={skip.error}
      onClose={onClose}
      onDo={(close) =>
        skip.mutate(
          { params: { seriesId: series.seriesId }, body: { occursOn: occurrence.occursOn } },
          {
            onSuccess: () => {
              say({ text: t('series.done.skipped') });
              close();
            },
          },
        )
      }
    >
      <Text weight="semibold">
        {series.title}, {whenWords(occurrence)}
      </Text>
      <Text>{t('series.skip.text')}</Text>
    </ConfirmDialog>
  );
};

/** As many are seen at once; a series over years has more than anybody looks for. */
const SHOWN = 4;

/** The next dates of a series, with what became of them. */
export const Occurrences = ({ series }: { series: SeriesRow }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const whenWords = useWhenWords();
  const { unskip } = useSeriesCalls();
  const [skipping, setSkipping] = useState<Occurrence | null>(null);
  const { seriesId, occurrences } = series;
  if (occurrences.length === 0) return <Text className={styles.quiet}>{t('series.none')}</Text>;
  const rows = (shown: readonly Occurrence[]) => (
    <ul className={styles.list}>
      {shown.map((occurrence) => {
        const { occursOn, meetingId, moved, state, action } = occurrence;
        const when = whenWords(occurrence);
        return (
          <li key={occursOn} className={styles.row}>
            <div className={styles.what}>
              {meetingId === null || state !== 'takes_place' ? (
                <Text className={mergeClasses(state !== 'takes_place' && styles.off)}>{when}</Text>
              ) : (
                <Link {...linkTo(paths.meeting(meetingId))}>{when}</Link>
              )}
              {state !== 'takes_place' && (
                <Badge appearance="tint" color="warning">
                  {t(`series.state.${state}`)}
                </Badge>
              )}
              {moved && state === 'takes_place' && (
                <Text size={200} className={styles.quiet}>
                  {t(`series.moved.${moved}`, { day: dayWords(occursOn) })}
                </Text>
              )}
            </div>
            {action === 'skip' && (
              <Button
                size="small"
                appearance="subtle"
                className="not-on-paper"
                aria-label={t('series.skipOf', { when })}
                onClick={() => setSkipping(occurrence)}
              >
                {t('series.skip')}
              </Button>
            )}
            {action === 'unskip' && (
              <Button
                size="small"
                appearance="subtle"
                className="not-on-paper"
                aria-label={t('series.unskipOf', { when })}
                disabledFocusable={unskip.isPending}
                onClick={() =>
                  unskip.mutate(
                    { params: { seriesId }, body: { occursOn } },
                    {
                      onSuccess: () => say({ text: t('series.done.unskipped') }),
                      onError: (error) => say({ text: words(error) }),
                    },
                  )
                }
              >
                {t('series.unskip')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {rows(occurrences.slice(0, SHOWN))}
      {occurrences.length > SHOWN && (
        <details className="not-on-paper">
          <summary className={styles.summary}>{t('series.more')}</summary>
          {rows(occurrences.slice(SHOWN))}
        </details>
      )}
      {skipping && <SkipDialog series={series} occurrence={skipping} onClose={() => setSkipping(null)} />}
    </>
  );
};

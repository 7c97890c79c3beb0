import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { QuestionRow } from '@verbund/domain/contract';
import { hoursBetween, inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { QuestionState } from './QuestionState.tsx';

const HOURS_A_DAY = 24;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '860px' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
  },
  text: {
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  long: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Whole hours and days something has waited. */
const useWaitWords = (): ((hours: number) => string) => {
  const { t } = useTranslation();
  return (hours) => {
    if (hours < 1) return t('questions.wait.now');
    return hours < HOURS_A_DAY
      ? t('questions.wait.hours', { count: hours })
      : t('questions.wait.days', { count: Math.floor(hours / HOURS_A_DAY) });
  };
};

type Props = {
  rows: readonly QuestionRow[];
  asOf: string;
  staffId: string | undefined;
  areaName(code: string): string;
  /** Of others, with how long they have waited; else one's own with the day. */
  isTheirs: boolean;
};

/** Questions, each with how it stands; those of others with how long they have waited. */
export const QuestionList = ({ rows, asOf, staffId, areaName, isTheirs }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const waitWords = useWaitWords();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const hours = hoursBetween(row.askedAt, asOf);
        const area = row.areaCode ? areaName(row.areaCode) : t('questions.noArea');
        return (
          <li key={row.questionId} className={styles.row}>
            <Text weight="semibold" className={styles.text}>
              <Link {...linkTo(paths.question(row.questionId))}>{row.text}</Link>
            </Text>
            <div className={styles.facts}>
              <QuestionState row={row} staffId={staffId} />
              {isTheirs && (
                <Text size={200} className={mergeClasses(styles.quiet, hours >= HOURS_A_DAY && styles.long)}>
                  {waitWords(hours)}
                </Text>
              )}
              <Text size={200} className={styles.quiet}>
                {isTheirs
                  ? `${area} · ${row.askedBy.name}, ${row.askedBy.municipalityName}`
                  : `${area} · ${dayWords(inBerlin(row.askedAt).day)}`}
              </Text>
            </div>
          </li>
        );
      })}
    </ul>
  );
};

import { Badge, type BadgeProps, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { QuestionRow } from '@verbund/domain/contract';
import { hoursBetween, inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useDayWords } from '../../ui/useDayWords.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '860px' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
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
});

const COLORS: Readonly<Record<QuestionRow['state'], NonNullable<BadgeProps['color']>>> = {
  draft: 'warning',
  open: 'important',
  claimed: 'informative',
  answered: 'warning',
  accepted: 'success',
  helped: 'success',
  withdrawn: 'subtle',
};

/** How a question stands, in a word. */
export const QuestionState = ({ row }: { row: Pick<QuestionRow, 'state' | 'stage' | 'claimedBy'> }) => {
  const { t } = useTranslation();
  const isLeft = row.state === 'open' && row.stage === 'left_open';
  return (
    <Badge appearance="tint" color={isLeft ? 'danger' : COLORS[row.state]}>
      {isLeft
        ? t('questions.state.leftOpen')
        : t(`questions.state.${row.state}`, { person: row.claimedBy?.name ?? '' })}
    </Badge>
  );
};

/** Whole hours and days something has waited. */
const useWaitWords = (): ((since: string, now: string) => string) => {
  const { t } = useTranslation();
  return (since, now) => {
    const hours = hoursBetween(since, now);
    if (hours < 1) return t('questions.wait.now');
    return hours < 24
      ? t('questions.wait.hours', { count: hours })
      : t('questions.wait.days', { count: Math.floor(hours / 24) });
  };
};

type Props = {
  rows: readonly QuestionRow[];
  asOf: string;
  areaName(code: string): string;
  isTheirs: boolean;
};

export const QuestionList = ({ rows, asOf, areaName, isTheirs }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const waitWords = useWaitWords();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.questionId} className={styles.row}>
          <Text weight="semibold" className={styles.text}>
            <Link {...linkTo(paths.question(row.questionId))}>{row.text}</Link>
          </Text>
          <div className={styles.facts}>
            <QuestionState row={row} />
            <Text size={200} className={styles.quiet}>
              {[
                row.areaCode ? areaName(row.areaCode) : t('questions.noArea'),
                isTheirs
                  ? `${row.askedBy.name}, ${row.askedBy.municipalityName}`
                  : dayWords(inBerlin(row.askedAt).day),
                isTheirs && waitWords(row.askedAt, asOf),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
};

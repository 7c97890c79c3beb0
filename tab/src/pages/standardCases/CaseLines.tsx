import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { StandardCaseRow } from '@verbund/domain/contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useDayWords } from '../../ui/useDayWords.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '860px' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    overflowWrap: 'anywhere',
    // Hundreds of them: drawn when they come into sight.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 66px',
    '@media print': {
      contentVisibility: 'visible',
      gap: 0,
      padding: `${tokens.spacingVerticalXS} 0`,
    },
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { cases: readonly StandardCaseRow[]; approvalsNeeded: number; areaName(code: string): string };

/** Standard cases, each with what is special about it: most of them hold, and that needs no word. */
export const CaseLines = memo(({ cases, approvalsNeeded, areaName }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (
    <ul className={styles.list}>
      {cases.map((row) => (
        <li key={row.standardCaseId} className={styles.row}>
          <Text weight="semibold">
            <Link {...linkTo(paths.standardCase(row.standardCaseId))}>{row.title}</Link>
          </Text>
          <div className={styles.facts}>
            {row.state !== 'approved' && !row.isPending && (
              <Badge appearance="tint" color="informative">
                {t(`standardCases.state.${row.state}`)}
              </Badge>
            )}
            {row.doubt && (
              <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
                {t(`standardCases.doubt.${row.doubt}`)}
              </Badge>
            )}
            {row.isPending && (
              <Badge appearance="tint" color="brand">
                {t(row.state === 'approved' ? 'standardCases.pending' : 'standardCases.approvals', {
                  given: row.approvals,
                  needed: approvalsNeeded,
                })}
              </Badge>
            )}
            <Text size={200} className={styles.quiet}>
              {areaName(row.areaCode)}
              {row.state === 'approved' &&
                row.doubt !== 'not_valid' &&
                ` · ${t('standardCases.validSince', { day: dayWords(row.validFrom) })} · ${t('standardCases.reviewOn', { day: dayWords(row.reviewOn) })}`}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
});

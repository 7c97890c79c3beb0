import { Badge, type BadgeProps, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { StandardCaseRow } from '@verbund/domain/contract';
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
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const COLORS: Readonly<Record<StandardCaseRow['state'], NonNullable<BadgeProps['color']>>> = {
  approved: 'success',
  proposed: 'informative',
  rejected: 'subtle',
  withdrawn: 'subtle',
  merged: 'subtle',
};

type Props = { cases: readonly StandardCaseRow[]; approvalsNeeded: number; areaName(code: string): string };

/** Standard cases, each with how it stands. */
export const CaseLines = ({ cases, approvalsNeeded, areaName }: Props) => {
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
            <Badge appearance="tint" color={COLORS[row.state]}>
              {t(`standardCases.state.${row.state}`)}
            </Badge>
            {row.doubt && (
              <Badge appearance="tint" color="warning" icon={<WarningRegular />}>
                {t(`standardCases.doubt.${row.doubt}`)}
              </Badge>
            )}
            {row.isPending && (
              <Badge appearance="outline" color="informative">
                {t(row.state === 'approved' ? 'standardCases.pending' : 'standardCases.approvals', {
                  given: row.approvals,
                  needed: approvalsNeeded,
                })}
              </Badge>
            )}
            <Text size={200} className={styles.quiet}>
              {areaName(row.areaCode)}
              {row.state === 'approved' &&
                ` · ${t('standardCases.validSince', { day: dayWords(row.validFrom) })} · ${t('standardCases.reviewOn', { day: dayWords(row.reviewOn) })}`}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
};

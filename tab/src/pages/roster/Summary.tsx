import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counts } from './rosterView.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { display: 'flex', fontSize: '20px' },
  staffed: { color: tokens.colorStatusSuccessForeground1 },
  covers: { color: tokens.colorBrandForeground1 },
  gaps: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Record<'staffed' | 'covers' | 'gaps', ReactElement> = {
  staffed: <CheckmarkCircleRegular />,
  covers: <ArrowSwapRegular />,
  gaps: <WarningRegular />,
};

/** How the day stands, in three figures. */
export const Summary = ({ counts }: { counts: Counts }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={t('roster.summary')}>
      {(['staffed', 'covers', 'gaps'] as const).map((what) => (
        <li key={what} className={styles.item}>
          <span
            className={mergeClasses(styles.icon, counts[what] > 0 ? styles[what] : styles.none)}
            aria-hidden
          >
            {ICONS[what]}
          </span>
          <Text>
            <Text weight="semibold">{counts[what]}</Text>{' '}
            {what === 'staffed'
              ? t('roster.summary.staffed', { open: counts.open })
              : t(`roster.summary.${what}`, { count: counts[what] })}
          </Text>
        </li>
      ))}
    </ul>
  );
};

import { Button, makeStyles, Spinner, Text, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PrintRegular } from '@fluentui/react-icons';
import type { RosterDay } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/startI18n.ts';
import { clockTime, longDay } from './rosterView.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  titles: { display: 'flex', flexDirection: 'column' },
  title: { margin: 0 },
  day: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  asOf: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
});

type Props = { roster: RosterDay | undefined; refreshing: boolean; onRefresh(): void };

export const RosterHeader = ({ roster, refreshing, onRefresh }: Props) => {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const refresh = refreshing ? t('roster.refreshing') : t('roster.refresh');
  return (
    <header className={styles.root}>
      <div className={styles.titles}>
        <Text as="h1" size={700} weight="semibold" className={styles.title}>
          {t('roster.title')}
        </Text>
        {roster && (
          <Text size={400} className={styles.day}>
            {longDay(roster.day, i18n.language as Language)}
          </Text>
        )}
      </div>
      {roster && (
        <div className={styles.actions}>
          <Text className={styles.asOf}>{t('roster.asOf', { time: clockTime(roster.asOf) })}</Text>
          <span className={`${styles.actions} not-on-paper`}>
            <Tooltip content={refresh} relationship="label">
              <Button
                appearance="subtle"
                icon={refreshing ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />}
                onClick={onRefresh}
              />
            </Tooltip>
            <Tooltip content={t('roster.print')} relationship="label">
              <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()} />
            </Tooltip>
          </span>
        </div>
      )}
    </header>
  );
};

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, WarningRegular } from '@fluentui/react-icons';
import type { MissingMeeting } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { usePeriodWords } from './useMeetingWords.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '860px',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  what: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px' },
});

/** What is due in a quarter or half-year and has no date; one button leads to its plan, filled in. */
export const Missing = ({ missing }: { missing: readonly MissingMeeting[] }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const periodWords = usePeriodWords();
  return (
    <ul className={styles.list}>
      {missing.map(({ template, period, from, until }) => {
        const what = t(`meetings.template.${template}`);
        const words = { what, period: periodWords(period) };
        return (
          <li key={template + period} className={styles.row}>
            <span className={styles.what}>
              <span className={styles.icon} aria-hidden>
                <WarningRegular />
              </span>
              <Text>{t('meetings.missing.text', words)}</Text>
            </span>
            <Button
              as="a"
              className="not-on-paper"
              icon={<CalendarAddRegular />}
              aria-label={t('meetings.missing.planOf', words)}
              {...linkTo(`${paths.planMeeting}?art=${template}&von=${from}&bis=${until}`)}
            >
              {t('meetings.missing.plan')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

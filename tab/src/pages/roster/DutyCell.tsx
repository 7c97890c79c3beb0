import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, CallRegular, PersonSupportRegular, WarningFilled } from '@fluentui/react-icons';
import type { RosterHalfDay } from '@verbund/domain/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/startI18n.ts';
import { openingTime } from './rosterView.ts';

const NARROWEST = '@media screen and (max-width: 399px)';

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  subtle: { color: tokens.colorNeutralForeground3 },
  closed: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  person: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  // On paper and on the narrowest screens names need the room.
  avatar: {
    flexShrink: 0,
    marginTop: '1px',
    [NARROWEST]: { display: 'none' },
    '@media print': { display: 'none' },
  },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  cover: { color: tokens.colorBrandForeground1 },
  lineIcon: { flexShrink: 0, transform: 'translateY(2px)' },
  gap: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    // Seen on paper and in high contrast too, where fills are not.
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    [NARROWEST]: { gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalXS },
  },
  gapIcon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
});

const Line = ({
  icon,
  className,
  children,
}: {
  icon: ReactNode;
  className?: string;
  children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.line, className)}>
      <span className={styles.lineIcon} aria-hidden>
        {icon}
      </span>
      <span>{children}</span>
    </span>
  );
};

const Person = ({ duty }: { duty: RosterHalfDay['onDuty'][number] }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.person}>
      <Avatar
        className={styles.avatar}
        size={24}
        name={duty.name}
        color={duty.isCover ? 'brand' : 'neutral'}
        aria-hidden
      />
      <div className={styles.lines}>
        <Text weight="semibold">{duty.name}</Text>
        {duty.isCover && (
          <Line icon={<ArrowSwapRegular />} className={styles.cover}>
            {t('roster.cover')} {t('roster.coverFrom', { municipality: duty.municipalityName })}
            {duty.coversForName && ` ${t('roster.coverFor', { person: duty.coversForName })}`}
          </Line>
        )}
        {duty.seniorName && (
          <Line icon={<PersonSupportRegular />}>{t('roster.senior', { person: duty.seniorName })}</Line>
        )}
        {duty.isRemote && <Line icon={<CallRegular />}>{t('roster.remote')}</Line>}
      </div>
    </div>
  );
};

/** One desk on one half-day: closed, or who is there, and who is missing. */
export const DutyCell = ({ halfDay }: { halfDay: RosterHalfDay }) => {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { hours, onDuty, absent, missing, isPlanned } = halfDay;
  if (hours === null) return <Text className={styles.closed}>{t('roster.closed')}</Text>;
  const language = i18n.language as Language;
  return (
    <div className={styles.cell}>
      <Text size={200} className={styles.subtle}>
        {t('roster.hours', {
          opens: openingTime(hours.opens, language),
          closes: openingTime(hours.closes, language),
        })}
      </Text>
      {onDuty.map((duty) => (
        <Person key={duty.staffId} duty={duty} />
      ))}
      {missing > 0 && (
        <div className={styles.gap}>
          <WarningFilled className={styles.gapIcon} aria-hidden />
          <div className={styles.lines}>
            <Text weight="semibold">
              {onDuty.length === 0 ? t('roster.gap') : t('roster.gapPartly', { count: missing })}
            </Text>
            {absent.map(({ staffId, name }) => (
              <Text key={staffId} size={200}>
                {t('roster.absent', { person: name })}
              </Text>
            ))}
          </div>
        </div>
      )}
      {!isPlanned && onDuty.length === 0 && <Text className={styles.closed}>{t('roster.notPlanned')}</Text>}
    </div>
  );
};

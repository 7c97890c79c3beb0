import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, CallRegular, SearchRegular, WarningFilled } from '@fluentui/react-icons';
import type { RosterSpan, RosterSpanCell } from '@verbund/domain/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from './rosterView.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '18px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  cover: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  gap: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const Line = ({
  icon,
  className,
  children,
}: {
  icon?: ReactNode;
  className: string;
  children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.line, className)}>
      {icon}
      <span className={styles.text}>{children}</span>
    </span>
  );
};

/** Who is there, who stands in, who is missing: one line each, as `rowHeight` counts them. */
export const CellContent = ({ span, cell }: { span: RosterSpan; cell: RosterSpanCell }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      {cell.on.map(({ p, cover, remote }) => (
        <span key={p}>
          <Line className={styles.name}>{shortName(span.people[p]?.name ?? '')}</Line>
          {cover !== undefined && (
            <Line className={styles.cover} icon={<ArrowSwapRegular />}>
              {t('roster.coverShort', { municipality: span.people[p]?.municipalityName ?? '' })}
            </Line>
          )}
          {remote && (
            <Line className={styles.quiet} icon={<CallRegular />}>
              {t('roster.remote')}
            </Line>
          )}
        </span>
      ))}
      {cell.missing > 0 && (
        <Line className={styles.gap} icon={<WarningFilled />}>
          {cell.on.length === 0 ? t('roster.gap') : t('roster.gapPartly', { count: cell.missing })}
        </Line>
      )}
      {cell.missing > 0 && cell.asked && (
        <Line className={styles.quiet} icon={<SearchRegular />}>
          {t(cell.asked.state === 'open' ? 'roster.asked.short' : 'roster.leftOpen.short')}
        </Line>
      )}
      {cell.notPlanned && cell.on.length === 0 && (
        <Line className={styles.quiet}>{t('roster.notPlanned')}</Line>
      )}
    </>
  );
};

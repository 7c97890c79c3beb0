import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { RosterSpan } from '@verbund/domain/contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { AbsenceWords } from './AbsenceWords.tsx';
import { useGridStyles } from './gridStyles.ts';
import type { MunicipalityRow } from './rosterView.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    left: 0,
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflow: 'hidden',
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = {
  span: RosterSpan;
  row: MunicipalityRow;
  columns: number;
  /** Of what can be seen; the row itself is as wide as all days. */
  width: number;
  isActive: boolean;
};

/** The heading of a municipality's desks: its gaps, and who is away when. */
export const MunicipalityRowView = memo(({ span, row, columns, width, isActive }: Props) => {
  const styles = useStyles();
  const shared = useGridStyles();
  const { t } = useTranslation();
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-colspan={columns}
      data-column={0}
      data-active={isActive}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(styles.root, shared.focus)}
      style={{ width: width || undefined }}
    >
      <span className={styles.name}>
        <Text weight="semibold">{row.municipality.name}</Text>
        {row.gaps > 0 && (
          <Badge appearance="tint" color="danger">
            {t('roster.gaps', { count: row.gaps })}
          </Badge>
        )}
      </span>
      <AbsenceWords span={span} municipality={row.municipality} />
    </div>
  );
});

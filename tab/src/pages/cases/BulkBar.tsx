import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CaseRow } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
});

type Props = { cases: readonly CaseRow[]; onHandover(): void; onClear(): void };

/** What can be done with all that is selected. */
export const BulkBar = ({ cases, onHandover, onClear }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const mayHandOver = cases.every(({ actions, handoverId }) => actions.includes('handover') && !handoverId);
  return (
    <section className={styles.root} aria-label={t('cases.selected', { count: cases.length })}>
      <Text weight="semibold">{t('cases.selected', { count: cases.length })}</Text>
      <Button
        appearance="primary"
        disabledFocusable={!mayHandOver}
        onClick={() => mayHandOver && onHandover()}
      >
        {t('cases.handover')}
      </Button>
      <Button onClick={onClear}>{t('cases.unselect')}</Button>
    </section>
  );
};

import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 500px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'grid', gridTemplateColumns: '1fr 1.2fr 1.2fr', gap: tokens.spacingHorizontalL },
});

/** The shape of the roster while it is on its way. */
export const RosterSkeleton = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('roster.loading')}>
      <div className={styles.grid}>
        {['a', 'b', 'c', 'd'].map((card) => (
          <div key={card} className={styles.card}>
            <SkeletonItem size={24} style={{ width: '40%' }} />
            {['1', '2', '3'].map((row) => (
              <div key={row} className={styles.row}>
                <SkeletonItem size={16} />
                <SkeletonItem size={32} />
                <SkeletonItem size={32} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </Skeleton>
  );
};

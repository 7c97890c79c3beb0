import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXL },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** The shape of rows while they are on their way. */
export const RowsSkeleton = ({ rows = 8 }: { rows?: number }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('shell.loading')}>
      <div className={styles.rows}>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
          <SkeletonItem key={row} size={40} />
        ))}
      </div>
    </Skeleton>
  );
};

/** The same for a page whose code is on its way. */
export const PageSkeleton = () => (
  <div className={useStyles().root}>
    <RowsSkeleton />
  </div>
);

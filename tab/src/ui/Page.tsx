import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    '@media screen and (max-width: 519px)': { padding: tokens.spacingHorizontalM },
    '@media print': { padding: 0 },
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  titles: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { margin: 0 },
  subtitle: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Props = { title: string; subtitle?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A page with its heading, and the same in the title of the window. */
export const Page = ({ title, subtitle, actions, children }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const name = `${title} – ${t('appName')}`;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <Text as="h1" size={700} weight="semibold" className={styles.title}>
            {title}
          </Text>
          {subtitle && (
            <Text size={400} className={styles.subtitle}>
              {subtitle}
            </Text>
          )}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};

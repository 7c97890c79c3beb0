import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
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
  // A long title breaks before the actions move below it.
  titles: { display: 'flex', flexDirection: 'column', flex: '1 1 320px', minWidth: 0 },
  title: { margin: 0, hyphens: 'auto', overflowWrap: 'anywhere' },
  subtitle: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type Props = {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** For pages that are read like a letter: the line at their end on paper, which is upright. */
  paper?: string;
  children: ReactNode;
};

/** A page with its heading, and the same in the title of the window. */
export const Page = ({ title, subtitle, actions, paper, children }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const name = `${title} – ${t('appName')}`;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <div className={mergeClasses(styles.page, paper !== undefined && 'on-upright-paper')}>
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
        {actions && (
          <div className={mergeClasses(styles.actions, paper !== undefined && 'not-on-paper')}>{actions}</div>
        )}
      </header>
      {children}
      {paper && <p className="only-on-paper">{paper}</p>}
    </div>
  );
};

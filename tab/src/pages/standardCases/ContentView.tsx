import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { StandardCaseContent } from '@verbund/domain/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '../../ui/useDayWords.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </section>
  );
};

/** What a version says. */
export const ContentView = ({ content }: { content: StandardCaseContent }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (
    <div className={styles.content}>
      <Text className={styles.text}>{content.answer}</Text>
      {content.checklist.length > 0 && (
        <Part title={t('standardCase.checklist')}>
          <ul className={styles.list}>
            {content.checklist.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </Part>
      )}
      {content.statutes.length > 0 && (
        <Part title={t('standardCase.statutes')}>
          <ul className={styles.list}>
            {content.statutes.map(({ name, title }) => (
              <li key={name}>{title === null ? name : `${name}: ${title}`}</li>
            ))}
          </ul>
        </Part>
      )}
      {content.patterns.length > 0 && (
        <Part title={t('standardCase.patterns')}>
          <ul className={styles.list}>
            {content.patterns.map((pattern) => (
              <li key={pattern}>{pattern}</li>
            ))}
          </ul>
        </Part>
      )}
      <Text size={200} className={styles.quiet}>
        {t('standardCase.valid', { day: dayWords(content.validFrom) })}
        {content.validUntil && ` ${t('standardCase.validUntil', { day: dayWords(content.validUntil) })}`} ·{' '}
        {t('standardCases.reviewOn', { day: dayWords(content.reviewOn) })}
      </Text>
    </div>
  );
};

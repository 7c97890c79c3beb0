import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { StandardCaseContent } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '../../ui/useDayWords.ts';
import { lastDay } from './caseForm.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  part: { breakInside: 'avoid' },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  // On paper the points are ticked off.
  checks: { '@media print': { listStyleType: '"☐  "' } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 519px)': { gridTemplateColumns: '1fr' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

const Part = ({ title, level, children }: { title: string; level: 'h2' | 'h3'; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Text as={level} size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {children}
    </section>
  );
};

type Props = {
  content: StandardCaseContent;
  /** Of the parts: one below the heading they stand under. */
  level?: 'h2' | 'h3';
  /** What else is known of it, each with its name. */
  facts?: readonly (readonly [string, string])[];
};

/** What a version says, and from when on. */
export const ContentView = ({ content, level = 'h2', facts = [] }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { version, validFrom, validUntil, writtenBy, writtenAt } = content;
  const all = [
    ...facts,
    [
      t('standardCase.valid'),
      validUntil === null
        ? t('standardCase.valid.from', { day: dayWords(validFrom) })
        : t('standardCase.valid.span', {
            from: dayWords(validFrom),
            through: dayWords(lastDay(validUntil)),
          }),
    ],
    [t('standardCase.review'), dayWords(content.reviewOn)],
    [
      t('standardCase.versionName'),
      t('standardCase.versionOf', {
        version,
        person: writtenBy.name,
        municipality: writtenBy.municipalityName,
        day: dayWords(inBerlin(writtenAt).day),
      }),
    ],
  ] as const;
  return (
    <div className={styles.content}>
      <Text className={styles.text}>{content.answer}</Text>
      {content.checklist.length > 0 && (
        <Part title={t('standardCase.checklist')} level={level}>
          <ul className={mergeClasses(styles.list, styles.checks)}>
            {content.checklist.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </Part>
      )}
      {content.statutes.length > 0 && (
        <Part title={t('standardCase.statutes')} level={level}>
          <ul className={styles.list}>
            {content.statutes.map(({ name, title }) => (
              <li key={name}>{title === null ? name : `${name}: ${title}`}</li>
            ))}
          </ul>
        </Part>
      )}
      {content.patterns.length > 0 && (
        <Part title={t('standardCase.patterns')} level={level}>
          <ul className={styles.list}>
            {content.patterns.map((pattern) => (
              <li key={pattern}>{pattern}</li>
            ))}
          </ul>
        </Part>
      )}
      <dl className={styles.facts}>
        {all.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { QuestionReview, StandardCaseRow } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { QuestionList } from '../questions/QuestionList.tsx';
import { questionWords } from '../questions/words.ts';
import { CaseLines } from './CaseLines.tsx';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const SOON_DAYS = 90;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '860px' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

const byReview = (a: StandardCaseRow, b: StandardCaseRow): number => (a.reviewOn < b.reviewOn ? -1 : 1);

type SectionProps = { title: string; hint: string; children: ReactNode };

const Section = ({ title, hint, children }: SectionProps) => {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <Text className={styles.quiet}>{hint}</Text>
      {children}
    </section>
  );
};

type FrequentProps = { rows: QuestionReview['frequent']; areaName(code: string): string };

/** Special cases that have come so often that they are none any more, each with the way to a standard case. */
const Frequent = ({ rows, areaName }: FrequentProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {rows.map(({ questionId, text, areaCode, times }) => (
        <li key={questionId} className={styles.row}>
          <Text weight="semibold">
            <Link {...linkTo(paths.question(questionId))}>{text}</Link>
          </Text>
          <Text size={200} className={styles.quiet}>
            {areaName(areaCode)} · {t('review.times', { count: times })}
          </Text>
        </li>
      ))}
    </ul>
  );
};

/** What the coordination group has to look at. */
const ReviewPage = () => {
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const areaName = useAreaName(me);
  const cases = useCallQuery('standardCases', {});
  const questions = useCallQuery('questionReview', {});
  const error = cases.error ?? questions.error;
  const isFetching = cases.isFetching || questions.isFetching;
  const retry = () => Promise.all([cases.refetch(), questions.refetch()]);
  const isReady = cases.data && questions.data;
  const all = cases.data?.cases ?? [];
  const soon = cases.data ? addIsoDays(inBerlin(cases.data.asOf).day, SOON_DAYS) : '';
  const { unanswered = [], frequent = [] } = questions.data ?? {};
  const groups = [
    { key: 'pending', rows: all.filter(({ isPending }) => isPending) },
    { key: 'doubtful', rows: all.filter(({ doubt }) => doubt !== null).sort(byReview) },
    {
      key: 'soon',
      rows: all
        .filter(({ state, doubt, reviewOn }) => state === 'approved' && doubt === null && reviewOn <= soon)
        .sort(byReview),
    },
  ] as const;
  const lines = (key: (typeof groups)[number]['key']) => {
    const rows = groups.find((group) => group.key === key)?.rows ?? [];
    return (
      rows.length > 0 && (
        <Section title={t(`review.${key}`, { count: rows.length })} hint={t(`review.${key}.hint`)}>
          <CaseLines cases={rows} approvalsNeeded={cases.data?.approvalsNeeded ?? 0} areaName={areaName} />
        </Section>
      )
    );
  };
  const isEmpty =
    unanswered.length === 0 && frequent.length === 0 && groups.every(({ rows }) => rows.length === 0);
  return (
    <Page paper={paper} title={t('review.title')} subtitle={t('review.subtitle')}>
      <KnowledgeNav me={me} />
      {isReady && error && <Stale error={error} busy={isFetching} onRetry={retry} />}
      {!isReady && (error ? <Failed error={error} busy={isFetching} onRetry={retry} /> : <RowsSkeleton />)}
      {isReady && isEmpty && (
        <Message
          icon={<CheckmarkCircleRegular />}
          title={t('review.empty.title')}
          text={t('review.empty.text')}
        />
      )}
      {isReady && (
        <>
          {lines('pending')}
          {lines('doubtful')}
          {unanswered.length > 0 && (
            <Section
              title={t('review.unanswered', { count: unanswered.length })}
              hint={t('review.unanswered.hint')}
            >
              <QuestionList
                rows={unanswered}
                asOf={questions.data?.asOf ?? ''}
                staffId={me?.staffId}
                areaName={areaName}
                isTheirs
              />
            </Section>
          )}
          {frequent.length > 0 && (
            <Section
              title={t('review.frequent', { count: frequent.length })}
              hint={t('review.frequent.hint')}
            >
              <Frequent rows={frequent} areaName={areaName} />
            </Section>
          )}
          {lines('soon')}
        </>
      )}
    </Page>
  );
};

export default ReviewPage;

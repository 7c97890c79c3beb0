import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useMe } from '../../ui/useMe.ts';
import { standardCaseWords } from '../standardCases/words.ts';
import { AskPanel } from './AskPanel.tsx';
import { KnowledgeNav } from './KnowledgeNav.tsx';
import { QuestionList } from './QuestionList.tsx';
import { questionWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const REFRESH_MS = 15_000;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Ask, what waits for an answer of mine, and what I asked. */
const QuestionsPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const areaName = useAreaName(me);
  const { data, error, isFetching, refetch } = useCallQuery('questions', {}, { refetchMs: REFRESH_MS });
  return (
    <Page title={t('questions.title')} subtitle={t('questions.subtitle')}>
      <KnowledgeNav me={me} />
      {me && <AskPanel me={me} />}
      {data && error && (
        <Stale error={error} busy={isFetching} onRetry={() => refetch()} time={inBerlin(data.asOf).time} />
      )}
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data && (
        <>
          <section className={styles.section}>
            <Text as="h2" size={500} weight="semibold" className={styles.heading}>
              {t('questions.toAnswer', { count: data.toAnswer.length })}
            </Text>
            {data.toAnswer.length === 0 && (
              <Text className={styles.quiet}>{t('questions.toAnswer.empty')}</Text>
            )}
            <QuestionList
              rows={data.toAnswer}
              asOf={data.asOf}
              areaName={areaName}
              staffId={me?.staffId}
              isTheirs
            />
          </section>
          <section className={styles.section}>
            <Text as="h2" size={500} weight="semibold" className={styles.heading}>
              {t('questions.mine')}
            </Text>
            {data.mine.length === 0 && <Text className={styles.quiet}>{t('questions.mine.empty')}</Text>}
            <QuestionList
              rows={data.mine}
              asOf={data.asOf}
              areaName={areaName}
              staffId={me?.staffId}
              isTheirs={false}
            />
          </section>
        </>
      )}
    </Page>
  );
};

export default QuestionsPage;

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { StandardCaseRow } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useMe } from '../../ui/useMe.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { questionWords } from '../questions/words.ts';
import { CaseLines } from './CaseLines.tsx';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const SOON_DAYS = 90;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

const byReview = (a: StandardCaseRow, b: StandardCaseRow): number => (a.reviewOn < b.reviewOn ? -1 : 1);

/** What the coordination group has to look at. */
const ReviewPage = () => {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const areaName = useAreaName(me);
  const { data, error, isFetching, refetch } = useCallQuery('standardCases', {});
  const cases = data?.cases ?? [];
  const soon = data ? addIsoDays(inBerlin(data.asOf).day, SOON_DAYS) : '';
  const groups = [
    { title: t('review.pending'), rows: cases.filter(({ isPending }) => isPending) },
    { title: t('review.doubtful'), rows: cases.filter(({ doubt }) => doubt !== null).sort(byReview) },
    {
      title: t('review.soon'),
      rows: cases
        .filter(({ state, doubt, reviewOn }) => state === 'approved' && doubt === null && reviewOn <= soon)
        .sort(byReview),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <Page title={t('review.title')} subtitle={t('review.subtitle')}>
      <KnowledgeNav me={me} />
      {!data &&
        (error ? <Failed error={error} busy={isFetching} onRetry={() => refetch()} /> : <RowsSkeleton />)}
      {data && groups.length === 0 && (
        <Message
          icon={<CheckmarkCircleRegular />}
          title={t('review.empty.title')}
          text={t('review.empty.text')}
        />
      )}
      {data &&
        groups.map(({ title, rows }) => (
          <section key={title} className={styles.section}>
            <Text as="h2" size={500} weight="semibold" className={styles.heading}>
              {title}
            </Text>
            <CaseLines cases={rows} approvalsNeeded={data.approvalsNeeded} areaName={areaName} />
          </section>
        ))}
    </Page>
  );
};

export default ReviewPage;

import { Button, Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BookQuestionMarkRegular } from '@fluentui/react-icons';
import type { Me, StandardCaseDetail } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { questionWords } from '../questions/words.ts';
import { Approval } from './Approval.tsx';
import { Banner } from './Banner.tsx';
import { ContentView } from './ContentView.tsx';
import { Deviations } from './Deviations.tsx';
import { StandardCaseTools } from './StandardCaseTools.tsx';
import { StillValidDialog } from './StillValidDialog.tsx';
import { useStandardCaseCalls } from './useStandardCaseCalls.ts';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const REFRESH_MS = 30_000;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  history: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS },
});

/** What it said before; not what it says again. */
const History = ({ history, title }: Pick<StandardCaseDetail, 'history'> & { title: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  return (
    <section className={`${styles.history} not-on-paper`}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('standardCase.history')}
      </Text>
      {history.map((content) => (
        <details key={content.version}>
          <summary className={styles.summary}>
            {t('standardCase.version', {
              version: content.version,
              person: content.writtenBy.name,
              day: dayWords(inBerlin(content.writtenAt).day),
            })}
            {content.title !== title && `: ${content.title}`}
          </summary>
          <Card>
            <ContentView content={content} level="h3" />
          </Card>
        </details>
      ))}
    </section>
  );
};

type ContentProps = { detail: StandardCaseDetail; me: Me; onConfirm(): void };

const Content = ({ detail, me, onConfirm }: ContentProps) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const calls = useStandardCaseCalls();
  const { approved, latest, history, approvals, sourceQuestionId } = detail;
  const today = inBerlin(me.now).day;
  const isPending = detail.state === 'proposed' || (approved !== null && approved.version !== latest.version);
  const approvedBy = approvals.map(({ name, municipalityName, at }) =>
    t('standardCase.approvedIn', {
      person: name,
      municipality: municipalityName,
      day: dayWords(inBerlin(at).day),
    }),
  );
  return (
    <div className={styles.column}>
      <Banner detail={detail} today={today} onConfirm={onConfirm} />
      <Card>
        <ContentView
          content={approved ?? latest}
          facts={
            !isPending && approvedBy.length > 0
              ? [[t('standardCase.approved'), approvedBy.join(', ')] as const]
              : []
          }
        />
      </Card>
      {isPending && <Approval detail={detail} me={me} calls={calls} />}
      {detail.state === 'approved' && <Deviations detail={detail} today={today} calls={calls} />}
      {history.length > 0 && <History history={history} title={(approved ?? latest).title} />}
      {sourceQuestionId && (
        <Link className="not-on-paper" {...linkTo(paths.question(sourceQuestionId))}>
          {t('standardCase.source')}
        </Link>
      )}
    </div>
  );
};

/** One standard case: what holds, what is proposed, where it is done otherwise, and what it said before. */
const StandardCasePage = ({ standardCaseId }: { standardCaseId: string }) => {
  const { t } = useTranslation();
  const me = useMe();
  const paper = usePaperWords(me);
  const areaName = useAreaName(me);
  const [isConfirming, setIsConfirming] = useState(false);
  const { data, error, isFetching, refetch } = useCallQuery(
    'standardCase',
    { params: { standardCaseId } },
    { refetchMs: REFRESH_MS },
  );
  useFocusKept(data);
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  const confirm = () => setIsConfirming(true);
  return (
    <Page
      paper={paper}
      title={data ? (data.approved ?? data.latest).title : t('standardCase.page')}
      subtitle={data ? t('standardCase.of', { area: areaName(data.areaCode) }) : ' '}
      actions={data && me && !isGone && <StandardCaseTools detail={data} me={me} onConfirm={confirm} />}
    >
      <KnowledgeNav me={me} within={paths.standardCases} />
      {data && error && !isGone && <Stale error={error} busy={isFetching} onRetry={() => refetch()} />}
      {isGone ? (
        <Message
          icon={<BookQuestionMarkRegular />}
          title={t('standardCase.gone')}
          action={
            <Button as="a" {...linkTo(paths.standardCases)}>
              {t('standardCases.title')}
            </Button>
          }
        />
      ) : data && me ? (
        <Content detail={data} me={me} onConfirm={confirm} />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
      {isConfirming && me && (
        <StillValidDialog
          standardCaseId={standardCaseId}
          today={inBerlin(me.now).day}
          onClose={() => setIsConfirming(false)}
        />
      )}
    </Page>
  );
};

export default StandardCasePage;

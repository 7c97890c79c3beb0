import {
  Button,
  Card,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { BookQuestionMarkRegular, PrintRegular } from '@fluentui/react-icons';
import type { Me, StandardCaseContent, StandardCaseDetail } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useMe } from '../../ui/useMe.ts';
import { KnowledgeNav } from '../questions/KnowledgeNav.tsx';
import { questionWords } from '../questions/words.ts';
import { ContentView } from './ContentView.tsx';
import { Decisions } from './Decisions.tsx';
import { Deviations } from './Deviations.tsx';
import { useStandardCaseCalls } from './useStandardCaseCalls.ts';
import { standardCaseWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const REFRESH_MS = 30_000;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer' },
});

const Banner = ({ detail }: { detail: StandardCaseDetail }) => {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const { state, doubt, approved, changedStatutes, mergedInto } = detail;
  if (state === 'merged' && mergedInto)
    return (
      <MessageBar intent="warning">
        <MessageBarBody>
          {t('standardCase.banner.merged')}{' '}
          <Link {...linkTo(paths.standardCase(mergedInto.standardCaseId))}>{mergedInto.title}</Link>
        </MessageBarBody>
      </MessageBar>
    );
  if (state === 'proposed' || state === 'rejected' || state === 'withdrawn')
    return (
      <MessageBar intent={state === 'proposed' ? 'info' : 'warning'}>
        <MessageBarBody>{t(`standardCase.banner.${state}`)}</MessageBarBody>
      </MessageBar>
    );
  if (doubt === null) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        {t(`standardCase.banner.${doubt}`, {
          day: approved ? dayWords(approved.reviewOn) : '',
          list: changedStatutes.join(', '),
        })}
      </MessageBarBody>
    </MessageBar>
  );
};

const versionWords = ({ version, writtenBy, writtenAt }: StandardCaseContent) => ({
  version,
  person: writtenBy.name,
  on: inBerlin(writtenAt).day,
});

const Content = ({ detail, me }: { detail: StandardCaseDetail; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const areaName = useAreaName(me);
  const dayWords = useDayWords();
  const calls = useStandardCaseCalls();
  const { approved, latest, history, sourceQuestionId } = detail;
  const shown = approved ?? latest;
  const isPending = detail.state === 'proposed' || (approved !== null && approved.version !== latest.version);
  return (
    <div className={styles.column}>
      <Banner detail={detail} />
      <Text className={styles.quiet}>{areaName(detail.areaCode)}</Text>
      <Card>
        <ContentView content={shown} />
      </Card>
      {isPending && (
        <section>
          {shown !== latest && (
            <Card>
              <Text as="h2" size={500} weight="semibold" className={styles.heading}>
                {t('standardCase.pendingTitle', { version: latest.version })}: {latest.title}
              </Text>
              <ContentView content={latest} />
            </Card>
          )}
          <Text block role="status">
            {t('standardCases.approvals', {
              given: detail.approvals.length,
              needed: detail.approvalsNeeded,
            })}
          </Text>
          {detail.approvals.map(({ name, municipalityName }) => (
            <Text block key={municipalityName} className={styles.quiet}>
              {t('standardCase.approvedBy', { person: name, municipality: municipalityName })}
            </Text>
          ))}
        </section>
      )}
      <Decisions detail={detail} calls={calls} />
      {detail.state === 'approved' && (
        <Deviations detail={detail} today={inBerlin(me.now).day} calls={calls} />
      )}
      {history.length > 0 && (
        <section className="not-on-paper">
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {t('standardCase.history')}
          </Text>
          {history.map((content) => {
            const { on, ...said } = versionWords(content);
            return (
              <details key={content.version}>
                <summary className={styles.summary}>
                  {t('standardCase.version', { ...said, day: dayWords(on) })}
                </summary>
                <Card>
                  <ContentView content={content} />
                </Card>
              </details>
            );
          })}
        </section>
      )}
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
  const { data, error, isFetching, refetch } = useCallQuery(
    'standardCase',
    { params: { standardCaseId } },
    { refetchMs: REFRESH_MS },
  );
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  return (
    <Page
      title={data ? (data.approved ?? data.latest).title : t('standardCase.page')}
      actions={
        data && (
          <span className="not-on-paper">
            <Button icon={<PrintRegular />} onClick={() => window.print()}>
              {t('standardCases.print')}
            </Button>
          </span>
        )
      }
    >
      <KnowledgeNav me={me} />
      {data && me ? (
        <Content detail={data} me={me} />
      ) : isGone ? (
        <Message
          icon={<BookQuestionMarkRegular />}
          title={t('standardCase.gone')}
          action={
            <Button as="a" {...linkTo(paths.standardCases)}>
              {t('standardCases.title')}
            </Button>
          }
        />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
};

export default StandardCasePage;

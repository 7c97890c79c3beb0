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
import { ChatHelpRegular, PrintRegular, ThumbLikeRegular } from '@fluentui/react-icons';
import type { Me, QuestionPage as Question } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useMe } from '../../ui/useMe.ts';
import { standardCaseWords } from '../standardCases/words.ts';
import { EntryView } from './EntryView.tsx';
import { ForwardForm } from './ForwardForm.tsx';
import { isOnlyNetwork, KnowledgeNav } from './KnowledgeNav.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { QuestionState } from './QuestionList.tsx';
import { TextForm } from './TextForm.tsx';
import { useQuestionCalls } from './useQuestionCalls.ts';
import { questionWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const REFRESH_MS = 10_000;
const LONGEST_ANSWER = 6000;
const LONGEST_QUERY = 1000;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  question: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const statusKey = ({ state, stage }: Question) =>
  state === 'open' && stage === 'left_open'
    ? ('questions.status.leftOpen' as const)
    : state === 'open' && stage === 'waiting'
      ? ('questions.status.waiting' as const)
      : (`questions.status.${state}` as const);

const Content = ({ question, me }: { question: Question; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const areaName = useAreaName(me);
  const dayWords = useDayWords();
  const calls = useQuestionCalls();
  const { questionId, areaCode, askedBy, claimedBy, actions, proposals } = question;
  const params = { questionId };
  const may = (action: Question['actions'][number]): boolean => actions.includes(action);
  const done = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: unknown) => say({ text: words(error) }),
  });
  /** Said below the field, and not in passing. */
  const sent = (text: string) => ({ onSuccess: () => say({ text }) });
  const reasons = question.areas.find(({ code }) => code === areaCode)?.reasons ?? [];
  const asked = inBerlin(question.askedAt);
  const due = question.dueAt === null ? null : inBerlin(question.dueAt);
  return (
    <div className={styles.column}>
      <Card>
        <div className={styles.facts}>
          <QuestionState row={question} />
          <Text size={200} className={styles.quiet}>
            {askedBy.name}, {askedBy.municipalityName} · {dayWords(asked.day)}, {asked.time}
          </Text>
        </div>
        <Text className={styles.question}>{question.text}</Text>
        <Text size={200} className={styles.quiet}>
          {areaCode === null
            ? t('questions.noArea')
            : reasons.length === 0
              ? areaName(areaCode)
              : t('questions.areaBecause', {
                  area: areaName(areaCode),
                  words: reasons.map((reason) => `„${reason.words}“`).join(', '),
                })}
        </Text>
        <Text role="status">
          {t(statusKey(question), {
            person: claimedBy?.name ?? '',
            municipality: claimedBy?.municipalityName ?? '',
            count: question.asked,
            at: due ? `${dayWords(due.day)}, ${due.time}` : '',
          })}
        </Text>
        {question.helpedBy && (
          <Text>
            {t('questions.helpedBy')}{' '}
            <Link
              {...linkTo(
                question.helpedBy.kind === 'standard_case'
                  ? paths.standardCase(question.helpedBy.id)
                  : paths.question(question.helpedBy.id),
              )}
            >
              {question.helpedBy.title}
            </Link>
          </Text>
        )}
        {question.masked && <Text size={200}>{t('questions.masked')}</Text>}
      </Card>
      {proposals.length > 0 && (
        <section className={styles.list}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {t('questions.known')}
          </Text>
          {proposals.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} areaName={areaName(proposal.areaCode)}>
              <div>
                <Button
                  icon={<ThumbLikeRegular />}
                  disabledFocusable={calls.isBusy}
                  onClick={() =>
                    calls.help.mutate(
                      { params, body: { helpedById: proposal.id } },
                      done(t('questions.done.helped')),
                    )
                  }
                >
                  {t('questions.helped')}
                </Button>
              </div>
            </ProposalCard>
          ))}
        </section>
      )}
      {question.entries.length > 0 && (
        <section className={styles.list}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {t('questions.entries')}
          </Text>
          {question.entries.map((entry) => (
            <EntryView
              key={entry.entryId}
              entry={entry}
              busy={calls.isBusy}
              mayAccept={may('accept') && entry.kind === 'answer' && entry.state === 'given'}
              onAccept={() =>
                calls.accept.mutate(
                  { params, body: { entryId: entry.entryId } },
                  done(t('questions.done.accepted')),
                )
              }
              onWithdraw={() =>
                calls.takeBack.mutate(
                  { params, body: { entryId: entry.entryId } },
                  done(t('questions.done.takenBack')),
                )
              }
              correction={(close) => (
                <TextForm
                  label={t('questions.correction')}
                  button={t('questions.correction.send')}
                  maxLength={LONGEST_ANSWER}
                  value={entry.text}
                  error={calls.correct.error}
                  busy={calls.isBusy}
                  onSend={(text, clientKey) =>
                    calls.correct.mutate(
                      { params, body: { entryId: entry.entryId, text, clientKey } },
                      {
                        onSuccess: () => {
                          close();
                          say({ text: t('questions.done.corrected') });
                        },
                      },
                    )
                  }
                >
                  <Button onClick={close}>{t('questions.cancel')}</Button>
                </TextForm>
              )}
            />
          ))}
        </section>
      )}
      {may('answer') && (
        <TextForm
          key={`answer ${question.entries.length}`}
          label={t('questions.answer.label')}
          button={t('questions.answer')}
          maxLength={LONGEST_ANSWER}
          error={calls.answer.error}
          busy={calls.isBusy}
          onSend={(text, clientKey) =>
            calls.answer.mutate({ params, body: { text, clientKey } }, sent(t('questions.done.answered')))
          }
        >
          {may('claim') && (
            <Button
              disabledFocusable={calls.isBusy}
              onClick={() => calls.claim.mutate({ params }, done(t('questions.done.claimed')))}
            >
              {t('questions.claim')}
            </Button>
          )}
          {may('decline') && (
            <Button
              disabledFocusable={calls.isBusy}
              onClick={() => calls.decline.mutate({ params }, done(t('questions.done.declined')))}
            >
              {t('questions.decline')}
            </Button>
          )}
          {may('recuse') && (
            <Button
              appearance="subtle"
              disabledFocusable={calls.isBusy}
              onClick={() => calls.recuse.mutate({ params }, done(t('questions.done.recused')))}
            >
              {t('questions.recuse')}
            </Button>
          )}
        </TextForm>
      )}
      {may('query') && (
        <TextForm
          key={`query ${question.entries.length}`}
          label={t('questions.query.label')}
          button={t('questions.query')}
          maxLength={LONGEST_QUERY}
          error={calls.query.error}
          busy={calls.isBusy}
          isPrimary={false}
          onSend={(text, clientKey) =>
            calls.query.mutate({ params, body: { text, clientKey } }, sent(t('questions.done.queried')))
          }
        />
      )}
      {may('forward') && (
        <ForwardForm
          key={question.areaCode}
          me={me}
          question={question}
          busy={calls.isBusy}
          onForward={(code) =>
            calls.forward.mutate({ params, body: { areaCode: code } }, done(t('questions.done.forwarded')))
          }
        />
      )}
      <div className={`${styles.bar} not-on-paper`}>
        {question.state === 'accepted' && !question.standardCaseId && !isOnlyNetwork(me) && (
          <Button as="a" appearance="primary" {...linkTo(paths.proposeFrom(questionId))}>
            {t('questions.propose')}
          </Button>
        )}
        {question.standardCaseId && (
          <Button as="a" {...linkTo(paths.standardCase(question.standardCaseId))}>
            {t('questions.toStandardCase')}
          </Button>
        )}
        {question.state !== 'draft' && (
          <Button icon={<PrintRegular />} onClick={() => window.print()}>
            {t('questions.print')}
          </Button>
        )}
        {may('withdraw') && (
          <Button
            appearance="subtle"
            disabledFocusable={calls.isBusy}
            onClick={() => calls.withdraw.mutate({ params }, done(t('questions.done.withdrawn')))}
          >
            {t('questions.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
};

/** One question: what is known, what was said, and what whoever reads can do. */
const QuestionPage = ({ questionId }: { questionId: string }) => {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error, isFetching, refetch } = useCallQuery(
    'question',
    { params: { questionId } },
    { refetchMs: REFRESH_MS },
  );
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  return (
    <Page title={t('questions.page')}>
      <KnowledgeNav me={me} />
      {data && error && !isGone && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('error.unexpected')}</MessageBarBody>
        </MessageBar>
      )}
      {data && me ? (
        <Content question={data} me={me} />
      ) : isGone ? (
        <Message
          icon={<ChatHelpRegular />}
          title={t('questions.gone')}
          action={
            <Button as="a" {...linkTo(paths.questions)}>
              {t('questions.nav.questions')}
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

export default QuestionPage;

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, ChatHelpRegular } from '@fluentui/react-icons';
import type { Me, QuestionPage as Question } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallQuery } from '../../api/useCall.ts';
import { addWords } from '../../i18n/addWords.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { Failed, Stale, useFailureWords } from '../../ui/Failed.tsx';
import { Message } from '../../ui/Message.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/PageSkeleton.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import { useFocusKept } from '../../ui/useFocusKept.ts';
import { useMe } from '../../ui/useMe.ts';
import { usePaperWords } from '../../ui/usePaperWords.ts';
import { standardCaseWords } from '../standardCases/words.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Entries } from './Entries.tsx';
import { ForwardForm } from './ForwardForm.tsx';
import { KnowledgeNav } from './KnowledgeNav.tsx';
import { Proposals } from './Proposals.tsx';
import { QueryForm } from './QueryForm.tsx';
import { QuestionHead } from './QuestionHead.tsx';
import { QuestionTools } from './QuestionTools.tsx';
import { useQuestionCalls } from './useQuestionCalls.ts';
import { questionWords } from './words.ts';

addWords(questionWords);
addWords(standardCaseWords);

const REFRESH_MS = 10_000;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
});

/** To the experts of an area: at once for a draft, behind a button for what has been sent. */
const Forward = ({ question, me, calls }: ContentProps) => {
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const isDraft = question.state === 'draft';
  const [isOpen, setIsOpen] = useState(false);
  if (!isDraft && !isOpen)
    return (
      <div className="not-on-paper">
        <Button appearance="subtle" icon={<ArrowSwapRegular />} onClick={() => setIsOpen(true)}>
          {t('questions.changeArea')}
        </Button>
      </div>
    );
  return (
    <ForwardForm
      me={me}
      question={question}
      busy={calls.isBusy}
      onForward={(areaCode) =>
        calls.forward.mutate(
          { params: { questionId: question.questionId }, body: { areaCode } },
          {
            onSuccess: () => {
              setIsOpen(false);
              say({ text: t('questions.done.forwarded') });
            },
            onError: (error) => say({ text: words(error) }),
          },
        )
      }
      {...(isDraft ? {} : { onCancel: () => setIsOpen(false) })}
    />
  );
};

type ContentProps = { question: Question; me: Me; calls: ReturnType<typeof useQuestionCalls> };

const Content = ({ question, me }: Omit<ContentProps, 'calls'>) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const calls = useQuestionCalls();
  const { questionId, proposals } = question;
  const may = (action: Question['actions'][number]): boolean => question.actions.includes(action);
  return (
    <div className={styles.column}>
      <QuestionHead question={question} me={me} />
      {proposals.length > 0 && (
        <Proposals
          me={me}
          proposals={proposals}
          busy={calls.isBusy}
          onHelped={(helpedById) =>
            calls.help.mutate(
              { params: { questionId }, body: { helpedById } },
              {
                onSuccess: () => say({ text: t('questions.done.helped') }),
                onError: (error) => say({ text: words(error) }),
              },
            )
          }
        />
      )}
      {question.entries.length > 0 && <Entries question={question} calls={calls} />}
      {may('answer') && <AnswerForm question={question} me={me} calls={calls} />}
      {may('query') && <QueryForm question={question} calls={calls} />}
      {may('forward') && <Forward question={question} me={me} calls={calls} />}
    </div>
  );
};

/** One question: what is known, what was said, and what whoever reads can do. */
const QuestionPage = ({ questionId }: { questionId: string }) => {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const me = useMe();
  const paper = usePaperWords(me);
  const { data, error, isFetching, refetch } = useCallQuery(
    'question',
    { params: { questionId } },
    { refetchMs: REFRESH_MS },
  );
  useFocusKept(data);
  const isGone = error instanceof RequestFailed && ['not_found', 'refused'].includes(error.failure);
  const asked = data && inBerlin(data.askedAt);
  return (
    <Page
      paper={paper}
      title={
        data
          ? data.askedBy.staffId === me?.staffId
            ? t('questions.page.mine')
            : t('questions.page.of', { municipality: data.askedBy.municipalityName })
          : t('questions.page')
      }
      subtitle={
        data && asked
          ? t('questions.askedBy', {
              person: data.askedBy.name,
              day: dayWords(asked.day),
              time: asked.time,
            })
          : ' '
      }
      actions={data && me && !isGone && <QuestionTools question={data} me={me} />}
    >
      <KnowledgeNav me={me} within={paths.questions} />
      {data && error && !isGone && <Stale error={error} busy={isFetching} onRetry={() => refetch()} />}
      {isGone ? (
        <Message
          icon={<ChatHelpRegular />}
          title={t('questions.gone')}
          action={
            <Button as="a" {...linkTo(paths.questions)}>
              {t('questions.nav.questions')}
            </Button>
          }
        />
      ) : data && me ? (
        <Content question={data} me={me} />
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
};

export default QuestionPage;

import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Me, QuestionPage } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { TextForm } from './TextForm.tsx';
import type { useQuestionCalls } from './useQuestionCalls.ts';

const LONGEST_ANSWER = 6000;

type Props = { question: QuestionPage; me: Me; calls: ReturnType<typeof useQuestionCalls> };

/** Answers now, later, or not at all; a button where an answer is there already. */
export const AnswerForm = ({ question, me, calls }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [isRecusing, setIsRecusing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const { questionId, actions } = question;
  const isAnswered = question.state === 'answered';
  const params = { questionId };
  const may = (action: QuestionPage['actions'][number]): boolean => actions.includes(action);
  const done = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: unknown) => say({ text: words(error) }),
  });
  if (isAnswered && !isOpen)
    return (
      <div className="not-on-paper">
        <Button icon={<AddRegular />} onClick={() => setIsOpen(true)}>
          {t(
            question.entries.some(({ author }) => author.staffId === me.staffId)
              ? 'questions.answer.more'
              : 'questions.answer.too',
          )}
        </Button>
      </div>
    );
  return (
    <>
      <TextForm
        name={`answer ${questionId}`}
        takesFocus={isAnswered}
        label={t('questions.answer.label')}
        button={t('questions.answer')}
        maxLength={LONGEST_ANSWER}
        error={calls.answer.error}
        busy={calls.isBusy}
        onSend={(text, clientKey, sent) =>
          calls.answer.mutate(
            { params, body: { text, clientKey } },
            {
              onSuccess: () => {
                sent();
                setIsOpen(false);
                say({ text: t('questions.done.answered') });
              },
            },
          )
        }
      >
        {isAnswered && <Button onClick={() => setIsOpen(false)}>{t('shell.cancel')}</Button>}
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
          <Button appearance="subtle" onClick={() => setIsRecusing(true)}>
            {t('questions.recuse')}
          </Button>
        )}
      </TextForm>
      {isRecusing && (
        <ConfirmDialog
          title={t('questions.recuse.sure')}
          action={t('questions.recuse')}
          busy={calls.recuse.isPending}
          error={calls.recuse.error}
          onClose={() => setIsRecusing(false)}
          onDo={(close) =>
            calls.recuse.mutate(
              { params },
              {
                onSuccess: () => {
                  say({ text: t('questions.done.recused') });
                  close();
                },
              },
            )
          }
        >
          <Text>{t('questions.recuse.text')}</Text>
        </ConfirmDialog>
      )}
    </>
  );
};

import { Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import type { QuestionPage } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../ui/Notices.tsx';
import { TextForm } from './TextForm.tsx';
import type { useQuestionCalls } from './useQuestionCalls.ts';

const LONGEST_QUERY = 1000;

type Props = { question: QuestionPage; calls: ReturnType<typeof useQuestionCalls> };

/** Asks back; a button until somebody wants to. */
export const QueryForm = ({ question: { questionId }, calls }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen)
    return (
      <div className="not-on-paper">
        <Button icon={<ChatRegular />} onClick={() => setIsOpen(true)}>
          {t('questions.query')}
        </Button>
      </div>
    );
  return (
    <TextForm
      name={`query ${questionId}`}
      takesFocus
      label={t('questions.query.label')}
      button={t('questions.query.send')}
      maxLength={LONGEST_QUERY}
      error={calls.query.error}
      busy={calls.isBusy}
      onSend={(text, clientKey, sent) =>
        calls.query.mutate(
          { params: { questionId }, body: { text, clientKey } },
          {
            onSuccess: () => {
              sent();
              setIsOpen(false);
              say({ text: t('questions.done.queried') });
            },
          },
        )
      }
    >
      <Button onClick={() => setIsOpen(false)}>{t('shell.cancel')}</Button>
    </TextForm>
  );
};

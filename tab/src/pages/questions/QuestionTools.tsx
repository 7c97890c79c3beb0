import { Button, Text } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { Me, QuestionPage } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnlyNetwork } from '../../auth/isOnlyNetwork.ts';
import { linkTo } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useQuestionCalls } from './useQuestionCalls.ts';

/** What is done with a question as a whole. */
export const QuestionTools = ({ question, me }: { question: QuestionPage; me: Me }) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { withdraw } = useQuestionCalls();
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { questionId, state, standardCaseId } = question;
  return (
    <>
      {question.actions.includes('withdraw') && (
        <Button appearance="subtle" onClick={() => setIsWithdrawing(true)}>
          {t('questions.withdraw')}
        </Button>
      )}
      {state !== 'draft' && (
        <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
          {t('questions.print')}
        </Button>
      )}
      {standardCaseId ? (
        <Button as="a" appearance="primary" {...linkTo(paths.standardCase(standardCaseId))}>
          {t('questions.toStandardCase')}
        </Button>
      ) : (
        state === 'accepted' &&
        !isOnlyNetwork(me) && (
          <Button as="a" appearance="primary" {...linkTo(paths.proposeFrom(questionId))}>
            {t('questions.propose')}
          </Button>
        )
      )}
      {isWithdrawing && (
        <ConfirmDialog
          title={t('questions.withdraw.sure')}
          action={t('questions.withdraw')}
          busy={withdraw.isPending}
          error={withdraw.error}
          onClose={() => setIsWithdrawing(false)}
          onDo={(close) =>
            withdraw.mutate(
              { params: { questionId } },
              {
                onSuccess: () => {
                  say({ text: t('questions.done.withdrawn') });
                  close();
                },
              },
            )
          }
        >
          <Text>{t('questions.withdraw.text')}</Text>
        </ConfirmDialog>
      )}
    </>
  );
};

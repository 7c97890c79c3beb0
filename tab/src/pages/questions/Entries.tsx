import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { QuestionPage } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { EntryView } from './EntryView.tsx';
import { TextForm } from './TextForm.tsx';
import type { useQuestionCalls } from './useQuestionCalls.ts';

const LONGEST_ANSWER = 6000;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
});

type Props = { question: QuestionPage; calls: ReturnType<typeof useQuestionCalls> };

/** What was said to a question, in the order it was said. */
export const Entries = ({ question, calls }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [takenBackId, setTakenBackId] = useState<string | null>(null);
  const { questionId, actions, entries } = question;
  const params = { questionId };
  return (
    <section className={styles.list}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('questions.entries', { count: entries.filter(({ kind }) => kind === 'answer').length })}
      </Text>
      {entries.map((entry) => (
        <EntryView
          key={entry.entryId}
          entry={entry}
          busy={calls.isBusy}
          mayAccept={actions.includes('accept') && entry.kind === 'answer' && entry.state === 'given'}
          onAccept={() =>
            calls.accept.mutate(
              { params, body: { entryId: entry.entryId } },
              {
                onSuccess: () => say({ text: t('questions.done.accepted') }),
                onError: (error) => say({ text: words(error) }),
              },
            )
          }
          onTakeBack={() => setTakenBackId(entry.entryId)}
          correction={(close) => (
            <TextForm
              name={`correction ${entry.entryId}`}
              takesFocus
              label={t('questions.correction')}
              button={t('questions.correction.send')}
              maxLength={LONGEST_ANSWER}
              value={entry.text}
              error={calls.correct.error}
              busy={calls.isBusy}
              onSend={(text, clientKey, sent) =>
                calls.correct.mutate(
                  { params, body: { entryId: entry.entryId, text, clientKey } },
                  {
                    onSuccess: () => {
                      sent();
                      close();
                      say({ text: t('questions.done.corrected') });
                    },
                  },
                )
              }
            >
              <Button onClick={close}>{t('shell.cancel')}</Button>
            </TextForm>
          )}
        />
      ))}
      {takenBackId && (
        <ConfirmDialog
          title={t('questions.takeBack.sure')}
          action={t('questions.takeBack')}
          busy={calls.takeBack.isPending}
          error={calls.takeBack.error}
          onClose={() => setTakenBackId(null)}
          onDo={(close) =>
            calls.takeBack.mutate(
              { params, body: { entryId: takenBackId } },
              {
                onSuccess: () => {
                  say({ text: t('questions.done.takenBack') });
                  close();
                },
              },
            )
          }
        >
          <Text>{t('questions.takeBack.text')}</Text>
        </ConfirmDialog>
      )}
    </section>
  );
};

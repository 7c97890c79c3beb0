import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Me } from '@verbund/domain/contract';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useKept } from '../../ui/useKept.ts';
import { NO_TASK, OwnerAndDue } from '../improvements/OwnerAndDue.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';

const LONGEST = 1000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Notes a decision; with a person or a day it becomes an entry of the improvement list. */
export const DecisionForm = ({ meetingId, me }: { meetingId: string; me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { decide } = useMeetingCalls();
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText, forget] = useKept(`decision of ${meetingId}`, () => '');
  const [task, setTask] = useState(NO_TASK);
  const [isTried, setIsTried] = useState(false);
  const isAboutText =
    decide.error instanceof RequestFailed && decide.error.problem?.code === 'contains_social_data';
  const problem =
    isTried && text.trim() === '' ? t('decisions.new.missing') : isAboutText ? words(decide.error) : null;
  const changed = () => {
    decide.reset();
    setIsTried(false);
    setClientKey(crypto.randomUUID());
  };
  const change = (next: string) => {
    setText(next);
    changed();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (text.trim() === '') {
      field.current?.focus();
      return;
    }
    decide.mutate(
      {
        params: { meetingId },
        body: {
          clientKey,
          text: text.trim(),
          ownerStaffId: task.ownerStaffId || null,
          dueOn: task.dueOn || null,
        },
      },
      {
        onSuccess: () => {
          change('');
          forget();
          setTask(NO_TASK);
          say({ text: t('decisions.done') });
          field.current?.focus();
        },
      },
    );
  };
  return (
    <form className={`${styles.form} not-on-paper`} onSubmit={send} noValidate>
      <Field
        label={t('decisions.new')}
        {...(problem
          ? { validationMessage: problem, validationState: 'error' as const }
          : { hint: t('decisions.new.hint') })}
      >
        <Textarea
          textarea={{ ref: field }}
          value={text}
          rows={2}
          maxLength={LONGEST}
          resize="vertical"
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <MaskOffer
        error={decide.error}
        text={text}
        onMasked={(masked) => {
          change(masked);
          field.current?.focus();
        }}
      />
      <div className={styles.row}>
        <OwnerAndDue
          me={me}
          task={task}
          onChange={(next) => {
            setTask(next);
            changed();
          }}
        />
        <Button type="submit" icon={<AddRegular />} disabledFocusable={decide.isPending}>
          {t('decisions.add')}
        </Button>
      </div>
      {decide.error && !isAboutText && (
        <Text role="alert" className={styles.problem}>
          {words(decide.error)}
        </Text>
      )}
    </form>
  );
};

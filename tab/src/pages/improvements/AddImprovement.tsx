import {
  Button,
  Card,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Me } from '@verbund/domain/contract';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useKept } from '../../ui/useKept.ts';
import { NO_TASK, OwnerAndDue } from './OwnerAndDue.tsx';
import { useImprovementCalls } from './useImprovementCalls.ts';

const LONGEST = 1000;

const useStyles = makeStyles({
  form: { maxWidth: '860px' },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** One line is enough; owner and day can wait. */
export const AddImprovement = ({ me }: { me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const field = useRef<HTMLInputElement>(null);
  const { add } = useImprovementCalls();
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText, forgetText] = useKept('improvement', () => '');
  const [task, setTask] = useState(NO_TASK);
  const [isTried, setIsTried] = useState(false);
  const isMissing = isTried && text.trim() === '';
  const code = add.error instanceof RequestFailed ? add.error.problem?.code : undefined;
  const isAboutText = code === 'contains_social_data';
  const problem = isMissing
    ? t('improvements.new.missing')
    : isAboutText && add.error
      ? words(add.error)
      : null;
  const changed = () => {
    add.reset();
    setIsTried(false);
    // Another entry than the one tried before.
    setClientKey(crypto.randomUUID());
  };
  const changeText = (next: string) => {
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
    add.mutate(
      {
        body: {
          clientKey,
          text: text.trim(),
          ownerStaffId: task.ownerStaffId || null,
          dueOn: task.dueOn || null,
        },
      },
      {
        onSuccess: () => {
          changeText('');
          forgetText();
          setTask(NO_TASK);
          say({ text: t('improvements.added') });
          field.current?.focus();
        },
      },
    );
  };
  return (
    <Card className={mergeClasses('not-on-paper', styles.form)}>
      <form className={styles.column} onSubmit={send} noValidate>
        <Field
          label={t('improvements.new')}
          {...(problem
            ? { validationMessage: problem, validationState: 'error' as const }
            : { hint: t('improvements.new.hint') })}
        >
          <Input
            input={{ ref: field }}
            value={text}
            maxLength={LONGEST}
            onChange={(_, { value }) => changeText(value)}
          />
        </Field>
        <MaskOffer
          error={add.error}
          text={text}
          onMasked={(masked) => {
            changeText(masked);
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
          <Button type="submit" appearance="primary" icon={<AddRegular />} disabledFocusable={add.isPending}>
            {t('improvements.add')}
          </Button>
        </div>
        {add.error && !isAboutText && (
          <Text role="alert" className={styles.problem}>
            {words(add.error)}
          </Text>
        )}
      </form>
    </Card>
  );
};

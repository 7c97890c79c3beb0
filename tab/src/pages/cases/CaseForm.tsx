import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { CaseDetail } from '@verbund/domain/contract';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../../api/request.ts';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';

const DeadlineDialog = lazy(() => import('./DeadlineDialog.tsx'));

const LONGEST_NEXT_STEP = 300;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What can be changed about a case; read-only for whoever may not. What was typed survives a conflict. */
export const CaseForm = ({ detail }: { detail: CaseDetail }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const [typed, setTyped] = useState<{ dueOn?: string; urgency?: CaseDetail['urgency']; nextStep?: string }>(
    {},
  );
  const [computes, setComputes] = useState(false);
  const change = useCallMutation('changeCase', { invalidates: ['cases', 'case'] });
  const shown = {
    dueOn: typed.dueOn ?? detail.dueOn ?? '',
    urgency: typed.urgency ?? detail.urgency,
    nextStep: typed.nextStep ?? detail.nextStep ?? '',
  };
  if (!detail.actions.includes('change'))
    return (
      <div className={styles.form}>
        <Text>
          {t('cases.due')}: {detail.dueOn ? dayWords(detail.dueOn) : t('cases.dueOn.none')},{' '}
          {t(`cases.urgency.${detail.urgency}`)}
        </Text>
        {detail.nextStep && <Text>{detail.nextStep}</Text>}
      </div>
    );
  const code = change.error instanceof RequestFailed ? change.error.problem?.code : undefined;
  const isAbout = (field: 'nextStep' | 'dueOn') =>
    change.error && code === (field === 'nextStep' ? 'contains_social_data' : 'due_before_received')
      ? { validationMessage: words(change.error), validationState: 'error' as const }
      : {};
  const isElsewhere = change.error && !['contains_social_data', 'due_before_received'].includes(code ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      {
        params: { caseId: detail.caseId },
        body: {
          version: detail.version,
          ...(typed.dueOn === undefined ? {} : { dueOn: typed.dueOn || null }),
          ...(typed.urgency === undefined ? {} : { urgency: typed.urgency }),
          ...(typed.nextStep === undefined ? {} : { nextStep: typed.nextStep.trim() || null }),
        },
      },
      {
        onSuccess: () => {
          setTyped({});
          say({ text: t('cases.saved') });
        },
      },
    );
  };
  const isTyped = Object.keys(typed).length > 0;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {isElsewhere && (
        <MessageBar intent="error">
          <MessageBarBody>
            {code === 'changed_meanwhile' ? t('case.conflict') : words(change.error)}
          </MessageBarBody>
        </MessageBar>
      )}
      <Field
        label={t('cases.nextStep')}
        hint={t('newCase.nextStep.hint', { count: LONGEST_NEXT_STEP - shown.nextStep.length })}
        {...isAbout('nextStep')}
      >
        <Textarea
          value={shown.nextStep}
          maxLength={LONGEST_NEXT_STEP}
          onChange={(_, { value }) => setTyped({ ...typed, nextStep: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('cases.due')} {...isAbout('dueOn')}>
          <Input
            type="date"
            value={shown.dueOn}
            onChange={(_, { value }) => setTyped({ ...typed, dueOn: value })}
          />
        </Field>
        <Field label={t('cases.urgency')}>
          <Select
            value={shown.urgency}
            onChange={(_, { value }) => setTyped({ ...typed, urgency: value as CaseDetail['urgency'] })}
          >
            {(['normal', 'high', 'urgent'] as const).map((urgency) => (
              <option key={urgency} value={urgency}>
                {t(`cases.urgency.${urgency}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={!isTyped || change.isPending}>
          {t('cases.save')}
        </Button>
        <Button onClick={() => setComputes(true)}>{t('cases.deadline')}</Button>
      </div>
      {computes && (
        <Suspense>
          <DeadlineDialog
            onClose={() => setComputes(false)}
            onUse={(day) => {
              setTyped({ ...typed, dueOn: day });
              setComputes(false);
            }}
          />
        </Suspense>
      )}
    </form>
  );
};

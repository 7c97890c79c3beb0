import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useRefusals } from '../../ui/useRefusals.ts';
import { dayAfter } from './caseForm.ts';
import type { useStandardCaseCalls } from './useStandardCaseCalls.ts';

const LONGEST_DEVIATION = 1000;
const LONGEST_REASON = 500;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  standardCaseId: string;
  today: string;
  calls: ReturnType<typeof useStandardCaseCalls>;
  onClose(): void;
};

/** What is done otherwise, why, and until when: nothing of it may be missing. */
export const DeviationForm = ({ standardCaseId, today, calls, onClose }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const box = useRef<HTMLDivElement>(null);
  const [clientKey] = useState(() => crypto.randomUUID());
  const [form, setForm, forget] = useKept(`deviation ${standardCaseId}`, () => ({
    text: '',
    reason: '',
    fromDay: today,
    throughDay: '',
  }));
  const [isTried, setIsTried] = useState(false);
  const { error } = calls.deviate;
  const refusals = useRefusals(error);
  const goTo = (name: string) => box.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[name="text"]')?.focus();
  }, []);
  const set = (changes: Partial<typeof form>) => {
    setForm({ ...form, ...changes });
    refusals.changedAt(Object.keys(changes));
  };
  const state = (name: keyof typeof form) => {
    const message =
      isTried && form[name].trim() === ''
        ? t('standardCase.form.required')
        : isTried && name === 'throughDay' && form.throughDay < form.fromDay
          ? t('standardCase.form.endsFirst')
          : refusals.at(name);
    return message ? { validationMessage: message, validationState: 'error' as const } : {};
  };
  const save = () => {
    setIsTried(true);
    refusals.begin();
    const { text, reason, fromDay, throughDay } = form;
    const missing = (Object.keys(form) as (keyof typeof form)[]).find((name) => form[name].trim() === '');
    if (missing || throughDay < fromDay) {
      goTo(missing ?? 'throughDay');
      return;
    }
    calls.deviate.mutate(
      {
        params: { standardCaseId },
        body: { clientKey, text, reason, fromDay, untilDay: dayAfter(throughDay) },
      },
      {
        onSuccess: () => {
          forget();
          say({ text: t('standardCase.done.deviated') });
          onClose();
        },
      },
    );
  };
  const masks = (name: 'text' | 'reason') =>
    refusals.at(name) && (
      <MaskOffer
        error={error}
        text={form[name]}
        onMasked={(masked) => {
          set({ [name]: masked });
          goTo(name);
        }}
      />
    );
  return (
    <div ref={box} className={styles.form}>
      <Field required label={t('standardCase.deviation.text')} {...state('text')}>
        <Textarea
          name="text"
          value={form.text}
          maxLength={LONGEST_DEVIATION}
          onChange={(_, { value }) => set({ text: value })}
        />
      </Field>
      {masks('text')}
      <Field required label={t('standardCase.deviation.why')} {...state('reason')}>
        <Input
          name="reason"
          value={form.reason}
          maxLength={LONGEST_REASON}
          onChange={(_, { value }) => set({ reason: value })}
        />
      </Field>
      {masks('reason')}
      <div className={styles.row}>
        <Field required label={t('standardCase.deviation.from')} {...state('fromDay')}>
          <Input
            name="fromDay"
            type="date"
            value={form.fromDay}
            onChange={(_, { value }) => set({ fromDay: value })}
          />
        </Field>
        <Field required label={t('standardCase.deviation.through')} {...state('throughDay')}>
          <Input
            name="throughDay"
            type="date"
            value={form.throughDay}
            min={form.fromDay}
            onChange={(_, { value }) => set({ throughDay: value })}
          />
        </Field>
      </div>
      {error && !refusals.areAtFields && (
        <Text role="alert" className={styles.problem}>
          {words(error)}
        </Text>
      )}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={calls.isBusy} onClick={save}>
          {t('standardCase.save')}
        </Button>
        <Button
          onClick={() => {
            forget();
            onClose();
          }}
        >
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  );
};

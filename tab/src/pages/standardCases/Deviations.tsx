import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { StandardCaseDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import type { useStandardCaseCalls } from './useStandardCaseCalls.ts';

const LONGEST_DEVIATION = 1000;
const LONGEST_REASON = 500;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorder2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

type Props = { detail: StandardCaseDetail; today: string; calls: ReturnType<typeof useStandardCaseCalls> };

const AddForm = ({ detail, today, calls, onClose }: Props & { onClose(): void }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const [clientKey] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState({ text: '', reason: '', fromDay: today, untilDay: '' });
  const [isTried, setIsTried] = useState(false);
  const missing = (value: string) =>
    isTried && value.trim() === ''
      ? { validationMessage: t('standardCase.form.required'), validationState: 'error' as const }
      : {};
  const save = () => {
    setIsTried(true);
    if (Object.values(form).some((value) => value.trim() === '')) return;
    calls.deviate.mutate(
      { params: { standardCaseId: detail.standardCaseId }, body: { clientKey, ...form } },
      {
        onSuccess: () => {
          say({ text: t('standardCase.done.deviated') });
          onClose();
        },
      },
    );
  };
  return (
    <div className={styles.form}>
      <Field required label={t('standardCase.deviation.text')} {...missing(form.text)}>
        <Textarea
          value={form.text}
          maxLength={LONGEST_DEVIATION}
          onChange={(_, { value }) => setForm({ ...form, text: value })}
        />
      </Field>
      <Field required label={t('standardCase.deviation.why')} {...missing(form.reason)}>
        <Input
          value={form.reason}
          maxLength={LONGEST_REASON}
          onChange={(_, { value }) => setForm({ ...form, reason: value })}
        />
      </Field>
      <div className={styles.row}>
        <Field required label={t('standardCase.deviation.from')} {...missing(form.fromDay)}>
          <Input
            type="date"
            value={form.fromDay}
            onChange={(_, { value }) => setForm({ ...form, fromDay: value })}
          />
        </Field>
        <Field required label={t('standardCase.deviation.until')} {...missing(form.untilDay)}>
          <Input
            type="date"
            value={form.untilDay}
            min={form.fromDay}
            onChange={(_, { value }) => setForm({ ...form, untilDay: value })}
          />
        </Field>
      </div>
      {calls.deviate.error && <Text role="alert">{words(calls.deviate.error)}</Text>}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={calls.isBusy} onClick={save}>
          {t('standardCase.save')}
        </Button>
        <Button onClick={onClose}>{t('standardCase.cancel')}</Button>
      </div>
    </div>
  );
};

/** Where a municipality does otherwise, why, and for how long. */
export const Deviations = (props: Props) => {
  const { detail, calls } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('standardCase.deviations')}
      </Text>
      {detail.deviations.length === 0 && (
        <Text className={styles.quiet}>{t('standardCase.deviations.none')}</Text>
      )}
      {detail.deviations.map(({ deviationId, municipalityName, text, reason, fromDay, untilDay, mayEnd }) => (
        <div key={deviationId} className={styles.item}>
          <Text weight="semibold">{municipalityName}</Text>
          <Text>{text}</Text>
          <Text size={200} className={styles.quiet}>
            {t('standardCase.deviation.reason', { reason })} ·{' '}
            {t('standardCase.deviation.span', { from: dayWords(fromDay), until: dayWords(untilDay) })}
          </Text>
          {mayEnd && (
            <div className="not-on-paper">
              <Button
                size="small"
                disabledFocusable={calls.isBusy}
                onClick={() =>
                  calls.end.mutate(
                    { params: { standardCaseId: detail.standardCaseId, deviationId } },
                    {
                      onSuccess: () => say({ text: t('standardCase.done.ended') }),
                      onError: (error) => say({ text: words(error) }),
                    },
                  )
                }
              >
                {t('standardCase.deviation.end')}
              </Button>
            </div>
          )}
        </div>
      ))}
      {detail.actions.includes('deviate') && (
        <div className="not-on-paper">
          {isAdding ? (
            <AddForm {...props} onClose={() => setIsAdding(false)} />
          ) : (
            <Button size="small" onClick={() => setIsAdding(true)}>
              {t('standardCase.deviation.add')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
};

import {
  Button,
  Card,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ShownPreferences } from '@verbund/domain/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useKept } from '../../ui/useKept.ts';
import {
  type PreferencesForm as Form,
  formOf,
  preferencesOf,
  problemsOf,
  type TimeField,
} from './preferencesForm.ts';

const WAYS = ['chat', 'activity', 'mail'] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '860px' },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  // Below the label of its switch.
  hint: { paddingLeft: '60px', color: tokens.colorNeutralForeground2 },
  times: {
    display: 'flex',
    alignItems: 'flex-start',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    paddingLeft: '60px',
    '@media screen and (max-width: 519px)': { paddingLeft: 0 },
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** How somebody wants to be told; nothing changes before it is saved. */
export const PreferencesForm = ({ shown }: { shown: ShownPreferences }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const stored = formOf(shown.preferences);
  const [typed, setTyped, forget] = useKept<Partial<Form>>('notification preferences', () => ({}));
  const [isTried, setIsTried] = useState(false);
  const invalidates = ['notificationPreferences', 'notifications'] as const;
  const save = useCallMutation('setNotificationPreferences', { invalidates });
  const reset = useCallMutation('resetNotificationPreferences', { invalidates });
  const form = { ...stored, ...typed };
  const problems = problemsOf(form);
  const isChanged = JSON.stringify(preferencesOf(form)) !== JSON.stringify(shown.preferences);
  const error = save.error ?? reset.error;
  const set = (changes: Partial<Form>) => setTyped({ ...typed, ...changes });
  const done = (text: string) => () => {
    setTyped({});
    forget();
    setIsTried(false);
    say({ text });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    save.mutate({ body: preferencesOf(form) }, { onSuccess: done(t('notify.saved')) });
  };
  const time = (name: TimeField, label: string) => (
    <Field
      label={label}
      {...(isTried && problems[name]
        ? { validationMessage: t(`notify.${problems[name]}`), validationState: 'error' as const }
        : {})}
    >
      <Input type="time" value={form[name]} onChange={(_, { value }) => set({ [name]: value })} />
    </Field>
  );
  const wayWords = (way: (typeof WAYS)[number]): string => {
    const name =
      way === 'mail' && shown.mailAddress !== null
        ? t('notify.way.mailTo', { address: shown.mailAddress })
        : t(`notify.way.${way}`);
    if (shown.ways.includes(way)) return name;
    return t(form.channel === way ? 'notify.way.wanted' : 'notify.way.missing', { way: name });
  };
  return (
    <Card className={mergeClasses('not-on-paper', styles.form)}>
      <form className={styles.form} onSubmit={send} noValidate>
        {shown.isDefault && !isChanged && <Text className={styles.quiet}>{t('notify.isDefault')}</Text>}
        <div className={styles.group}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading} id="notify-how">
            {t('notify.how')}
          </Text>
          <RadioGroup
            aria-labelledby="notify-how"
            value={form.channel}
            onChange={(_, { value }) => set({ channel: value as Form['channel'] })}
          >
            {WAYS.map((way) => (
              <Radio
                key={way}
                value={way}
                label={wayWords(way)}
                disabled={!shown.ways.includes(way) && form.channel !== way}
              />
            ))}
          </RadioGroup>
          <Text className={styles.quiet}>{t('notify.chatAlways')}</Text>
        </div>
        <div className={styles.group}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {t('notify.when')}
          </Text>
          <Text>{t('notify.urgent')}</Text>
          <Switch
            label={t('notify.quiet')}
            checked={form.isQuiet}
            onChange={(_, { checked }) => set({ isQuiet: checked })}
          />
          {form.isQuiet && (
            <div className={styles.times}>
              {time('from', t('notify.quiet.from'))}
              {time('until', t('notify.quiet.until'))}
            </div>
          )}
          <Switch
            label={t('notify.freeDays')}
            checked={form.quietOnFreeDays}
            onChange={(_, { checked }) => set({ quietOnFreeDays: checked })}
          />
          <div>
            <Switch
              label={t('notify.digest')}
              aria-describedby="notify-digest-hint"
              checked={form.isDigest}
              onChange={(_, { checked }) => set({ isDigest: checked })}
            />
            <Text id="notify-digest-hint" size={200} block className={styles.hint}>
              {t('notify.digest.hint')}
            </Text>
          </div>
          {form.isDigest && <div className={styles.times}>{time('digestAt', t('notify.digest.at'))}</div>}
        </div>
        {error && (
          <Text role="alert" className={styles.problem}>
            {words(error)}
          </Text>
        )}
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" disabledFocusable={!isChanged || save.isPending}>
            {t('notify.save')}
          </Button>
          {!shown.isDefault && (
            <Button
              disabledFocusable={reset.isPending}
              onClick={() => reset.mutate({}, { onSuccess: done(t('notify.wasReset')) })}
            >
              {t('notify.reset')}
            </Button>
          )}
          <Text role="status" className={styles.quiet}>
            {isChanged && t('notify.unsaved')}
          </Text>
        </div>
      </form>
    </Card>
  );
};

import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  label: string;
  button: string;
  maxLength: number;
  value?: string;
  /** What came of the last try. */
  error: unknown;
  busy: boolean;
  isPrimary?: boolean;
  onSend(text: string, clientKey: string): void;
  /** Further buttons beside the one that sends. */
  children?: ReactNode;
};

/** One text with its button; details of persons are taken out in place, nothing typed is lost. */
export const TextForm = ({ value = '', error, busy, isPrimary = true, children, ...props }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(value);
  const [isTried, setIsTried] = useState(false);
  const [failedText, setFailedText] = useState<string | null>(null);
  const isStale = failedText !== null && failedText !== text;
  const problem =
    isTried && text.trim() === '' ? t('questions.text.missing') : error && !isStale ? words(error) : null;
  const send = () => {
    setIsTried(true);
    setFailedText(text);
    if (text.trim() !== '') props.onSend(text.trim(), clientKey);
  };
  const change = (next: string) => {
    setText(next);
    setClientKey(crypto.randomUUID());
  };
  return (
    <div className={`${styles.form} not-on-paper`}>
      <Field
        label={props.label}
        hint={t('questions.text.hint')}
        {...(problem ? { validationMessage: problem, validationState: 'error' as const } : {})}
      >
        <Textarea
          value={text}
          rows={5}
          maxLength={props.maxLength}
          resize="vertical"
          onChange={(_, data) => change(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </Field>
      {!isStale && <MaskOffer error={error} text={text} onMasked={change} />}
      <div className={styles.bar}>
        <Button appearance={isPrimary ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={send}>
          {props.button}
        </Button>
        {children}
      </div>
    </div>
  );
};

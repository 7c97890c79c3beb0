import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useLengthWords } from './useLengthWords.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  /** Under which it is kept while she looks at another page. */
  name: string;
  label: string;
  button: string;
  maxLength: number;
  value?: string;
  /** What came of the last try. */
  error: unknown;
  busy: boolean;
  isPrimary?: boolean;
  /** Whether it was opened to be written in at once. */
  takesFocus?: boolean;
  /** @param sent once it has arrived: what is typed is no longer kept. */
  onSend(text: string, clientKey: string, sent: () => void): void;
  /** Further buttons beside the one that sends. */
  children?: ReactNode;
};

/** One text with its button; details of persons are taken out in place, nothing typed is lost. */
export const TextForm = ({
  name,
  value = '',
  error,
  busy,
  isPrimary = true,
  takesFocus = false,
  children,
  ...props
}: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const lengthWords = useLengthWords(props.maxLength);
  const field = useRef<HTMLTextAreaElement>(null);
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText, forget] = useKept(name, () => value);
  const [isTried, setIsTried] = useState(false);
  const [failedText, setFailedText] = useState<string | null>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const isStale = failedText !== text;
  const problem =
    isTried && text.trim() === '' ? t('questions.text.missing') : error && !isStale ? words(error) : null;
  const send = () => {
    setIsTried(true);
    setFailedText(text);
    if (text.trim() === '') field.current?.focus();
    else
      props.onSend(text.trim(), clientKey, () => {
        setText(value);
        forget();
        setIsTried(false);
      });
  };
  const change = (next: string) => {
    setText(next);
    setClientKey(crypto.randomUUID());
  };
  return (
    <div className={`${styles.form} not-on-paper`}>
      <Field
        label={props.label}
        {...(problem
          ? { validationMessage: problem, validationState: 'error' as const }
          : { hint: lengthWords(text) ?? t('questions.text.hint') })}
      >
        <Textarea
          textarea={{ ref: field }}
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
      {!isStale && (
        <MaskOffer
          error={error}
          text={text}
          onMasked={(masked) => {
            change(masked);
            field.current?.focus();
          }}
        />
      )}
      <div className={styles.bar}>
        <Button appearance={isPrimary ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={send}>
          {props.button}
        </Button>
        {children}
      </div>
    </div>
  );
};

import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation } from '../../api/useCall.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useClosing } from '../../ui/useClosing.ts';
import { useDayWords } from '../../ui/useDayWords.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  norm: { color: tokens.colorNeutralForeground2 },
});

type Props = { onClose(): void; onUse?: (day: string) => void };

/** The objection deadline of a decision, with every step and its norm. */
const DeadlineDialog = ({ onClose, onUse }: Props) => {
  const { isOpen, close } = useClosing(onClose);
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useFailureWords();
  const dayWords = useDayWords();
  const [posted, setPosted] = useState('');
  const [delivered, setDelivered] = useState('');
  const [instructionCorrect, setInstructionCorrect] = useState(true);
  const { mutate, data, error, isPending } = useCallMutation('deadline', { invalidates: [] });
  const compute = (event: FormEvent) => {
    event.preventDefault();
    mutate({ body: { posted: posted || null, delivered: delivered || null, instructionCorrect } });
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open: stays }) => !stays && close()}>
      <DialogSurface>
        <form onSubmit={compute} noValidate>
          <DialogBody>
            <DialogTitle>{t('deadline.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field
                label={t('deadline.posted')}
                {...(error ? { validationMessage: words(error), validationState: 'error' as const } : {})}
              >
                <Input type="date" value={posted} onChange={(_, { value }) => setPosted(value)} />
              </Field>
              <Field label={t('deadline.delivered')}>
                <Input type="date" value={delivered} onChange={(_, { value }) => setDelivered(value)} />
              </Field>
              <Checkbox
                label={t('deadline.instruction')}
                checked={instructionCorrect}
                onChange={(_, { checked }) => setInstructionCorrect(checked === true)}
              />
              {data && !error && (
                <div role="status">
                  <Text as="h3" size={400} weight="semibold">
                    {t('deadline.ends', { day: dayWords(data.objectionEnds) })}
                  </Text>
                  <Text block>{t('deadline.steps')}</Text>
                  <ol className={styles.steps}>
                    {data.steps.map((step) => (
                      <li key={step.step}>
                        {step[language]} <span className={styles.norm}>({step.norm})</span>
                      </li>
                    ))}
                  </ol>
                </div>
              )}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={() => close()}>{t('cases.close')}</Button>
              {data && onUse && (
                <Button onClick={() => close(() => onUse(data.objectionEnds))}>{t('deadline.use')}</Button>
              )}
              <Button type="submit" appearance="primary" disabledFocusable={isPending}>
                {t('deadline.compute')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};

export default DeadlineDialog;

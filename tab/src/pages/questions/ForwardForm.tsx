import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import type { Me, QuestionPage } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAreaName } from '../../ui/useAreaName.ts';

/** More than these is a list to read and not a proposal. */
const MOST_PROPOSED = 3;
const ANOTHER = 'another';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  another: {
    width: '100%',
    maxWidth: '420px',
    minWidth: 0,
    // Otherwise the longest area would make it as wide as itself.
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  reason: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  me: Me;
  question: QuestionPage;
  busy: boolean;
  onForward(areaCode: string): void;
  onCancel?: () => void;
};

/** Whose question it is: the likeliest areas with their reasons, one press each, and every other in a list. */
export const ForwardForm = ({ me, question, busy, onForward, onCancel }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const areaName = useAreaName(me);
  const isDraft = question.state === 'draft';
  const proposed = question.areas
    .filter(({ code }) => isDraft || code !== question.areaCode)
    .slice(0, MOST_PROPOSED);
  const [choice, setChoice] = useState<string>(proposed[0]?.code ?? ANOTHER);
  const [another, setAnother] = useState('');
  const areaCode = choice === ANOTHER ? another : choice;
  return (
    <section className={`${styles.form} not-on-paper`}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t(isDraft ? 'questions.forward.draft' : 'questions.forward')}
      </Text>
      {proposed.length > 0 && (
        <RadioGroup
          aria-label={t('questions.area')}
          value={choice}
          onChange={(_, { value }) => setChoice(value)}
        >
          {proposed.map(({ code, reasons }) => (
            <Radio
              key={code}
              value={code}
              label={
                <>
                  {areaName(code)}
                  {reasons.length > 0 && (
                    <Text size={200} className={styles.reason}>
                      {' '}
                      {t('questions.because', {
                        words: reasons.map((reason) => `„${reason.words}“`).join(', '),
                      })}
                    </Text>
                  )}
                </>
              }
            />
          ))}
          <Radio value={ANOTHER} label={t('questions.area.another')} />
        </RadioGroup>
      )}
      {choice === ANOTHER && (
        <Field label={t('questions.area')} className={styles.another}>
          <Select value={another} onChange={(_, { value }) => setAnother(value)}>
            <option value="">{t('questions.area.choose')}</option>
            {me.areas
              .filter(({ code }) => isDraft || code !== question.areaCode)
              .map(({ code }) => (
                <option key={code} value={code}>
                  {areaName(code)}
                </option>
              ))}
          </Select>
        </Field>
      )}
      <div className={styles.bar}>
        <Button
          appearance={isDraft ? 'primary' : 'secondary'}
          icon={<SendRegular />}
          disabledFocusable={busy || areaCode === ''}
          onClick={() => onForward(areaCode)}
        >
          {t('questions.send')}
        </Button>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {t('shell.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
};

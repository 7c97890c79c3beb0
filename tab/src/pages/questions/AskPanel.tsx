import { Button, Card, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import type { Me } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { ProposalCard } from './ProposalCard.tsx';

const LONGEST_QUESTION = 2000;
/** Fewer words find anything. */
const WORDS_TO_LOOK = 3;
const MOST_SHOWN = 3;

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '860px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  area: {
    flex: '1 1 220px',
    minWidth: 0,
    maxWidth: '420px',
    // Otherwise the longest area would make it as wide as itself.
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  known: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
});

/** Asks a specialist; what is known already is shown while she types. */
export const AskPanel = ({ me }: { me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const areaName = useAreaName(me);
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [areaCode, setAreaCode] = useState('');
  const [isTried, setIsTried] = useState(false);
  const ask = useCallMutation('askQuestion', { invalidates: ['questions'] });
  const settled = useSettled(text.trim());
  const isLooking = settled.split(/\s+/).length >= WORDS_TO_LOOK;
  const { data } = useCallQuery('knowledge', { body: { text: settled } }, { enabled: isLooking });
  const known = isLooking && text.trim() !== '' ? (data?.found.slice(0, MOST_SHOWN) ?? []) : [];
  const problem =
    isTried && text.trim() === '' ? t('questions.ask.missing') : ask.error ? words(ask.error) : null;
  const send = () => {
    setIsTried(true);
    if (text.trim() === '') return;
    ask.mutate(
      { body: { clientKey, text: text.trim(), areaCode: areaCode || null } },
      { onSuccess: ({ questionId }) => navigate(paths.question(questionId)) },
    );
  };
  return (
    <section className={`${styles.panel} not-on-paper`}>
      <Card>
        <Field
          label={t('questions.ask.label')}
          hint={t('questions.ask.hint')}
          {...(problem ? { validationMessage: problem, validationState: 'error' as const } : {})}
        >
          <Textarea
            value={text}
            rows={3}
            maxLength={LONGEST_QUESTION}
            resize="vertical"
            onChange={(_, { value }) => {
              setText(value);
              ask.reset();
              // Another text is another question.
              setClientKey(crypto.randomUUID());
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
        </Field>
        <MaskOffer
          error={ask.error}
          text={text}
          onMasked={(masked) => {
            setText(masked);
            ask.reset();
          }}
        />
        <div className={styles.row}>
          <Field label={t('questions.ask.area')} className={styles.area}>
            <Select value={areaCode} onChange={(_, { value }) => setAreaCode(value)}>
              <option value="">{t('questions.ask.areaAuto')}</option>
              {me.areas.map(({ code }) => (
                <option key={code} value={code}>
                  {areaName(code)}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            icon={<SendRegular />}
            disabledFocusable={ask.isPending}
            onClick={send}
          >
            {t('questions.ask.send')}
          </Button>
        </div>
      </Card>
      <div aria-live="polite" className={styles.known}>
        {known.length > 0 && (
          <>
            <Text as="h2" size={400} weight="semibold" className={styles.heading}>
              {t('questions.known')}
            </Text>
            {known.map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} areaName={areaName(proposal.areaCode)} />
            ))}
          </>
        )}
      </div>
    </section>
  );
};

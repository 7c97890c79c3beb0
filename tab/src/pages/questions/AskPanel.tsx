import { Button, Card, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import type { Me } from '@verbund/domain/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../../api/useCall.ts';
import { navigate } from '../../navigation.ts';
import { paths } from '../../paths.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useKept } from '../../ui/useKept.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { useLengthWords } from './useLengthWords.ts';

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
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Asks a specialist; what is known already is shown while she types. */
export const AskPanel = ({ me }: { me: Me }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const lengthWords = useLengthWords(LONGEST_QUESTION);
  const areaName = useAreaName(me);
  const field = useRef<HTMLTextAreaElement>(null);
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText, forgetText] = useKept('question', () => '');
  const [areaCode, setAreaCode, forgetArea] = useKept('question.area', () => '');
  const [isTried, setIsTried] = useState(false);
  const ask = useCallMutation('askQuestion', { invalidates: ['questions'] });
  const settled = useSettled(text.trim());
  const isLooking = settled.split(/\s+/).length >= WORDS_TO_LOOK && text.trim() !== '';
  const { data, isFetching } = useCallQuery(
    'knowledge',
    { body: { text: settled } },
    { enabled: isLooking, keep: true },
  );
  const known = isLooking ? (data?.found.slice(0, MOST_SHOWN) ?? []) : [];
  const problem =
    isTried && text.trim() === '' ? t('questions.ask.missing') : ask.error ? words(ask.error) : null;
  const change = (next: string) => {
    setText(next);
    ask.reset();
    setIsTried(false);
    // Another text is another question.
    setClientKey(crypto.randomUUID());
  };
  const send = () => {
    setIsTried(true);
    if (text.trim() === '') {
      field.current?.focus();
      return;
    }
    ask.mutate(
      { body: { clientKey, text: text.trim(), areaCode: areaCode || null } },
      {
        onSuccess: ({ questionId }) => {
          forgetText();
          forgetArea();
          navigate(paths.question(questionId));
        },
      },
    );
  };
  const status = !isLooking
    ? ''
    : data && known.length > 0
      ? t('questions.known')
      : isFetching
        ? t('questions.looking')
        : data
          ? t('questions.known.none')
          : '';
  return (
    <section className={`${styles.panel} not-on-paper`}>
      <Card>
        <Field
          label={t('questions.ask.label')}
          {...(problem
            ? { validationMessage: problem, validationState: 'error' as const }
            : { hint: lengthWords(text) ?? t('questions.ask.hint') })}
        >
          <Textarea
            textarea={{ ref: field }}
            value={text}
            rows={3}
            maxLength={LONGEST_QUESTION}
            resize="vertical"
            onChange={(_, { value }) => change(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
        </Field>
        <MaskOffer
          error={ask.error}
          text={text}
          onMasked={(masked) => {
            change(masked);
            field.current?.focus();
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
      <div className={styles.known}>
        <div role="status">
          {status && (
            <Text
              as={known.length > 0 ? 'h2' : 'p'}
              size={known.length > 0 ? 400 : 300}
              weight={known.length > 0 ? 'semibold' : 'regular'}
              className={known.length > 0 ? styles.heading : `${styles.heading} ${styles.quiet}`}
            >
              {status}
            </Text>
          )}
        </div>
        {known.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} areaName={areaName(proposal.areaCode)} />
        ))}
      </div>
    </section>
  );
};

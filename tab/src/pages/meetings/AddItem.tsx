import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ItemProposals } from '@verbund/domain/contract';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { useFailureWords } from '../../ui/Failed.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useMeetingCalls } from './useMeetingCalls.ts';

const LONGEST = 300;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  // Beside the field, whatever is said below it; on a narrow screen under it.
  add: { '@media screen and (min-width: 520px)': { marginTop: '24px' } },
  field: { flex: '1 1 240px', minWidth: 0 },
  summary: { cursor: 'pointer', width: 'fit-content', padding: `${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  proposal: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Proposal = ItemProposals['proposals'][number];

const idOf = (proposal: Proposal) =>
  proposal.kind === 'improvement'
    ? { improvementId: proposal.improvementId }
    : { standardCaseId: proposal.standardCaseId };

const Proposals = ({ meetingId }: { meetingId: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const { addItem } = useMeetingCalls();
  const { data } = useCallQuery('proposeItems', { params: { meetingId } });
  if (!data || data.proposals.length === 0)
    return <Text className={styles.quiet}>{data ? t('agenda.proposals.none') : t('shell.loading')}</Text>;
  return (
    <ul className={styles.list}>
      {data.proposals.map((proposal) => (
        <li key={proposal.kind + proposal.text} className={styles.proposal}>
          <div className={styles.text}>
            <Text>{proposal.text}</Text>
            <Text size={200} className={styles.quiet}>
              {t(
                `agenda.proposal.${proposal.kind === 'standard_case' ? proposal.doubt : proposal.isOverdue ? 'overdue' : 'improvement'}`,
              )}
            </Text>
          </div>
          <Button
            icon={<AddRegular />}
            aria-label={t('agenda.take', { text: proposal.text })}
            disabledFocusable={addItem.isPending}
            onClick={() =>
              addItem.mutate({
                params: { meetingId },
                body: { clientKey: crypto.randomUUID(), item: idOf(proposal) },
              })
            }
          >
            {t('agenda.add')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** One line for a new item, and what could be talked about. */
export const AddItem = ({ meetingId }: { meetingId: string }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const field = useRef<HTMLInputElement>(null);
  const { addItem } = useMeetingCalls();
  const [clientKey, setClientKey] = useState(() => crypto.randomUUID());
  const [text, setText, forget] = useKept(`item of ${meetingId}`, () => '');
  const [isTried, setIsTried] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const problem =
    isTried && text.trim() === '' ? t('agenda.new.missing') : addItem.error ? words(addItem.error) : null;
  const change = (next: string) => {
    setText(next);
    addItem.reset();
    setIsTried(false);
    setClientKey(crypto.randomUUID());
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (text.trim() === '') {
      field.current?.focus();
      return;
    }
    addItem.mutate(
      { params: { meetingId }, body: { clientKey, item: { text: text.trim() } } },
      {
        onSuccess: () => {
          change('');
          forget();
          field.current?.focus();
        },
      },
    );
  };
  return (
    <div className={`${styles.column} not-on-paper`}>
      <form className={styles.row} onSubmit={send} noValidate>
        <Field
          label={t('agenda.new')}
          className={styles.field}
          {...(problem ? { validationMessage: problem, validationState: 'error' as const } : {})}
        >
          <Input
            input={{ ref: field }}
            value={text}
            maxLength={LONGEST}
            placeholder={t('agenda.new.hint')}
            onChange={(_, { value }) => change(value)}
          />
        </Field>
        <Button
          type="submit"
          className={styles.add}
          icon={<AddRegular />}
          disabledFocusable={addItem.isPending}
        >
          {t('agenda.add')}
        </Button>
      </form>
      <MaskOffer
        error={addItem.error}
        text={text}
        onMasked={(masked) => {
          change(masked);
          field.current?.focus();
        }}
      />
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{t('agenda.proposals')}</summary>
        {isOpen && <Proposals meetingId={meetingId} />}
      </details>
    </div>
  );
};

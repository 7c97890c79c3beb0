import { Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import type { ImprovementRow } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { MaskOffer } from '../../ui/MaskOffer.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useKept } from '../../ui/useKept.ts';
import { useImprovementCalls } from './useImprovementCalls.ts';

const LONGEST = 1000;

/** Says what became of an entry. */
export const CloseDialog = ({ row, onClose }: { row: ImprovementRow; onClose(): void }) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { close: end } = useImprovementCalls();
  const [as, setAs] = useState<'done' | 'dropped'>('done');
  const [outcome, setOutcome, forget] = useKept(`outcome ${row.improvementId}`, () => '');
  const change = (next: string) => {
    setOutcome(next);
    end.reset();
  };
  return (
    <ConfirmDialog
      title={t('improvements.close')}
      action={t('improvements.close')}
      busy={end.isPending}
      error={end.error}
      isReady={outcome.trim() !== ''}
      onClose={onClose}
      onDo={(close) =>
        end.mutate(
          {
            params: { improvementId: row.improvementId },
            body: { version: row.version, as, outcome: outcome.trim() },
          },
          {
            onSuccess: () => {
              forget();
              say({ text: t('improvements.closed') });
              close();
            },
          },
        )
      }
    >
      <Text>{row.text}</Text>
      <Field label={t('improvements.close.as')}>
        <RadioGroup value={as} onChange={(_, { value }) => setAs(value as 'done' | 'dropped')}>
          <Radio value="done" label={t('improvements.close.done')} />
          <Radio value="dropped" label={t('improvements.close.dropped')} />
        </RadioGroup>
      </Field>
      <Field required label={t('improvements.close.outcome')}>
        <Textarea value={outcome} maxLength={LONGEST} rows={3} onChange={(_, { value }) => change(value)} />
      </Field>
      <MaskOffer error={end.error} text={outcome} onMasked={change} />
    </ConfirmDialog>
  );
};

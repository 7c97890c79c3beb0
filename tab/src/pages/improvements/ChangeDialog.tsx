import { Field, Input } from '@fluentui/react-components';
import type { ImprovementRow, Me } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { OwnerSelect } from './OwnerSelect.tsx';
import { useImprovementCalls } from './useImprovementCalls.ts';

/** Who sees to an entry, and by when. */
export const ChangeDialog = ({ row, me, onClose }: { row: ImprovementRow; me: Me; onClose(): void }) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { change } = useImprovementCalls();
  const [ownerStaffId, setOwner] = useState(row.owner?.staffId ?? '');
  const [dueOn, setDueOn] = useState(row.dueOn ?? '');
  const wanted = { ownerStaffId: ownerStaffId || null, dueOn: dueOn || null };
  // A day that has passed stays unless somebody touches it.
  const { dueOn: _, ...ownerOnly } = wanted;
  return (
    <ConfirmDialog
      title={t('improvements.change.title')}
      action={t('improvements.save')}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onDo={(close) =>
        change.mutate(
          {
            params: { improvementId: row.improvementId },
            body: { version: row.version, ...(wanted.dueOn === row.dueOn ? ownerOnly : wanted) },
          },
          {
            onSuccess: () => {
              say({ text: t('improvements.saved') });
              close();
            },
          },
        )
      }
    >
      <OwnerSelect me={me} value={ownerStaffId} current={row.owner} onChange={setOwner} />
      <Field label={t('improvements.due')}>
        <Input
          type="date"
          min={inBerlin(me.now).day}
          value={dueOn}
          onChange={(_data, { value }) => setDueOn(value)}
        />
      </Field>
    </ConfirmDialog>
  );
};

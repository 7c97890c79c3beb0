import { Field, Input, Text } from '@fluentui/react-components';
import { addIsoDays } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useStandardCaseCalls } from './useStandardCaseCalls.ts';

const DAYS_A_YEAR = 365;

type Props = { standardCaseId: string; today: string; onClose(): void };

/** Says that a standard case still holds, and when somebody looks again. */
export const StillValidDialog = ({ standardCaseId, today, onClose }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { confirm } = useStandardCaseCalls();
  const [reviewOn, setReviewOn] = useState(addIsoDays(today, DAYS_A_YEAR));
  return (
    <ConfirmDialog
      title={t('standardCase.confirm')}
      action={t('standardCase.confirm.save')}
      busy={confirm.isPending}
      error={confirm.error}
      isReady={reviewOn !== ''}
      onClose={onClose}
      onDo={(close) =>
        confirm.mutate(
          { params: { standardCaseId }, body: { reviewOn } },
          {
            onSuccess: () => {
              say({ text: t('standardCase.done.confirmed') });
              close();
            },
          },
        )
      }
    >
      <Text>{t('standardCase.confirm.text')}</Text>
      <Field required label={t('standardCase.confirm.until')}>
        <Input
          type="date"
          min={addIsoDays(today, 1)}
          value={reviewOn}
          onChange={(_, { value }) => setReviewOn(value)}
        />
      </Field>
    </ConfirmDialog>
  );
};

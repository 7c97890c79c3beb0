import { Field, Select, Text } from '@fluentui/react-components';
import type { Me, StandardCaseDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../api/useCall.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useAreaName } from '../../ui/useAreaName.ts';
import { useStandardCaseCalls } from './useStandardCaseCalls.ts';

type Props = { detail: StandardCaseDetail; me: Me; onClose(): void };

/** Lets another standard case stand for this one; duplicates mostly lie in the same area, so that one comes first. */
export const MergeDialog = ({ detail, me, onClose }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const areaName = useAreaName(me);
  const { merge } = useStandardCaseCalls();
  const [intoId, setIntoId] = useState('');
  const { standardCaseId, areaCode } = detail;
  const { data } = useCallQuery('standardCases', {});
  const others = (data?.cases ?? []).filter(
    (row) => row.state === 'approved' && row.standardCaseId !== standardCaseId,
  );
  const areas = [...new Set([areaCode, ...others.map((row) => row.areaCode)])];
  return (
    <ConfirmDialog
      title={t('standardCase.merge')}
      action={t('standardCase.merge')}
      busy={merge.isPending}
      error={merge.error}
      isReady={intoId !== ''}
      onClose={onClose}
      onDo={(close) =>
        merge.mutate(
          { params: { standardCaseId }, body: { intoId } },
          {
            onSuccess: () => {
              say({ text: t('standardCase.done.merged') });
              close();
            },
          },
        )
      }
    >
      <Text>{t('standardCase.merge.text')}</Text>
      <Field required label={t('standardCase.merge.into')}>
        <Select value={intoId} onChange={(_, { value }) => setIntoId(value)}>
          <option value="">{t('standardCase.form.choose')}</option>
          {areas.map((code) => (
            <optgroup key={code} label={areaName(code)}>
              {others
                .filter((row) => row.areaCode === code)
                .map((row) => (
                  <option key={row.standardCaseId} value={row.standardCaseId}>
                    {row.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
    </ConfirmDialog>
  );
};

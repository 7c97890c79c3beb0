import { Field, Input, Text } from '@fluentui/react-components';
import type { SeriesRow } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useSeriesCalls } from './useSeriesCalls.ts';

/** Ends a series from a day on. */
export const EndDialog = ({
  series,
  today,
  onClose,
}: {
  series: SeriesRow;
  today: string;
  onClose(): void;
}) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { end } = useSeriesCalls();
  const [endsBefore, setEndsBefore] = useState(today);
  return (
    <ConfirmDialog
      title={t('series.end.sure')}
      action={t('series.end')}
      busy={end.isPending}
      error={end.error}
      isReady={endsBefore !== ''}
      onClose={onClose}
      onDo={(close) =>
        end.mutate(
          { params: { seriesId: series.seriesId }, body: { endsBefore } },
          {
            onSuccess: () => {
              say({ text: t('series.done.ended') });
              close();
            },
          },
        )
      }
    >
      <Text weight="semibold">{series.title}</Text>
      <Text>{t('series.end.text')}</Text>
      <Field required label={t('series.end.from')}>
        <Input type="date" min={today} value={endsBefore} onChange={(_, { value }) => setEndsBefore(value)} />
      </Field>
    </ConfirmDialog>
  );
};

import { Text } from '@fluentui/react-components';
import type { MeetingDetail } from '@verbund/domain/contract';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { failingNames, type Slot } from './poll.ts';
import { useMeetingCalls } from './useMeetingCalls.ts';
import { useWhenWords } from './useMeetingWords.ts';

type Props = {
  meeting: MeetingDetail;
  slot: Slot;
  onTimed(cannot: readonly string[]): void;
  onClose(): void;
};

/** Fixes one of the times people were asked for. */
export const FixDialog = ({ meeting, slot, onTimed, onClose }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const whenWords = useWhenWords();
  const { fix } = useMeetingCalls();
  const names = failingNames(slot, meeting);
  return (
    <ConfirmDialog
      title={t('poll.fix.sure')}
      action={t('poll.fix')}
      busy={fix.isPending}
      error={fix.error}
      onClose={onClose}
      onDo={(close) =>
        fix.mutate(
          {
            params: { meetingId: meeting.meetingId },
            body: { version: meeting.version, at: { slotId: slot.slotId } },
          },
          {
            onSuccess: ({ cannot }) => {
              say({ text: t('meeting.done.fixed') });
              onTimed(cannot.map(({ name }) => name));
              close();
            },
          },
        )
      }
    >
      <Text weight="semibold">{whenWords(slot)}</Text>
      <Text>{t('poll.fix.text')}</Text>
      {meeting.state === 'polling' && names.length > 0 && (
        <Text>{t('poll.fix.failsText', { names: names.join(', ') })}</Text>
      )}
    </ConfirmDialog>
  );
};

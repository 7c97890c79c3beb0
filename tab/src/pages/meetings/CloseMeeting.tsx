import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { MeetingDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  text: { flex: '1 1 280px' },
});

/** Says that it took place. */
export const CloseMeeting = ({ meeting }: { meeting: MeetingDetail }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const { close } = useMeetingCalls();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Card className="not-on-paper">
      <div className={styles.row}>
        <Text className={styles.text}>{t('close.hint')}</Text>
        <Button appearance="primary" icon={<CheckmarkRegular />} onClick={() => setIsAsking(true)}>
          {t('close.title')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('close.sure')}
          action={t('close.title')}
          busy={close.isPending}
          error={close.error}
          onClose={() => setIsAsking(false)}
          onDo={(done) =>
            close.mutate(
              { params: { meetingId: meeting.meetingId } },
              {
                onSuccess: () => {
                  say({ text: t('meeting.done.closed') });
                  done();
                },
              },
            )
          }
        >
          <Text>{t('close.text')}</Text>
          {meeting.quorum === null && <Text>{t('close.noAttendance')}</Text>}
        </ConfirmDialog>
      )}
    </Card>
  );
};

import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text } from '@fluentui/react-components';
import {
  CalendarCancelRegular,
  CalendarClockRegular,
  EditRegular,
  MoreHorizontalRegular,
  PersonArrowRightRegular,
  PrintRegular,
} from '@fluentui/react-icons';
import type { Me, MeetingDetail } from '@verbund/domain/contract';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';

const ChangeDialog = lazy(() => import('./ChangeDialog.tsx'));

type Props = { meeting: MeetingDetail; me: Me; onMove(): void };

/** What is done with a meeting as a whole; what is rare stands under "more". */
export const MeetingTools = ({ meeting, me, onMove }: Props) => {
  const { t } = useTranslation();
  const say = useNotice();
  const { cancel, takeOver } = useMeetingCalls();
  const [open, setOpen] = useState<'change' | 'cancel' | 'takeOver' | null>(null);
  const { meetingId, actions, version } = meeting;
  const close = () => setOpen(null);
  const isMore = (['change', 'move', 'cancel', 'take_over'] as const).some((action) =>
    actions.includes(action),
  );
  return (
    <>
      {isMore && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />}>
              {t('meeting.more')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {actions.includes('change') && (
                <MenuItem icon={<EditRegular />} onClick={() => setOpen('change')}>
                  {t('meeting.change')}
                </MenuItem>
              )}
              {actions.includes('move') && (
                <MenuItem icon={<CalendarClockRegular />} onClick={onMove}>
                  {t('meeting.move')}
                </MenuItem>
              )}
              {actions.includes('cancel') && (
                <MenuItem icon={<CalendarCancelRegular />} onClick={() => setOpen('cancel')}>
                  {t('meeting.cancel')}
                </MenuItem>
              )}
              {actions.includes('take_over') && (
                <MenuItem icon={<PersonArrowRightRegular />} onClick={() => setOpen('takeOver')}>
                  {t('meeting.takeOver')}
                </MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
        {t('meetings.print')}
      </Button>
      <Suspense>{open === 'change' && <ChangeDialog meeting={meeting} me={me} onClose={close} />}</Suspense>
      {open === 'cancel' && (
        <ConfirmDialog
          title={t('meeting.cancel.sure')}
          action={t('meeting.cancel')}
          busy={cancel.isPending}
          error={cancel.error}
          onClose={close}
          onDo={(done) =>
            cancel.mutate(
              { params: { meetingId }, body: { version } },
              {
                onSuccess: () => {
                  say({ text: t('meeting.done.cancelled') });
                  done();
                },
              },
            )
          }
        >
          <Text>{t('meeting.cancel.text')}</Text>
        </ConfirmDialog>
      )}
      {open === 'takeOver' && (
        <ConfirmDialog
          title={t('meeting.takeOver')}
          action={t('meeting.takeOver')}
          busy={takeOver.isPending}
          error={takeOver.error}
          onClose={close}
          onDo={(done) =>
            takeOver.mutate(
              { params: { meetingId } },
              {
                onSuccess: () => {
                  say({ text: t('meeting.done.takenOver') });
                  done();
                },
              },
            )
          }
        >
          <Text>{t('meeting.takeOver.text', { person: meeting.organiser.name })}</Text>
        </ConfirmDialog>
      )}
    </>
  );
};

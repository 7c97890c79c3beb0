import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { MeetingDetail } from '@verbund/domain/contract';
import { inBerlin, momentInBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';

const USUAL_TIME = '10:00';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM } });

type Props = {
  meeting: MeetingDetail;
  /** The present moment as the server sees it. */
  now: string;
  onTimed(cannot: readonly string[]): void;
  onClose(): void;
};

/** A day and a time by hand: moves a meeting that has a time, gives one to a meeting that has none. */
export const TimeDialog = ({ meeting, now, onTimed, onClose }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const { fix, move } = useMeetingCalls();
  const { meetingId, startsAt, version } = meeting;
  const today = inBerlin(now).day;
  const before = startsAt === null ? null : inBerlin(startsAt);
  const isAhead = meeting.windowFrom > today;
  const [day, setDay] = useState(before?.day ?? (isAhead ? meeting.windowFrom : today));
  const [time, setTime] = useState(before?.time ?? USUAL_TIME);
  const isMove = startsAt !== null;
  const call = isMove ? move : fix;
  return (
    <ConfirmDialog
      title={t(isMove ? 'meeting.move' : 'poll.other.title')}
      action={t(isMove ? 'meeting.move' : 'poll.fix')}
      busy={call.isPending}
      error={call.error}
      isReady={day !== '' && time !== '' && (day !== before?.day || time !== before.time)}
      onClose={onClose}
      onDo={(close) => {
        const to = momentInBerlin(day, time);
        const params = { meetingId };
        const after = {
          onSuccess: ({ cannot }: { cannot: readonly { name: string }[] }) => {
            say({ text: t(isMove ? 'meeting.done.moved' : 'meeting.done.fixed') });
            onTimed(cannot.map(({ name }) => name));
            close();
          },
        };
        if (isMove) move.mutate({ params, body: { version, startsAt: to } }, after);
        else fix.mutate({ params, body: { version, at: { startsAt: to } } }, after);
      }}
    >
      <Text>{t(isMove ? 'meeting.move.text' : 'poll.fix.text')}</Text>
      <div className={styles.row}>
        <Field required label={t('meetings.date')}>
          <Input type="date" min={today} value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
        <Field required label={t('meetings.time')}>
          <Input type="time" value={time} step={300} onChange={(_, { value }) => setTime(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
};

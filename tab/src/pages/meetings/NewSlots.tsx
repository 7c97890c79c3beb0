import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons';
import type { Me, MeetingDetail } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { type PlanForm, pollClosing, relax, wantedOf } from './planForm.ts';
import { participantsOf } from './poll.ts';
import { SlotFinder } from './SlotFinder.tsx';
import { useMeetingCalls } from './useMeetingCalls.ts';
import { WindowFields } from './WindowFields.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  meeting: MeetingDetail;
  me: Me;
  /** Lets a time be given by hand. */
  onTime(): void;
  onTimed(cannot: readonly string[]): void;
};

/** The meeting as the form of its plan has it. */
const formOf = (meeting: MeetingDetail, today: string): PlanForm => ({
  template: meeting.template,
  title: meeting.title,
  invited: participantsOf(meeting).map(({ staffId, required }) => ({ staffId, required })),
  from: meeting.windowFrom > today ? meeting.windowFrom : today,
  until: addIsoDays(meeting.windowUntil > today ? meeting.windowUntil : addIsoDays(today, 15), -1),
  durationMinutes: meeting.durationMinutes,
  at: '',
  mode: meeting.mode,
  placeMunicipalityId: meeting.place?.municipalityId ?? null,
  minShare: meeting.minShare,
});

/** For whoever organises a meeting that has no time: a poll of the times there are, new times, or one by hand. */
export const NewSlots = ({ meeting, me, onTime, onTimed }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const words = useFailureWords();
  const today = inBerlin(me.now).day;
  const { openPoll, fix } = useMeetingCalls();
  const { meetingId, version, slots, state } = meeting;
  const [isOpen, setIsOpen] = useState(slots.length === 0);
  const [form, setForm] = useState(() => formOf(meeting, today));
  const error = openPoll.error ?? fix.error;
  const isBusy = openPoll.isPending || fix.isPending;
  const start = (startsAt: readonly string[], closesOn: string) =>
    openPoll.mutate(
      {
        params: { meetingId },
        body: {
          version,
          slots: startsAt.map((each) => ({ startsAt: each })),
          closesAt: pollClosing(closesOn),
        },
      },
      {
        onSuccess: () => {
          setIsOpen(false);
          say({ text: t('plan.done.polled') });
        },
      },
    );
  return (
    <Card className="not-on-paper">
      <section className={styles.column}>
        {slots.length === 0 && <Text>{t('poll.none')}</Text>}
        <div className={styles.bar}>
          {state === 'planning' && slots.length > 0 && (
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() =>
                start(
                  slots.map(({ startsAt }) => startsAt),
                  '',
                )
              }
            >
              {t('plan.poll', { count: slots.length })}
            </Button>
          )}
          <Button icon={<CalendarClockRegular />} onClick={onTime}>
            {t('poll.other')}
          </Button>
          {!isOpen && <Button onClick={() => setIsOpen(true)}>{t('poll.search')}</Button>}
        </div>
        {error && (
          <Text role="alert" className={styles.problem}>
            {words(error)}
          </Text>
        )}
        {isOpen && (
          <>
            <Text as="h2" size={400} weight="semibold" className={styles.heading}>
              {t('poll.search')}
            </Text>
            {state === 'polling' && <Text>{t('poll.restart')}</Text>}
            <WindowFields
              window={form}
              today={today}
              problems={[]}
              onChange={(window) => setForm({ ...form, ...window })}
            />
            <SlotFinder
              wanted={wantedOf(form)}
              today={today}
              busy={isBusy}
              mayChangePeople={false}
              isReady={() => form.from !== '' && form.until >= form.from}
              onRelax={(change) => {
                const next = relax(form, change);
                setForm(next);
                return wantedOf(next);
              }}
              onPoll={start}
              onFix={(startsAt) =>
                fix.mutate(
                  { params: { meetingId }, body: { version, at: { startsAt } } },
                  {
                    onSuccess: ({ cannot }) => {
                      say({ text: t('meeting.done.fixed') });
                      onTimed(cannot.map(({ name }) => name));
                    },
                  },
                )
              }
            />
          </>
        )}
      </section>
    </Card>
  );
};

import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { MeetingDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from '../../ui/Failed.tsx';
import { PollGrid } from './PollGrid.tsx';
import { PollSlot } from './PollSlot.tsx';
import { type Answer, answerOf, bestSlotId, failingNames, participantsOf, unanswered } from './poll.ts';
import { useMeetingCalls } from './useMeetingCalls.ts';
import { useMomentParts } from './useMeetingWords.ts';

/** More names than these nobody reads; the table has them all. */
const MOST_NAMES = 6;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

type Props = {
  meeting: MeetingDetail;
  staffId: string;
  onFix(slotId: string): void;
};

/** The times people are asked for: my answers, what everybody said, and what is best. */
export const Poll = ({ meeting, staffId, onFix }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const momentParts = useMomentParts();
  const { vote } = useMeetingCalls();
  /** What has been pressed and is on its way. */
  const [pressed, setPressed] = useState<Readonly<Record<string, Answer>>>({});
  const { meetingId, slots, actions, state, pollClosesAt } = meeting;
  const mayVote = actions.includes('vote');
  const bestId = bestSlotId(meeting);
  const invited = participantsOf(meeting).length;
  const missing = unanswered(meeting).map(({ name }) => name);
  const answers = new Map(
    slots.map((slot) => [slot.slotId, pressed[slot.slotId] ?? answerOf(slot, staffId)]),
  );
  const send = (given: Readonly<Record<string, Answer>>) => {
    setPressed({ ...pressed, ...given });
    vote.mutate(
      {
        params: { meetingId },
        body: { votes: Object.entries(given).map(([slotId, answer]) => ({ slotId, answer })) },
      },
      { onSettled: () => setPressed({}) },
    );
  };
  const isAsked = state === 'polling';
  return (
    // Longer than a page, it goes on where it stands.
    <Card style={{ breakInside: 'auto' }}>
      <section className={styles.column}>
        <div className={styles.head}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {t(
              mayVote
                ? 'poll.mine'
                : meeting.isUndecided
                  ? 'poll.title.over'
                  : isAsked
                    ? 'poll.title'
                    : 'poll.title.planning',
            )}
          </Text>
          {mayVote && (
            <Button
              className="not-on-paper"
              disabledFocusable={slots.every(({ slotId }) => answers.get(slotId) === 'yes')}
              onClick={() => send(Object.fromEntries(slots.map(({ slotId }) => [slotId, 'yes'])))}
            >
              {t('poll.allYes')}
            </Button>
          )}
        </div>
        {isAsked && pollClosesAt !== null && !meeting.isUndecided && (
          <Text>
            {t('poll.until', momentParts(pollClosesAt))}{' '}
            {mayVote && <span className="not-on-paper">{t('poll.mine.hint')}</span>}
          </Text>
        )}
        {vote.error && (
          <Text role="alert" className={styles.problem}>
            {words(vote.error)}
          </Text>
        )}
        <ul className={styles.list}>
          {slots.map((slot) => (
            <PollSlot
              key={slot.slotId}
              slot={slot}
              failing={failingNames(slot, meeting)}
              invited={invited}
              isAsked={isAsked}
              isBest={slot.slotId === bestId}
              answer={answers.get(slot.slotId) ?? null}
              {...(mayVote ? { onAnswer: (answer) => send({ [slot.slotId]: answer }) } : {})}
              {...(actions.includes('fix') ? { onFix: () => onFix(slot.slotId) } : {})}
            />
          ))}
        </ul>
        {isAsked && (
          <>
            <Text className={styles.quiet}>
              {missing.length === 0
                ? t('poll.allAnswered')
                : missing.length > MOST_NAMES
                  ? t('poll.unansweredMany', { count: missing.length })
                  : t('poll.unanswered', { names: missing.join(', ') })}
            </Text>
            <Text as="h3" size={400} weight="semibold" className={styles.heading}>
              {t('poll.grid')}
            </Text>
            <PollGrid meeting={meeting} staffId={staffId} bestId={bestId} />
          </>
        )}
      </section>
    </Card>
  );
};

import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { StarFilled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { type Answer, countsOf, type Slot } from './poll.ts';
import { useWhenWords } from './useMeetingWords.ts';
import { VoteButtons } from './VoteButtons.tsx';

const useStyles = makeStyles({
  slot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    flex: '1 1 280px',
    minWidth: 0,
  },
  when: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'flex',
    maxWidth: '320px',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  yes: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  ifNeedBe: { backgroundColor: tokens.colorStatusWarningBackground3 },
  no: { backgroundColor: tokens.colorStatusDangerBackground3 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Props = {
  slot: Slot;
  /** Whom it fails on, by name. */
  failing: readonly string[];
  invited: number;
  isAsked: boolean;
  isBest: boolean;
  answer: Answer | null;
  onAnswer?: (answer: Answer) => void;
  onFix?: () => void;
};

/** One time: my answer, how many can, whom it fails on, and the way to fix it. */
export const PollSlot = ({ slot, failing, invited, isAsked, isBest, answer, onAnswer, onFix }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const when = useWhenWords()(slot);
  const counts = countsOf(slot, invited);
  return (
    <li className={styles.slot}>
      <div className={styles.what}>
        <div className={styles.when}>
          <Text weight="semibold">{when}</Text>
          {isAsked && isBest && (
            <Badge appearance="tint" color="brand" icon={<StarFilled />}>
              {t('poll.best')}
            </Badge>
          )}
        </div>
        {isAsked && (
          <>
            <div className={styles.bar} aria-hidden>
              {(['yes', 'ifNeedBe', 'no'] as const).map((each) => (
                <span
                  key={each}
                  className={mergeClasses(styles[each])}
                  style={{ width: `${(100 * counts[each]) / Math.max(1, invited)}%` }}
                />
              ))}
            </div>
            <Text size={200} className={styles.quiet}>
              {t('poll.counts', counts)}
            </Text>
            {failing.length > 0 ? (
              <Text size={200} className={styles.quiet}>
                {t('poll.fails', { names: failing.join(', ') })}
              </Text>
            ) : (
              slot.failsOn.length === 0 && (
                <Text size={200} className={styles.quiet}>
                  {t('poll.everybody')}
                </Text>
              )
            )}
          </>
        )}
      </div>
      <div className={`${styles.tools} not-on-paper`}>
        {onAnswer && (
          <VoteButtons label={t('poll.answerFor', { when })} answer={answer} onAnswer={onAnswer} />
        )}
        {onFix && (
          <Button aria-label={t('poll.fixAt', { when })} onClick={onFix}>
            {t('poll.fix')}
          </Button>
        )}
      </div>
    </li>
  );
};

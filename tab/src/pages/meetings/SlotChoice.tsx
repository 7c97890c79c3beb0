import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SlotSearchView } from '@verbund/domain/contract';
import { addIsoDays, inBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDurationWords } from './useDurationWords.ts';
import { useWhenWords } from './useMeetingWords.ts';

const MOST_SLOTS = 5;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  slot: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  reasons: { display: 'block', paddingLeft: '32px', color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  closes: { maxWidth: '240px' },
});

type Proposal = SlotSearchView['proposals'][number];

/** Why a time is proposed, in words; never why somebody cannot. */
const useReasonWords = (): ((reason: Proposal['reasons'][number]) => string) => {
  const { t } = useTranslation();
  const durationWords = useDurationWords();
  return (reason) => {
    switch (reason.code) {
      case 'required_can':
        return reason.optionalMissing === 0
          ? t('plan.reason.required_can')
          : t('plan.reason.required_canMissing', { count: reason.optionalMissing });
      case 'municipalities_can':
        return t('plan.reason.municipalities_can', reason);
      case 'during_opening_hours':
        return t('plan.reason.during_opening_hours', { count: reason.desks });
      case 'short_travel':
        return t('plan.reason.short_travel', { duration: durationWords(reason.minutes) });
      default:
        return t(`plan.reason.${reason.code}`);
    }
  };
};

type Props = {
  proposals: readonly Proposal[];
  today: string;
  busy: boolean;
  /** @param closesOn the last day to answer, or empty. */
  onPoll(slots: readonly string[], closesOn: string): void;
  onFix(startsAt: string): void;
};

/** The times that were found: several become a poll, one can be fixed at once. */
export const SlotChoice = ({ proposals, today, busy, onPoll, onFix }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  const reasonWords = useReasonWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [closesOn, setClosesOn] = useState('');
  const isFull = chosen.length === MOST_SLOTS;
  // In the order in which they were proposed: the best first.
  const slots = proposals.map(({ startsAt }) => startsAt).filter((startsAt) => chosen.includes(startsAt));
  const [only] = slots;
  const [first] = slots.toSorted();
  return (
    <div className={styles.column}>
      <Text>{t(isFull ? 'plan.tooMany' : 'plan.choose')}</Text>
      <ul className={styles.list}>
        {proposals.map((proposal) => {
          const { startsAt, reasons, cannot } = proposal;
          const isChosen = chosen.includes(startsAt);
          return (
            <li key={startsAt} className={styles.slot}>
              <Checkbox
                label={whenWords(proposal)}
                checked={isChosen}
                disabled={isFull && !isChosen}
                aria-describedby={`reasons-${startsAt}`}
                onChange={(_, { checked }) =>
                  setChosen(
                    checked === true ? [...chosen, startsAt] : chosen.filter((each) => each !== startsAt),
                  )
                }
              />
              <Text id={`reasons-${startsAt}`} size={200} className={styles.reasons}>
                {reasons.map(reasonWords).join(' · ')}
                {cannot.length > 0 && (
                  <>
                    <br />
                    {t('plan.cannot', { names: cannot.map(({ name }) => name).join(', ') })}
                  </>
                )}
              </Text>
            </li>
          );
        })}
      </ul>
      <Field label={t('plan.closes')} className={styles.closes} hint={t('plan.closes.hint')}>
        <Input
          type="date"
          min={today}
          {...(first ? { max: addIsoDays(inBerlin(first).day, -1) } : {})}
          value={closesOn}
          onChange={(_, { value }) => setClosesOn(value)}
        />
      </Field>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabledFocusable={busy || slots.length === 0}
          onClick={() => onPoll(slots, closesOn)}
        >
          {t('plan.poll', { count: Math.max(1, slots.length) })}
        </Button>
        <Button
          disabledFocusable={busy || slots.length !== 1}
          onClick={() => only !== undefined && onFix(only)}
        >
          {t('plan.fix')}
        </Button>
      </div>
    </div>
  );
};

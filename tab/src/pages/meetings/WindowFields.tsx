import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { addIsoDays, isoDayWords } from '@verbund/domain/kernel/isoDay';
import { useTranslation } from 'react-i18next';
import { localeOf, useLanguage } from '../../i18n/useLanguage.ts';
import { monthsFrom, nextQuarter, type PlanProblem, type Window } from './planForm.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quick: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
});

type Props = {
  window: Window;
  today: string;
  problems: readonly PlanProblem[];
  onChange(window: Window): void;
};

/** Between which days a time is looked for: a quick choice, or two days. */
export const WindowFields = ({ window, today, problems, onChange }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const locale = localeOf(useLanguage());
  const tomorrow = addIsoDays(today, 1);
  const { number, year, ...quarter } = nextQuarter(today);
  const choices: readonly (readonly [string, Window])[] = [
    [t('plan.quick.twoWeeks'), { from: tomorrow, until: addIsoDays(today, 14) }],
    ...monthsFrom(today).map(
      (month) =>
        [
          t('plan.quick.month', { month: isoDayWords(month.until, locale, { month: 'long' }) }),
          month,
        ] as const,
    ),
    [t('plan.quick.quarter', { number, year }), quarter],
  ];
  const wrong = (name: 'from' | 'until') => {
    const problem = problems.find(
      (each): each is 'from' | 'until' | 'past' => each === name || (name === 'until' && each === 'past'),
    );
    return problem
      ? { validationMessage: t(`plan.missing.${problem}`), validationState: 'error' as const }
      : {};
  };
  return (
    <div className={styles.column}>
      {/* biome-ignore lint/a11y/useSemanticElements: they are buttons that fill in the fields below. */}
      <div role="group" aria-label={t('plan.quick')} className={styles.quick}>
        {choices.map(([name, choice]) => (
          <Button
            key={name}
            shape="circular"
            size="small"
            aria-pressed={choice.from === window.from && choice.until === window.until}
            appearance={
              choice.from === window.from && choice.until === window.until ? 'primary' : 'secondary'
            }
            onClick={() => onChange(choice)}
          >
            {name}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Field required label={t('plan.from')} {...wrong('from')}>
          <Input
            name="from"
            type="date"
            min={today}
            value={window.from}
            onChange={(_, { value }) => onChange({ from: value, until: window.until })}
          />
        </Field>
        <Field required label={t('plan.until')} {...wrong('until')}>
          <Input
            name="until"
            type="date"
            min={window.from || today}
            value={window.until}
            onChange={(_, { value }) => onChange({ from: window.from, until: value })}
          />
        </Field>
      </div>
    </div>
  );
};

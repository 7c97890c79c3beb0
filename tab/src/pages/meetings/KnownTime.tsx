import { Button, Card, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { momentInBerlin } from '@verbund/domain/kernel/isoDay';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const USUAL_TIME = '10:00';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, width: 'fit-content' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
});

type Props = {
  today: string;
  initialDay: string;
  busy: boolean;
  onFix(startsAt: string): void;
};

/** A time that was agreed on elsewhere, fixed without a search. */
export const KnownTime = ({ today, initialDay, busy, onFix }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [day, setDay] = useState(initialDay);
  const [time, setTime] = useState(USUAL_TIME);
  return (
    <Card>
      <details>
        <summary className={styles.summary}>{t('plan.known')}</summary>
        <div className={styles.column}>
          <Text>{t('plan.known.text')}</Text>
          <div className={styles.row}>
            <Field label={t('meetings.date')}>
              <Input type="date" min={today} value={day} onChange={(_, { value }) => setDay(value)} />
            </Field>
            <Field label={t('meetings.time')}>
              <Input type="time" step={300} value={time} onChange={(_, { value }) => setTime(value)} />
            </Field>
            <Button
              disabledFocusable={busy || day === '' || time === ''}
              onClick={() => onFix(momentInBerlin(day, time))}
            >
              {t('plan.known.fix')}
            </Button>
          </div>
        </div>
      </details>
    </Card>
  );
};

import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { StandardCaseDetail } from '@verbund/domain/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useNotice } from '../../ui/Notices.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';
import { lastDay } from './caseForm.ts';
import { DeviationForm } from './DeviationForm.tsx';
import type { useStandardCaseCalls } from './useStandardCaseCalls.ts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
  card: { width: '100%', boxSizing: 'border-box' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorder2}`,
    overflowWrap: 'anywhere',
    breakInside: 'avoid',
  },
  text: { whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = { detail: StandardCaseDetail; today: string; calls: ReturnType<typeof useStandardCaseCalls> };

/** Where a municipality does otherwise, why, and for how long. */
export const Deviations = ({ detail, today, calls }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const say = useNotice();
  const dayWords = useDayWords();
  const [isAdding, setIsAdding] = useState(false);
  const [endingId, setEndingId] = useState<string | null>(null);
  const { standardCaseId, deviations } = detail;
  const mayAdd = detail.actions.includes('deviate');
  return (
    <section className={styles.section}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {t('standardCase.deviations')}
      </Text>
      {deviations.length === 0 && !isAdding && (
        <Text className={styles.quiet}>{t('standardCase.deviations.none')}</Text>
      )}
      {deviations.map(({ deviationId, municipalityName, text, reason, fromDay, untilDay, mayEnd }) => (
        <div key={deviationId} className={styles.item}>
          <Text weight="semibold">{municipalityName}</Text>
          <Text className={styles.text}>{text}</Text>
          <Text size={200} className={styles.quiet}>
            {t('standardCase.deviation.reason', { reason })} ·{' '}
            {t('standardCase.deviation.span', {
              from: dayWords(fromDay),
              through: dayWords(lastDay(untilDay)),
            })}
          </Text>
          {mayEnd && (
            <Button size="small" className="not-on-paper" onClick={() => setEndingId(deviationId)}>
              <Spoken sentence={t('standardCase.deviation.endOf', { text })}>
                {t('standardCase.deviation.end')}
              </Spoken>
            </Button>
          )}
        </div>
      ))}
      {mayAdd && isAdding && (
        <Card className={`${styles.card} not-on-paper`}>
          <DeviationForm
            standardCaseId={standardCaseId}
            today={today}
            calls={calls}
            onClose={() => setIsAdding(false)}
          />
        </Card>
      )}
      {mayAdd && !isAdding && (
        <Button className="not-on-paper" icon={<AddRegular />} onClick={() => setIsAdding(true)}>
          {t('standardCase.deviation.add')}
        </Button>
      )}
      {endingId && (
        <ConfirmDialog
          title={t('standardCase.deviation.end.sure')}
          action={t('standardCase.deviation.end')}
          busy={calls.end.isPending}
          error={calls.end.error}
          onClose={() => setEndingId(null)}
          onDo={(close) =>
            calls.end.mutate(
              { params: { standardCaseId, deviationId: endingId } },
              {
                onSuccess: () => {
                  say({ text: t('standardCase.done.ended') });
                  close();
                },
              },
            )
          }
        >
          <Text>{t('standardCase.deviation.end.text')}</Text>
        </ConfirmDialog>
      )}
    </section>
  );
};

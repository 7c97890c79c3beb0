import { Badge, Button, Card, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, EditRegular } from '@fluentui/react-icons';
import type { QuestionEntry } from '@verbund/domain/contract';
import { inBerlin } from '@verbund/domain/kernel/isoDay';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../ui/Spoken.tsx';
import { useDayWords } from '../../ui/useDayWords.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  query: { marginInlineStart: tokens.spacingHorizontalXXL },
  accepted: { borderLeft: `4px solid ${tokens.colorPaletteGreenBorder2}` },
});

type Props = {
  entry: QuestionEntry;
  busy: boolean;
  mayAccept: boolean;
  onAccept(): void;
  onTakeBack(): void;
  /** The form that corrects it. */
  correction(close: () => void): ReactNode;
};

/** An answer or a query; who wrote it, when, and what may be done with it. */
export const EntryView = ({ entry, busy, mayAccept, onAccept, onTakeBack, correction }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const dayWords = useDayWords();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const { author, kind, state, at, text, statutes } = entry;
  const { day, time } = inBerlin(at);
  const isPast = state === 'corrected' || state === 'withdrawn';
  return (
    <Card
      appearance={kind === 'query' || isPast ? 'filled-alternative' : 'filled'}
      className={mergeClasses(kind === 'query' && styles.query, state === 'accepted' && styles.accepted)}
    >
      <div className={styles.head}>
        <Text as="h3" size={300} weight="semibold" className={styles.title}>
          {t(`questions.entry.${kind}`, { person: author.name, municipality: author.municipalityName })}
        </Text>
        {state !== 'given' && (
          <Badge appearance="tint" color={state === 'accepted' ? 'success' : 'informative'}>
            {t(`questions.entryState.${state}`)}
          </Badge>
        )}
        <Text size={200} className={styles.quiet}>
          {dayWords(day)}, {time}
        </Text>
      </div>
      {isCorrecting ? (
        correction(() => setIsCorrecting(false))
      ) : (
        <>
          <Text className={mergeClasses(styles.text, isPast && styles.quiet)}>{text}</Text>
          {statutes.length > 0 && !isPast && (
            <Text size={200} className={styles.quiet}>
              {t('questions.statutes', { list: statutes.join(', ') })}
            </Text>
          )}
          {(mayAccept || entry.mayCorrect) && (
            <div className={`${styles.bar} not-on-paper`}>
              {mayAccept && (
                <Button
                  appearance="primary"
                  icon={<CheckmarkRegular />}
                  disabledFocusable={busy}
                  onClick={onAccept}
                >
                  <Spoken sentence={t('questions.acceptOf', { person: author.name })}>
                    {t('questions.accept')}
                  </Spoken>
                </Button>
              )}
              {entry.mayCorrect && (
                <Button icon={<EditRegular />} onClick={() => setIsCorrecting(true)}>
                  {t('questions.correct')}
                </Button>
              )}
              {entry.mayCorrect && state === 'given' && (
                <Button appearance="subtle" disabledFocusable={busy} onClick={onTakeBack}>
                  {t('questions.takeBack')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </Card>
  );
};

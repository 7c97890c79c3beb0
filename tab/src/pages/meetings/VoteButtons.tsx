import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, SubtractRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from './poll.ts';

const ANSWERS: readonly { answer: Answer; icon: ReactElement }[] = [
  { answer: 'yes', icon: <CheckmarkRegular /> },
  { answer: 'if_need_be', icon: <SubtractRegular /> },
  { answer: 'no', icon: <DismissRegular /> },
];

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: '92px', minHeight: '44px', flex: '1 1 92px', maxWidth: '140px' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

type Props = {
  /** Whose slot it is, for whoever listens. */
  label: string;
  answer: Answer | null;
  onAnswer(answer: Answer): void;
};

/** Three large buttons for one slot; the one chosen stays pressed. */
export const VoteButtons = ({ label, answer, onAnswer }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out beside the time it belongs to.
    <div role="group" aria-label={label} className={styles.group}>
      {ANSWERS.map(({ answer: each, icon }) => (
        <ToggleButton
          key={each}
          className={mergeClasses(styles.button, each === answer && styles.chosen)}
          appearance={each === answer ? 'primary' : 'outline'}
          icon={icon}
          checked={each === answer}
          onClick={() => onAnswer(each)}
        >
          {t(`poll.answer.${each}`)}
        </ToggleButton>
      ))}
    </div>
  );
};

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
  button: {
    minWidth: '104px',
    minHeight: '44px',
    flex: '1 1 0',
    maxWidth: '140px',
    whiteSpace: 'nowrap',
    '@media screen and (max-width: 519px)': {
      minWidth: '84px',
      paddingInline: '2px',
      fontSize: tokens.fontSizeBase200,
    },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    // Where the system chooses the colours, what is pressed would look like the rest.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& *': { color: 'HighlightText' },
    },
  },
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

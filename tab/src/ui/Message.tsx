import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    maxWidth: '440px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  icon: {
    display: 'flex',
    fontSize: '48px',
    color: tokens.colorNeutralForeground3,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

type Props = { icon: ReactElement; title: string; text?: string; action?: ReactNode; urgent?: boolean };

/** Stands in the place of content that is not there. */
export const Message = ({ icon, title, text, action, urgent = false }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root} role={urgent ? 'alert' : 'status'}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text as="h2" size={500} weight="semibold">
        {title}
      </Text>
      {text && <Text className={styles.text}>{text}</Text>}
      {action}
    </div>
  );
};

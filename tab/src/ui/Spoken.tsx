import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  seen: { display: 'contents' },
});

/** Says a whole sentence to whoever listens where others see it in short. */
export const Spoken = ({ sentence, children }: { sentence: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <>
      <span className={styles.spoken} data-sentence>
        {sentence}
      </span>
      <span className={styles.seen} aria-hidden>
        {children}
      </span>
    </>
  );
};

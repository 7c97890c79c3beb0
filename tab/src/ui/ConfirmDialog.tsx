import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureWords } from './Failed.tsx';
import { useClosing } from './useClosing.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  title: string;
  action: string;
  busy: boolean;
  /** What came of the last try. */
  error: unknown;
  /** Whether everything that is needed has been chosen. */
  isReady?: boolean;
  /** @param close once it is done. */
  onDo(close: () => void): void;
  onClose(): void;
  children: ReactNode;
};

/** Asks once more before something that cannot be taken back, or for the one thing that is still missing. */
export const ConfirmDialog = ({ isReady = true, ...props }: Props) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useFailureWords();
  const { isOpen, close } = useClosing(props.onClose);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {props.children}
            {Boolean(props.error) && (
              <Text role="alert" className={styles.problem}>
                {words(props.error)}
              </Text>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={() => close()}>{t('shell.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={props.busy || !isReady}
              onClick={() => props.onDo(close)}
            >
              {props.action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type Notice = { text: string; action?: { label: string; run(): void } };

const SHOWN_MS = 8_000;
/** There is time to read and to reach a button. */
const SHOWN_WITH_ACTION_MS = 20_000;

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInline: 0,
    bottom: tokens.spacingVerticalXL,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    zIndex: 1_000_001,
  },
  notice: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    maxWidth: 'min(560px, calc(100vw - 32px))',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
  },
  button: {
    color: tokens.colorNeutralForegroundInverted,
    ':hover': { color: tokens.colorNeutralForegroundInvertedHover, backgroundColor: 'transparent' },
  },
});

const NoticeContext = createContext<((notice: Notice) => void) | null>(null);

/** Says something in passing: what has been done, with a way to take it back. */
export const useNotice = (): ((notice: Notice) => void) => {
  const say = use(NoticeContext);
  if (!say) throw new Error('There is no place for notices.');
  return say;
};

export const NoticeProvider = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = useCallback((next: Notice) => setNotice({ ...next }), []);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(setNotice, notice.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS, null);
    return () => clearTimeout(timer);
  }, [notice]);
  const action = notice?.action;
  // Far from where she is in a long table: whoever uses the keyboard takes back as she does everywhere else.
  useEffect(() => {
    if (!action) return;
    const undo = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea');
      if (isTyping || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setNotice(null);
      action.run();
    };
    window.addEventListener('keydown', undo);
    return () => window.removeEventListener('keydown', undo);
  }, [action]);
  return (
    <NoticeContext value={useMemo(() => say, [say])}>
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {notice && (
          <div className={styles.notice}>
            <Text>{notice.text}</Text>
            {action && (
              <Button
                appearance="outline"
                size="small"
                className={styles.button}
                aria-keyshortcuts="Control+Z"
                onClick={() => {
                  setNotice(null);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <Button
              appearance="transparent"
              size="small"
              className={styles.button}
              icon={<DismissRegular />}
              aria-label={t('shell.dismiss')}
              onClick={() => setNotice(null)}
            />
          </div>
        )}
      </div>
    </NoticeContext>
  );
};

import { useCallback, useState } from 'react';

/** As long as the surface takes to fade. */
const FADES_MS = 250;

/** The focus goes back to where it was; when that is gone, to the page. */
const giveFocusBack = (opener: Element | null): void => {
  const target = opener?.isConnected ? opener : document.getElementById('inhalt');
  if (target instanceof HTMLElement) target.focus();
};

/** What has the focus; of an entry of a menu, which is gone by then, the button of the menu. */
const openerNow = (): Element | null => {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (menu && document.getElementById(menu)) || focused;
};

/**
 * Lets a dialog close before it is gone, and the focus return: otherwise the rest of the page would stay hidden
 * from screen readers.
 *
 * @param onClosed takes it away.
 */
export const useClosing = (onClosed: () => void): { isOpen: boolean; close(after?: () => void): void } => {
  const [isOpen, setIsOpen] = useState(true);
  const [opener] = useState(openerNow);
  const close = useCallback(
    (after?: () => void) => {
      setIsOpen(false);
      setTimeout(() => {
        (after ?? onClosed)();
        giveFocusBack(opener);
      }, FADES_MS);
    },
    [onClosed, opener],
  );
  return { isOpen, close };
};

import { useEffect, useRef } from 'react';

/**
 * Gives the focus to the page when what had it is gone, for instance the button that was pressed.
 *
 * @param picture what is shown; another one may have other buttons.
 */
export const useFocusKept = (picture: unknown): void => {
  const shown = useRef(picture);
  useEffect(() => {
    const isFirst = shown.current === undefined;
    shown.current = picture;
    if (isFirst || document.activeElement !== document.body) return;
    document.getElementById('inhalt')?.focus({ preventScroll: true });
  }, [picture]);
};

import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** A value once it has not changed for a moment: what somebody types, word by word and not letter by letter. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(setSettled, PAUSE_MS, value);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

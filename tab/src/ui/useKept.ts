import { useCallback, useState } from 'react';

/** In memory only: what is typed may hold more than it should, so it is gone with the window. */
const kept = new Map<string, unknown>();

/**
 * What somebody is typing, still there when she comes back from another page.
 *
 * @param name of the place she types in; one value each.
 */
export const useKept = <T>(name: string, start: () => T): [T, (value: T) => void, () => void] => {
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : start()));
  const set = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [name],
  );
  /** It has been sent, or is not wanted any more. */
  const forget = useCallback(() => void kept.delete(name), [name]);
  return [value, set, forget];
};

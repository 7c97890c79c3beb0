import { relative } from 'node:path';

/** A path as somebody at the keyboard would write it: short below the present folder, else whole. */
export const shownPath = (path: string): string => {
  const below = relative('.', path);
  return below === '' || below.startsWith('..') ? path : below;
};

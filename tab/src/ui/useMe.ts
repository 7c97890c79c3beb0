import { useCallQuery } from '../api/useCall.ts';

const REFRESH_MS = 5 * 60_000;

/** Whoever uses the tab, once it is known. */
export const useMe = () => useCallQuery('me', {}, { refetchMs: REFRESH_MS }).data;

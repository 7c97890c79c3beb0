/** Which page is shown, and how to get to another; the address of the browser holds it. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Who tries the product, and in which language: kept from page to page. */
const KEPT = ['persona', 'lang'];

const listeners = new Set<() => void>();
const changed = (): void => {
  for (const listener of listeners) listener();
};

/** Whether the last change of page was a step in the history of the browser, which scrolls by itself. */
let isStep = false;
window.addEventListener('popstate', () => {
  isStep = true;
});
export const cameByHistory = (): boolean => isStep;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

const addressNow = (): string => window.location.pathname + window.location.search;

const withKept = (path: string): string => {
  const url = new URL(path, window.location.origin);
  const now = new URLSearchParams(window.location.search);
  for (const key of KEPT) {
    const value = now.get(key);
    if (value !== null && !url.searchParams.has(key)) url.searchParams.set(key, value);
  }
  return url.pathname + url.search;
};

export const navigate = (path: string, { replace = false } = {}): void => {
  const to = withKept(path);
  if (to === addressNow()) return;
  isStep = false;
  if (replace) window.history.replaceState(null, '', to);
  else window.history.pushState(null, '', to);
  changed();
};

/** For links: the address to show, and what a plain click does. */
export const linkTo = (path: string) => ({
  href: withKept(path),
  onClick: (event: { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; preventDefault(): void }) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(path);
  },
});

export const usePathname = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

/** The state of a page that belongs into its address; `null` takes a value out. */
export const useSearch = (): [URLSearchParams, (changes: Record<string, string | null>) => void] => {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback((changes: Record<string, string | null>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    navigate(`${window.location.pathname}?${next}`, { replace: true });
  }, []);
  return [params, set];
};

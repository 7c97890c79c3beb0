/** Where a card's way into the tab or to a file leads, filled in when the card is sent. */
import type { Card } from './types.ts';

const TAB = 'verbund-tab:';
/** A file of the interface, which stands at the tab's address. */
const FILE = 'verbund-file:';
/** Of the tab, as the app's manifest has it. */
const ENTITY_ID = 'roster';

/**
 * The address of a place in the tab, or `null` when there is no tab to open.
 *
 * @param userId of whom the card is for, as the platform names her.
 * @param what `file`: the place is a route of the interface instead, which a browser opens.
 */
export type TabLink = (subPage: string, userId: string, what?: 'page' | 'file') => string | null;

/** @param route as the routes have it, without the beginning that all have. */
export const fileAddress = (tabUrl: string, route: string): string => new URL(`/api/${route}`, tabUrl).href;

/** Opens the tab inside Teams at that place; in a browser that has no Teams, the tab itself. */
export const teamsTabLink =
  ({ appId, tabUrl }: { appId: string; tabUrl: string }): TabLink =>
  (subPage, _userId, what) => {
    if (what === 'file') return fileAddress(tabUrl, subPage);
    const query = new URLSearchParams({
      webUrl: `${tabUrl}${subPage}`,
      context: JSON.stringify({ subEntityId: subPage }),
    });
    return `https://teams.microsoft.com/l/entity/${appId}/${ENTITY_ID}?${query}`;
  };

const isTabAction = (value: unknown): value is { url: string } =>
  typeof value === 'object' &&
  value !== null &&
  'url' in value &&
  typeof value.url === 'string' &&
  (value.url.startsWith(TAB) || value.url.startsWith(FILE));

/** The card with its ways into the tab filled in; without a tab it has none. */
export const withTabLinks = (card: Card, link: TabLink | undefined, userId: string): Card => {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill).filter((item) => item !== undefined);
    if (isTabAction(value)) {
      const [scheme, what] = value.url.startsWith(TAB) ? [TAB, 'page' as const] : [FILE, 'file' as const];
      const url = link?.(value.url.slice(scheme.length), userId, what) ?? null;
      return url === null ? undefined : { ...value, url };
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  return fill(card) as Card;
};

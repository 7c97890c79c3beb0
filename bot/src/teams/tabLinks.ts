/** Where a card's way into the tab leads, filled in when the card is sent. */
import type { Card } from './types.ts';

const SCHEME = 'verbund-tab:';
/** Of the tab, as the app's manifest has it. */
const ENTITY_ID = 'roster';

/**
 * The address of a place in the tab, or `null` when there is no tab to open.
 *
 * @param userId of whom the card is for, as the platform names her.
 */
export type TabLink = (subPage: string, userId: string) => string | null;

/** Opens the tab inside Teams at that place; in a browser that has no Teams, the tab itself. */
export const teamsTabLink =
  ({ appId, tabUrl }: { appId: string; tabUrl: string }): TabLink =>
  (subPage) => {
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
  value.url.startsWith(SCHEME);

/** The card with its ways into the tab filled in; without a tab it has none. */
export const withTabLinks = (card: Card, link: TabLink | undefined, userId: string): Card => {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill).filter((item) => item !== undefined);
    if (isTabAction(value)) {
      const url = link?.(value.url.slice(SCHEME.length), userId) ?? null;
      return url === null ? undefined : { ...value, url };
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  return fill(card) as Card;
};

/** One message for everything that waited for somebody's digest. */
import { card, heading, type OpenTab, subtle, text } from '../cards/elements.ts';
import type { Card, Message } from '../teams/types.ts';
import { digestWords as words } from './words.ts';

/** More than anybody reads at once; the tab has the rest. */
const MOST_LINES = 15;
/** What a card shows without a menu. */
const MOST_BUTTONS = 5;

export type DigestLine = {
  /** As its own message would say it, in Markdown. */
  sentence: string;
  ways: readonly OpenTab[];
};

const isOpenTab = (value: unknown): value is OpenTab =>
  typeof value === 'object' &&
  value !== null &&
  'url' in value &&
  typeof value.url === 'string' &&
  value.url.startsWith('verbund-tab:');

/** The ways into the tab that a card offers. */
export const waysOf = (node: unknown): OpenTab[] => {
  if (Array.isArray(node)) return node.flatMap(waysOf);
  if (isOpenTab(node)) return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(waysOf) : [];
};

/** Whether a card asks for an answer that can only be given on it. */
export const asksOnCard = (node: unknown): boolean => {
  if (Array.isArray(node)) return node.some(asksOnCard);
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && node.type === 'Action.Execute') return true;
  return Object.values(node).some(asksOnCard);
};

export const lineOf = ({ text: said, summary, card: shown }: Message): DigestLine => ({
  sentence: summary ?? said ?? '',
  ways: waysOf(shown),
});

/** @param total how many there are; those beyond the lines are counted. */
export const buildDigestMessage = (lines: readonly DigestLine[], total: number): Message => {
  const shown = lines.slice(0, MOST_LINES);
  const more = total - shown.length;
  const ways = new Map(shown.flatMap((line) => line.ways).map((way) => [way.url, way]));
  const built: Card = card(
    [
      heading(words.headline(total)),
      shown.map(({ sentence }) => text(`• ${sentence}`, { spacing: 'small' })),
      more > 0 && subtle(words.more(more)),
    ],
    [...ways.values()].slice(0, MOST_BUTTONS),
  );
  return { card: built, summary: words.headline(total) };
};

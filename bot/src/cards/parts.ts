import type { PlainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import type { Card } from '../teams/types.ts';
import { card, container, type Element, heading, type OpenTab, openTab, subtle, text } from './elements.ts';

/** The band on top of a card: what it is about, and in one line where it stands. */
export const header = (title: string, status?: string | null): Element =>
  container([heading(title), ...(status ? [subtle(status, { spacing: 'none' })] : [])], {
    style: 'emphasis',
    bleed: true,
  });

/** What has happened since the card was built, or what to change; above everything else. */
export const notice = (
  sentence: string | null | undefined,
  tone: 'accent' | 'warning' = 'accent',
): Element[] => (sentence ? [container([text(sentence)], { style: tone })] : []);

/** Short lines below a small title; the mark says in a symbol what the title says in words. */
export const list = (title: string | null, lines: readonly string[], mark = '•'): Element[] =>
  lines.length === 0
    ? []
    : [
        container([
          ...(title === null ? [] : [text(title, { weight: 'bolder' })]),
          ...lines.map((line) => text(`${mark} ${line}`, { spacing: 'small' })),
        ]),
      ];

/** Keeps a list short enough for a card and says how much it left out. */
export const atMost = (limit: number, lines: readonly string[], language: Language): string[] => {
  if (lines.length <= limit) return [...lines];
  const left = lines.length - limit + 1;
  return [...lines.slice(0, limit - 1), language === 'en' ? `and ${left} more` : `und ${left} weitere`];
};

/** The way to a day in the tab's roster; none without a day. */
export const inRoster = (day: PlainDate | undefined, language: Language): OpenTab[] =>
  day ? [openTab(language === 'en' ? 'Show in the roster' : 'Im Dienstplan ansehen', `tag/${day}`)] : [];

/** Takes the place of a card that has nothing left to do. */
export const buildDoneCard = (title: string, sentence: string): Card => card([header(title), text(sentence)]);

/**
 * The part of Adaptive Cards 1.5 that our cards use, as typed builders. Other elements are left out on purpose:
 * every client and the Playground draw these.
 */
import type { Card } from '../teams/types.ts';

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';

export type TextBlock = {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: 'small' | 'default' | 'medium' | 'large';
  weight?: 'bolder';
  isSubtle?: true;
  spacing?: Spacing;
  separator?: true;
};
/** Text that somebody wrote: shown as it is, without Markdown. */
export type RichTextBlock = {
  type: 'RichTextBlock';
  inlines: readonly { type: 'TextRun'; text: string; italic?: true }[];
  spacing?: Spacing;
};
export type Container = {
  type: 'Container';
  items: readonly Element[];
  style?: 'emphasis' | 'accent' | 'warning';
  bleed?: true;
  spacing?: Spacing;
  separator?: true;
};
export type Column = { type: 'Column'; width: 'stretch'; items: readonly Element[] };
export type ColumnSet = { type: 'ColumnSet'; columns: readonly Column[] };
export type DateInput = {
  type: 'Input.Date';
  id: string;
  label: string;
  value?: string;
  min?: string;
  max?: string;
  isRequired?: true;
  errorMessage?: string;
};
export type Choice = { title: string; value: string };
export type ChoiceInput = {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  choices: readonly Choice[];
  style: 'compact' | 'expanded';
  value?: string;
  isMultiSelect?: true;
  wrap?: true;
  isRequired?: true;
  errorMessage?: string;
};
export type TextInput = {
  type: 'Input.Text';
  id: string;
  label: string;
  value?: string;
  placeholder?: string;
  isMultiline?: true;
  maxLength?: number;
};
export type ToggleInput = {
  type: 'Input.Toggle';
  id: string;
  label: string;
  title: string;
  value: 'true' | 'false';
  wrap: true;
};
export type Execute = {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: Record<string, unknown>;
  style?: 'positive' | 'destructive';
  associatedInputs?: 'none';
};
/** A way into the tab; where the tab is, only the edge knows that sends the card. */
export type OpenTab = { type: 'Action.OpenUrl'; title: string; url: `verbund-tab:${string}` };
/** A file of the interface, for a browser. */
export type OpenFile = { type: 'Action.OpenUrl'; title: string; url: `verbund-file:${string}` };
/** Where people who are elsewhere take part: an address of Teams. */
export type JoinMeeting = { type: 'Action.OpenUrl'; title: string; url: `https://${string}` };
export type Action = Execute | OpenTab | OpenFile | JoinMeeting;
export type ActionSet = { type: 'ActionSet'; actions: readonly Action[]; spacing?: Spacing };
export type Element =
  | TextBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | DateInput
  | ChoiceInput
  | TextInput
  | ToggleInput
  | ActionSet;

/** Keeps names and other data from being read as Markdown (links, emphasis). */
export const literal = (text: string): string => text.replace(/[\\`*_[\]]/g, '\\$&');

type TextOptions = Omit<TextBlock, 'type' | 'text' | 'wrap'>;
export const text = (content: string, options: TextOptions = {}): TextBlock => ({
  type: 'TextBlock',
  text: content,
  wrap: true,
  ...options,
});

export const heading = (content: string): TextBlock => text(content, { style: 'heading', weight: 'bolder' });
export const subtle = (content: string, options: TextOptions = {}): TextBlock =>
  text(content, { isSubtle: true, ...options });

/** A note that somebody typed. */
export const quoted = (content: string): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: `„${content}“`, italic: true }],
  spacing: 'small',
});

/** A longer text that somebody wrote, with its line breaks. */
export const written = (content: string): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: content }],
  spacing: 'small',
});

type ContainerOptions = Omit<Container, 'type' | 'items'>;
export const container = (items: readonly Element[], options: ContainerOptions = {}): Container => ({
  type: 'Container',
  items,
  ...options,
});

export const sideBySide = (elements: readonly Element[]): ColumnSet => ({
  type: 'ColumnSet',
  columns: elements.map((element) => ({ type: 'Column', width: 'stretch', items: [element] })),
});

export const dateInput = (input: Omit<DateInput, 'type'>): DateInput => ({ type: 'Input.Date', ...input });
export const choiceInput = (input: Omit<ChoiceInput, 'type'>): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  ...input,
});
export const textInput = (input: Omit<TextInput, 'type'>): TextInput => ({ type: 'Input.Text', ...input });
export const toggleInput = (input: {
  id: string;
  label: string;
  title: string;
  isOn: boolean;
}): ToggleInput => ({
  type: 'Input.Toggle',
  id: input.id,
  label: input.label,
  title: input.title,
  value: input.isOn ? 'true' : 'false',
  wrap: true,
});
/** @param subPage as the tab's own links have it, such as `faelle/…`. */
export const openTab = (title: string, subPage: string): OpenTab => ({
  type: 'Action.OpenUrl',
  title,
  url: `verbund-tab:${subPage}`,
});
/** @param route of the interface, such as `self-disclosure/…`. */
export const openFile = (title: string, route: string): OpenFile => ({
  type: 'Action.OpenUrl',
  title,
  url: `verbund-file:${route}`,
});
const TEAMS_MEETING = /^https:\/\/teams\.(?:microsoft|live)\.com\//;
/** None for an address that is not of Teams. */
export const joinMeeting = (title: string, url: string | null): JoinMeeting[] =>
  url !== null && TEAMS_MEETING.test(url)
    ? [{ type: 'Action.OpenUrl', title, url: url as JoinMeeting['url'] }]
    : [];
export const actionSet = (actions: readonly Action[]): ActionSet => ({ type: 'ActionSet', actions });

/** A card; elements that do not apply may be given as `null`, `false` or an empty list. */
export const card = (
  body: readonly (Element | readonly Element[] | null | false)[],
  actions: readonly (Action | null | false)[] = [],
): Card => {
  const shown = actions.filter((action) => action !== null && action !== false);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: body.flatMap((element) => (element === null || element === false ? [] : element)),
    ...(shown.length > 0 ? { actions: shown } : {}),
  };
};

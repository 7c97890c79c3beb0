import type { PlainDate } from '../../../kernel/time.ts';
import type { Token } from '../tokenise.ts';
import type { Node } from './nodes.ts';
import type { DateMention } from './scan.ts';

/** "Mo-Mi, 30.11.-2.12.": weekdays right before their own dates add nothing. */
export const dropRepeatedWeekdays = (dates: DateMention[], tokens: readonly Token[]): DateMention[] =>
  dates.filter((date, index) => {
    const next = dates[index + 1];
    if (!next || date.expression.form !== 'days' || next.expression.form !== 'days') return true;
    const onlySigns = tokens
      .slice(date.end, next.start)
      .every((token) => token.kind === 'sign' || /^(den|dem|vom|der)$/.test(token.text));
    const weekdays = date.expression.items.every(
      (item) => item.from.is === 'weekday' || item.from.is === 'week',
    );
    const written = next.expression.items.every((item) => item.from.is === 'date');
    const month = date.expression.items.every((item) => item.from.is === 'month' && !item.to);
    return !(onlySigns && (weekdays || month) && written);
  });

type WeekNode = Extract<Node, { is: 'week' }>;

const weekOf = ({ expression, excluded }: DateMention): WeekNode | null => {
  if (expression.form !== 'days' || expression.items.length !== 1 || excluded) return null;
  const [item] = expression.items;
  return item && !item.to && item.from.is === 'week' ? item.from : null;
};

const isBareWeekday = (node: Node): boolean =>
  node.is === 'weekday' && !node.week && !node.step && node.plusWeeks === undefined;

/**
 * "Nächste Woche brauche ich am Mittwoch Vertretung": the weekday is that week's, and the week itself no longer counts.
 * "Nächste Woche außer Mittwoch": the week counts without that week's Wednesday.
 */
export const placeInWeek = (dates: DateMention[]): DateMention[] => {
  const weeks = dates.filter((date) => weekOf(date) !== null);
  const [spoken] = weeks;
  const week = spoken ? weekOf(spoken)?.week : undefined;
  const others = dates.filter((date) => date !== spoken);
  const fits = others.every(
    ({ expression }) =>
      expression.form === 'days' &&
      expression.items.every(({ from, to }) => isBareWeekday(from) && (!to || isBareWeekday(to))),
  );
  if (!spoken || !week || weeks.length !== 1 || others.length === 0 || !fits) return dates;
  const placed = others.map((date): DateMention => {
    if (date.expression.form !== 'days') return date;
    const place = (node: Node): Node => (node.is === 'weekday' ? { ...node, week } : node);
    const items = date.expression.items.map((item) => ({
      ...item,
      from: place(item.from),
      ...(item.to ? { to: place(item.to) } : {}),
    }));
    return { ...date, expression: { ...date.expression, items } };
  });
  return placed.every((date) => date.excluded) ? [spoken, ...placed] : placed;
};

/** The month a node names: "Dezember", "nächsten Monat". */
const monthOf = (node: Node, today: PlainDate): { n: number; year?: number } | null => {
  if (node.is === 'month') return node;
  if (node.is !== 'period' || node.unit !== 'month') return null;
  const month = today.with({ day: 1 }).add({ months: node.rel });
  return { n: month.month, year: month.year };
};

/** "Im Dezember brauche ich am 7., 8. und 9. Vertretung": the month said once belongs to the days without one. */
export const placeInMonth = (dates: DateMention[], today: PlainDate): DateMention[] => {
  const months = dates.flatMap((date) => {
    const item =
      date.expression.form === 'days' && date.expression.items.length === 1
        ? date.expression.items[0]
        : undefined;
    const month = item && !item.to ? monthOf(item.from, today) : null;
    return month ? [{ date, month }] : [];
  });
  const [spoken] = months;
  if (!spoken || months.length !== 1) return dates;
  const lacksMonth = (node: Node | undefined): boolean =>
    node === undefined || (node.is === 'date' && node.month === undefined);
  const others = dates.filter((date) => date !== spoken.date);
  const fits = others.every(
    ({ expression }) =>
      expression.form === 'days' &&
      expression.items.every(({ from, to }) => lacksMonth(from) && lacksMonth(to)),
  );
  if (others.length === 0 || !fits) return dates;
  const { n, year } = spoken.month;
  const place = (node: Node): Node =>
    node.is === 'date' ? { ...node, month: n, ...(year === undefined ? {} : { year }) } : node;
  return others.map((date): DateMention => {
    if (date.expression.form !== 'days') return date;
    const items = date.expression.items.map((item) => ({
      ...item,
      from: place(item.from),
      ...(item.to ? { to: place(item.to) } : {}),
    }));
    return { ...date, expression: { ...date.expression, items } };
  });
};

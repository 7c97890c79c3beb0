/** CSV as German spreadsheets read and write it. */
import { stringify } from 'csv-stringify/sync';
import type { PlainDate } from './time.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, in all widths it knows. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Keeps a spreadsheet from computing what is only text. */
const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes off what keeps a spreadsheet from computing. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** "24.11.2026" */
const germanDay = ({ day, month, year }: PlainDate): string =>
  `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;

/** A table that a German spreadsheet opens by a double click; `null` is an empty cell. */
export const writeGermanCsv = (
  headings: readonly string[],
  lines: readonly (readonly (string | PlainDate | null)[])[],
): string => {
  const cell = (value: string | PlainDate | null): string =>
    value === null ? '' : withoutFormula(typeof value === 'string' ? value : germanDay(value));
  const table = [headings, ...lines].map((line) => line.map(cell));
  return (
    BYTE_ORDER_MARK +
    stringify(table, {
      delimiter: ';',
      record_delimiter: 'windows',
      // A line break within a cell would end the row.
      quoted_match: /[\r\n]/,
    })
  );
};

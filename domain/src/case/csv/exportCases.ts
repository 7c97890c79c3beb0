import { stringify } from 'csv-stringify/sync';
import { plainDate } from '../../kernel/time.ts';
import { urgencyWords } from '../../language/words/cases.ts';
import type { CaseRow } from '../schema.ts';
import { COLUMNS, OWNER_HEADING, withoutFormula } from './columns.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** "24.11.2026", as German spreadsheets read it. */
const germanDay = (iso: string | null): string => {
  if (iso === null) return '';
  const { day, month, year } = plainDate(iso);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
};

/** The queue as CSV that a German spreadsheet opens by a double click, and that {@link readCases} reads back. */
export const exportCases = (cases: readonly CaseRow[]): string => {
  const headings = [...Object.values(COLUMNS).map(([german]) => german), OWNER_HEADING];
  const lines = cases.map((row) => [
    row.reference,
    row.areaCode,
    row.municipalityName,
    germanDay(row.receivedOn),
    germanDay(row.dueOn),
    urgencyWords.de[row.urgency],
    row.nextStep ?? '',
    row.owner?.name ?? '',
  ]);
  const table = [headings, ...lines].map((line) => line.map(withoutFormula));
  return BYTE_ORDER_MARK + stringify(table, { delimiter: ';', record_delimiter: 'windows' });
};

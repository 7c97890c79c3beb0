import { writeGermanCsv } from '../../kernel/germanCsv.ts';
import { plainDate } from '../../kernel/time.ts';
import { urgencyWords } from '../../language/words/cases.ts';
import type { CaseRow } from '../schema.ts';
import { COLUMNS, OWNER_HEADING } from './columns.ts';

/** The queue as CSV that a German spreadsheet opens by a double click, and that {@link readCases} reads back. */
export const exportCases = (cases: readonly CaseRow[]): string =>
  writeGermanCsv(
    [...Object.values(COLUMNS).map(([german]) => german), OWNER_HEADING],
    cases.map((row) => [
      row.reference,
      row.areaCode,
      row.municipalityName,
      plainDate(row.receivedOn),
      row.dueOn === null ? null : plainDate(row.dueOn),
      urgencyWords.de[row.urgency],
      row.nextStep,
      row.owner?.name ?? null,
    ]),
  );

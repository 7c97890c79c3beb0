import { writeGermanCsv } from '../kernel/germanCsv.ts';
import type { ApprovedCase } from './queries/listApproved.ts';

const HEADINGS = [
  'Fachgebiet',
  'Titel',
  'So wird gefragt',
  'Antwort',
  'Vorschriften',
  'Daran denken',
  'Gilt ab',
  'Gilt bis',
  'Prüfung',
];

/** What holds, as CSV that a German spreadsheet opens by a double click. */
export const exportStandardCases = (cases: readonly ApprovedCase[]): string =>
  writeGermanCsv(
    HEADINGS,
    cases.map((one) => [
      one.area,
      one.title,
      one.patterns.join('\n'),
      one.answer,
      one.statutes.join(', '),
      one.checklist.join('\n'),
      one.validFrom,
      // The last day it holds, as people say it.
      one.validUntil?.subtract({ days: 1 }) ?? null,
      one.reviewOn,
    ]),
  );

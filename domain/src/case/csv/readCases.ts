import { parse } from 'csv-parse/sync';
import type { CaseUrgency } from '../../db/tables.ts';
import { asWritten } from '../../kernel/germanCsv.ts';
import { type PlainDate, Temporal } from '../../kernel/time.ts';
import { type InBoth, inBoth } from '../../language/language.ts';
import { urgencyWords } from '../../language/words/cases.ts';
import { COLUMNS, type Column } from './columns.ts';

export const MOST_LINES = 5_000;

export type CsvProblem = { column: string } & InBoth<string>;

/** What an import may name. */
export type Catalogue = {
  areas: readonly { code: string; nameDe: string; nameEn: string }[];
  municipalities: readonly { id: string; name: string }[];
};

export type ReadLine = {
  /** Of the file, the heading being line 1. */
  line: number;
  reference: string;
  areaCode: string;
  municipalityId: string;
  receivedOn: PlainDate | null;
  dueOn: PlainDate | null;
  urgency: CaseUrgency;
  nextStep: string;
  problems: CsvProblem[];
};

export type ReadFile = { ok: true; lines: ReadLine[] } | { ok: false; problem: InBoth<string> };

const same = (text: string): string => text.normalize('NFC').trim().toLowerCase();

const DELIMITERS = [';', ',', '\t'];

/** The delimiter that splits the first line into the most known headings. */
const delimiterOf = (text: string): string => {
  const heading = text.slice(0, text.search(/\r?\n|$/));
  const known = new Set(Object.values(COLUMNS).flat().map(same));
  const hits = (delimiter: string) =>
    heading.split(delimiter).filter((cell) => known.has(same(cell.replace(/^"|"$/g, '')))).length;
  return DELIMITERS.toSorted((a, b) => hits(b) - hits(a))[0] ?? ';';
};

const dayFrom = (text: string): PlainDate | null => {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = german ? [german[3], german[2], german[1]] : [iso?.[1], iso?.[2], iso?.[3]];
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
};

const URGENCIES: readonly CaseUrgency[] = ['normal', 'high', 'urgent'];
const urgencyFrom = (text: string): CaseUrgency | null =>
  URGENCIES.find((urgency) =>
    [urgency, urgencyWords.de[urgency], urgencyWords.en[urgency]].some((word) => same(word) === same(text)),
  ) ?? null;

const wrong = {
  day: {
    de: 'Das ist kein Tag. Bitte wie 24.11.2026 schreiben.',
    en: 'This is no day. Please write it as 24.11.2026.',
  },
  missing: { de: 'Hier fehlt etwas.', en: 'Something is missing here.' },
  area: { de: 'Dieses Fachgebiet gibt es nicht.', en: 'There is no such subject area.' },
  municipality: {
    de: 'Diese Kommune gehört nicht zum Verbund.',
    en: 'This municipality is not in the cooperation.',
  },
  urgency: { de: 'Bitte normal, dringend oder Eilfall.', en: 'Please normal, pressing or urgent.' },
} satisfies Record<string, InBoth<string>>;

const readLine = (line: number, cells: Partial<Record<Column, string>>, catalogue: Catalogue): ReadLine => {
  const problems: CsvProblem[] = [];
  const complain = (column: Column, problem: InBoth<string>) =>
    problems.push({ column: COLUMNS[column][0], ...problem });
  const cell = (column: Column): string => asWritten(cells[column] ?? '').trim();
  const day = (column: 'receivedOn' | 'dueOn'): PlainDate | null => {
    if (cell(column) === '') return null;
    const read = dayFrom(cell(column));
    if (!read) complain(column, wrong.day);
    return read;
  };
  const area = catalogue.areas.find(({ code, nameDe, nameEn }) =>
    [code, nameDe, nameEn].some((name) => same(name) === same(cell('area'))),
  );
  const municipality = catalogue.municipalities.find(({ name }) => same(name) === same(cell('municipality')));
  const urgency = cell('urgency') === '' ? 'normal' : urgencyFrom(cell('urgency'));
  if (cell('reference') === '') complain('reference', wrong.missing);
  if (!area) complain('area', wrong.area);
  if (!municipality) complain('municipality', wrong.municipality);
  if (!urgency) complain('urgency', wrong.urgency);
  if (cell('receivedOn') === '') complain('receivedOn', wrong.missing);
  return {
    line,
    reference: cell('reference'),
    areaCode: area?.code ?? '',
    municipalityId: municipality?.id ?? '',
    receivedOn: day('receivedOn'),
    dueOn: day('dueOn'),
    urgency: urgency ?? 'normal',
    nextStep: cell('nextStep'),
    problems,
  };
};

const fileProblem = (de: string, en: string): ReadFile => ({ ok: false, problem: { de, en } });

/** What a file of cases says, line by line; headings in either language and in any order. */
export const readCases = (csv: string, catalogue: Catalogue): ReadFile => {
  const text = csv.replace(/^\uFEFF/, '');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as never;
  } catch {
    return fileProblem(
      'Die Datei ist keine CSV-Datei: Anführungszeichen gehen nicht auf. Bitte speichere sie noch einmal als CSV.',
      'The file is no CSV: quotation marks do not match. Please save it as CSV again.',
    );
  }
  const [heading, ...lines] = records;
  const columns = (heading?.record ?? []).map((name) =>
    (Object.keys(COLUMNS) as Column[]).find((column) =>
      COLUMNS[column].some((known) => same(known) === same(name)),
    ),
  );
  const required: Column[] = ['reference', 'area', 'municipality', 'receivedOn'];
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const names = inBoth((language) =>
      missing.map((column) => COLUMNS[column][language === 'de' ? 0 : 1]).join(', '),
    );
    return fileProblem(
      `In der ersten Zeile fehlen Überschriften: ${names.de}.`,
      `Headings are missing in the first line: ${names.en}.`,
    );
  }
  if (lines.length > MOST_LINES) {
    return fileProblem(
      `Die Datei hat mehr als ${MOST_LINES} Zeilen. Bitte teile sie auf.`,
      `The file has more than ${MOST_LINES} lines. Please split it.`,
    );
  }
  return {
    ok: true,
    lines: lines.map(({ record, info }) => {
      const cells: Partial<Record<Column, string>> = {};
      for (const [position, column] of columns.entries()) if (column) cells[column] = record[position] ?? '';
      return readLine(info.lines, cells, catalogue);
    }),
  };
};

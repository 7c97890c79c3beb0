/** The columns of the queue as a table, the same for export and import. */
export const COLUMNS = {
  reference: ['Aktenzeichen', 'Reference'],
  area: ['Fachgebiet', 'Area'],
  municipality: ['Kommune', 'Municipality'],
  receivedOn: ['Eingang', 'Received on'],
  dueOn: ['Frist', 'Due on'],
  urgency: ['Dringlichkeit', 'Urgency'],
  nextStep: ['Nächster Schritt', 'Next step'],
} as const;
export type Column = keyof typeof COLUMNS;

/** Only told, never read back. */
export const OWNER_HEADING = 'Bearbeitung';

/** What a spreadsheet takes for the beginning of a formula, in all widths it knows. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Keeps a spreadsheet from computing what is only text. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes off what {@link withoutFormula} put there. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

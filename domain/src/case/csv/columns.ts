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

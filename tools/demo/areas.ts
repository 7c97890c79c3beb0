/** The subject areas of the demo cooperation: the default catalogue. */
export const AREAS = {
  HZL: { de: 'Hilfe zum Lebensunterhalt', en: 'Subsistence assistance', crossCutting: false },
  GRUSI: {
    de: 'Grundsicherung im Alter und bei Erwerbsminderung',
    en: 'Basic income in old age and reduced earning capacity',
    crossCutting: false,
  },
  HZP: { de: 'Hilfe zur Pflege', en: 'Care assistance', crossCutting: false },
  EGH: { de: 'Eingliederungshilfe', en: 'Integration assistance', crossCutting: false },
  BEST: { de: 'Bestattungskosten', en: 'Funeral costs', crossCutting: false },
  ASYL: { de: 'Asylbewerberleistungen', en: 'Asylum seekers’ benefits', crossCutting: false },
  WOG: { de: 'Wohngeld', en: 'Housing benefit', crossCutting: false },
  BUT: { de: 'Bildung und Teilhabe', en: 'Education and participation', crossCutting: false },
  VERF: { de: 'Verfahrensrecht', en: 'Procedural law', crossCutting: true },
  VERM: { de: 'Einkommen und Vermögen', en: 'Income and assets', crossCutting: true },
} as const satisfies Record<string, { de: string; en: string; crossCutting: boolean }>;

export type AreaCode = keyof typeof AREAS;

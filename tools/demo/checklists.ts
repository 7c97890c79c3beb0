import type { AreaCode } from './areas.ts';

/** What has to be thought of when a case changes hands: an example for each area, [German, English]. */
export const CHECKLISTS: Record<AreaCode, readonly (readonly [de: string, en: string])[]> = {
  HZL: [
    ['Bedarf und Mehrbedarfe geprüft', 'Need and additional needs checked'],
    ['Einkommen und Vermögen belegt', 'Income and assets documented'],
    ['Vorrangige Leistungen geprüft', 'Prior-ranking benefits checked'],
    ['Vorläufige Zahlung nötig?', 'Provisional payment needed?'],
  ],
  GRUSI: [
    ['Rentenbescheid liegt vor', 'Pension notice at hand'],
    ['Dauerhafte Erwerbsminderung geklärt', 'Permanent reduction in earning capacity settled'],
    ['Bewilligungszeitraum eingetragen', 'Period of approval entered'],
  ],
  HZP: [
    ['Pflegegrad liegt vor', 'Care grade at hand'],
    ['Leistung der Pflegekasse abgezogen', 'Benefit of the care fund deducted'],
    ['Heimvertrag oder Pflegevertrag liegt vor', 'Care contract at hand'],
  ],
  EGH: [
    [
      'Zuständigkeit innerhalb von zwei Wochen geprüft (§ 14 SGB IX)',
      'Competence checked within two weeks (§ 14 SGB IX)',
    ],
    ['Gesamtplanverfahren begonnen', 'Overall planning begun'],
  ],
  BEST: [
    ['Verpflichtete ermittelt (§ 74 SGB XII)', 'Persons obliged found (§ 74 SGB XII)'],
    ['Nachlass geprüft', 'Estate checked'],
    ['Angemessene Kosten nach örtlichem Maßstab', 'Reasonable costs by the local standard'],
  ],
  ASYL: [
    ['Aufenthaltspapier gültig', 'Residence document valid'],
    ['Leistungsart nach Aufenthaltsdauer geprüft', 'Kind of benefit checked by length of stay'],
    ['Krankenhilfe geregelt', 'Health care arranged'],
  ],
  WOG: [
    ['Miete und Haushalt vollständig', 'Rent and household complete'],
    ['Einkommen der letzten zwölf Monate', 'Income of the last twelve months'],
    ['Ausschluss durch andere Leistungen geprüft', 'Exclusion by other benefits checked'],
  ],
  BUT: [
    ['Schulbescheinigung liegt vor', 'School certificate at hand'],
    ['Leistungserbringer eingetragen', 'Provider entered'],
  ],
  VERF: [
    ['Frist notiert', 'Deadline noted'],
    ['Anhörung nötig? (§ 24 SGB X)', 'Hearing needed? (§ 24 SGB X)'],
  ],
  VERM: [
    ['Schonvermögen berechnet', 'Protected assets computed'],
    ['Nachweise angefordert', 'Evidence requested'],
  ],
};

/** What the demo cooperation has agreed on and asked each other. The law is cited as it stood at the end of 2026. */
import type { AreaCode } from './areas.ts';
import type { PersonKey } from './people.ts';

export type DemoStandardCase = {
  key: string;
  area: AreaCode;
  title: string;
  patterns: readonly string[];
  answer: string;
  statutes: readonly string[];
  checklist: readonly string[];
  writtenBy: PersonKey;
  /** Of the coordination group; two make it hold. */
  approvedBy: readonly PersonKey[];
  /** Days from today until somebody looks whether it still holds; negative: overdue. */
  reviewIn: number;
};

export type DemoQuestion = {
  key: string;
  area: AreaCode;
  text: string;
  askedBy: PersonKey;
  /** Days ago. */
  asked: number;
  by: PersonKey;
  /** `null`: taken on and not answered yet. */
  answer: string | null;
  statutes: readonly string[];
  accepted: boolean;
  /** The first of those that are alike. */
  group?: string;
};

export const STANDARD_CASES: readonly DemoStandardCase[] = [
  {
    key: 'funeral',
    area: 'BEST',
    title: 'Bestattungskosten, wenn das Erbe ausgeschlagen ist',
    patterns: [
      'Müssen wir Bestattungskosten übernehmen, obwohl alle das Erbe ausgeschlagen haben?',
      'Niemand will erben, wer zahlt die Beerdigung?',
    ],
    answer:
      'Die Ausschlagung allein schließt den Anspruch nicht aus. § 74 SGB XII fragt, wer zur Bestattung verpflichtet ist; das können Angehörige auch nach dem Bestattungsrecht des Landes sein. Zu prüfen ist, ob ihnen zugemutet werden kann, die erforderlichen Kosten zu tragen.',
    statutes: ['§ 74 SGB XII'],
    checklist: [
      'Verpflichtung zur Bestattung feststellen',
      'Nachlass und Versicherungen abfragen',
      'Nur erforderliche Kosten ansetzen',
    ],
    writtenBy: 'joerg',
    approvedBy: ['annegret', 'katrin'],
    reviewIn: 240,
  },
  {
    key: 'wrongOffice',
    area: 'VERF',
    title: 'Antrag bei der falschen Stelle eingegangen',
    patterns: ['Ab wann gilt ein Antrag, der zuerst bei einer anderen Behörde lag?'],
    answer:
      'Der Antrag ist unverzüglich weiterzuleiten. Als gestellt gilt er an dem Tag, an dem er bei der unzuständigen Stelle eingegangen ist (§ 16 SGB I).',
    statutes: ['§ 16 SGB I'],
    checklist: ['Eingangsstempel der ersten Stelle sichern', 'Weiterleitung vermerken'],
    writtenBy: 'jana',
    approvedBy: ['annegret', 'gudrun'],
    reviewIn: 120,
  },
  {
    key: 'reviewRequest',
    area: 'VERF',
    title: 'Überprüfungsantrag: wie weit zurück wird nachgezahlt?',
    patterns: ['Für wie viele Jahre zahlen wir nach einem Überprüfungsantrag nach?'],
    answer:
      'In der Sozialhilfe gilt statt der vier Jahre nur ein Jahr: § 116a SGB XII ändert § 44 SGB X. Gerechnet wird vom Beginn des Jahres an, in dem der Antrag gestellt ist.',
    statutes: ['§ 116a SGB XII', '§ 44 SGB X'],
    checklist: ['Bescheid und Zeitraum genau bezeichnen lassen'],
    writtenBy: 'ulrich',
    approvedBy: ['katrin', 'gudrun'],
    reviewIn: -12,
  },
  {
    key: 'savings',
    area: 'VERM',
    title: 'Schonvermögen: kleinere Barbeträge',
    patterns: ['Wie viel Erspartes bleibt frei?', 'Vermögensfreibetrag in der Grundsicherung'],
    answer:
      'Frei bleiben 10.000 Euro je volljährige leistungsberechtigte Person (§ 90 Abs. 2 Nr. 9 SGB XII mit der Verordnung dazu). Bei Paaren werden die Beträge zusammengerechnet.',
    statutes: ['§ 90 SGB XII'],
    checklist: ['Alle Konten zum Stichtag', 'Verwertbarkeit prüfen'],
    writtenBy: 'katrin',
    approvedBy: ['annegret', 'katrin'],
    reviewIn: 60,
  },
  {
    key: 'hotWater',
    area: 'HZL',
    title: 'Mehrbedarf bei dezentraler Warmwasserbereitung',
    patterns: ['Durchlauferhitzer in der Wohnung: gibt es einen Mehrbedarf?'],
    answer:
      'Ja. Wird Warmwasser in der Wohnung erzeugt, etwa mit einem Durchlauferhitzer, steht ein pauschaler Mehrbedarf nach § 30 Abs. 7 SGB XII zu, gestaffelt nach Regelbedarfsstufe.',
    statutes: ['§ 30 SGB XII'],
    checklist: ['Art der Warmwasserbereitung im Mietvertrag prüfen'],
    writtenBy: 'ulrich',
    approvedBy: ['annegret', 'katrin'],
    reviewIn: 300,
  },
  {
    key: 'housingExclusion',
    area: 'WOG',
    title: 'Kein Wohngeld neben Leistungen, die die Unterkunft decken',
    patterns: ['Wohngeld und Grundsicherung gleichzeitig?'],
    answer:
      'Wer eine Leistung bezieht, bei der Kosten der Unterkunft berücksichtigt sind, ist nach § 7 WoGG ausgeschlossen. Der Ausschluss entfällt, wenn Wohngeld die Hilfebedürftigkeit vermeidet und die andere Leistung nicht beantragt ist.',
    statutes: ['§ 7 WoGG'],
    checklist: ['Bezug anderer Leistungen abfragen', 'Vergleichsrechnung anbieten'],
    writtenBy: 'agnieszka',
    approvedBy: ['gudrun', 'katrin'],
    reviewIn: 200,
  },
  {
    key: 'abroad',
    area: 'GRUSI',
    title: 'Auslandsaufenthalt über vier Wochen',
    patterns: ['Zahlen wir Grundsicherung weiter, wenn jemand länger im Ausland ist?'],
    answer:
      'Nach Ablauf der vierten Woche eines ununterbrochenen Auslandsaufenthalts werden bis zur nachgewiesenen Rückkehr keine Leistungen erbracht (§ 41a SGB XII).',
    statutes: ['§ 41a SGB XII'],
    checklist: ['Tag der Ausreise und der Rückkehr belegen lassen'],
    writtenBy: 'joerg',
    approvedBy: ['annegret'],
    reviewIn: 365,
  },
];

export const QUESTIONS: readonly DemoQuestion[] = [
  {
    key: 'careAllowance',
    area: 'VERM',
    text: 'Zählt das Pflegegeld der Pflegekasse als Einkommen in der Grundsicherung?',
    askedBy: 'deniz',
    asked: 40,
    by: 'ulrich',
    answer:
      'Nein. Leistungen der Pflegeversicherung bleiben als Einkommen unberücksichtigt (§ 13 Abs. 5 SGB XI).',
    statutes: ['§ 13 SGB XI'],
    accepted: true,
  },
  {
    key: 'funeralMeal',
    area: 'BEST',
    text: 'Gehört ein Leichenschmaus zu den erforderlichen Bestattungskosten?',
    askedBy: 'lars',
    asked: 33,
    by: 'joerg',
    answer:
      'Nein. § 74 SGB XII umfasst nur die Kosten der Bestattung selbst, eine Bewirtung gehört nicht dazu.',
    statutes: ['§ 74 SGB XII'],
    accepted: true,
  },
  {
    key: 'funeralMealAgain',
    area: 'BEST',
    text: 'Sind bei den Bestattungskosten auch Kosten für einen Leichenschmaus erforderlich?',
    askedBy: 'nils',
    asked: 9,
    by: 'matthias',
    answer: 'Ja, in einfachem, ortsüblichem Rahmen haben wir das bisher nach § 74 SGB XII anerkannt.',
    statutes: ['§ 74 SGB XII'],
    accepted: true,
    group: 'funeralMeal',
  },
  {
    key: 'schoolTrip',
    area: 'BUT',
    text: 'Übernehmen wir bei einer Klassenfahrt auch das Taschengeld?',
    askedBy: 'jana',
    asked: 2,
    by: 'svenja',
    answer:
      'Nein. Übernommen werden die tatsächlichen Aufwendungen der Fahrt (§ 34 Abs. 2 SGB XII); Taschengeld deckt der Regelbedarf.',
    statutes: ['§ 34 SGB XII'],
    accepted: false,
  },
  {
    key: 'deposit',
    area: 'HZL',
    text: 'Kann die Kaution für eine Seniorenwohnung als Darlehen übernommen werden, wenn der Umzug gewünscht ist?',
    askedBy: 'deniz',
    asked: 1,
    by: 'annegret',
    answer: null,
    statutes: [],
    accepted: false,
  },
];

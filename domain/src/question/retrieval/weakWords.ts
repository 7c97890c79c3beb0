import { fold } from '../../language/understanding/normalise.ts';
import { stem } from './stem.ts';

/** Words that stand in questions on anything: they tell a little, and never what a question is on. */
const WORDS = `
zahlen bezahlen verlangen bewilligen gewähren übernehmen Übernahme erhalten bekommen kriegen brauchen benötigen leisten Leistung
Leistungen Anspruch Kosten Hilfe Geld Euro Jahr Jahre Monat Monate monatlich Tag Tage Woche Wochen Zahlung Betrag Höhe hoch
prüfen Prüfung bestehen stehen zustehen stellen lassen bleiben nehmen wollen möchten sollen dürfen zulässig erforderlich notwendig
berücksichtigen Berücksichtigung behandeln verfahren Fall Person Personen Leute neu alt groß klein letzte nächste Amt Sozialamt
Behörde Träger Kunde Kundin Klient Klientin Bürger Bürgerin Antragsteller Antragstellerin leistungsberechtigt Berechtigte trotzdem
dazu bekannt richtig anderer Teil Art Weise Ende Beginn Rahmen Grund Regel Frage wirklich plötzlich einfach eigen eigene eigenen
`;

const WEAK: ReadonlySet<string> = new Set(
  WORDS.trim()
    .split(/\s+/)
    .map((word) => stem(fold(word))),
);

/** Whether a stem hardly says what a question is on. */
export const isWeak = (stemmed: string): boolean => WEAK.has(stemmed);

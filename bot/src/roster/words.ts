import type { InBoth } from '@verbund/domain/language/language';

const de = {
  dayTitle: (day: string) => `Dienstplan für ${day}`,
  weekTitle: (municipality: string, days: string) => `Dienstplan ${municipality}, ${days}`,
  all: 'Alle Kommunen',
  gaps: (n: number) => (n === 0 ? 'Keine Lücken.' : n === 1 ? '1 Lücke.' : `${n} Lücken.`),
  closedDay: 'An diesem Tag ist nirgends geöffnet.',
  gap: 'nicht besetzt',
  understaffed: (missing: number) => `es fehlen ${missing}`,
  unplanned: 'noch nicht geplant',
  covering: 'Vertretung',
  remote: 'nur telefonisch',
  absent: (names: string) => `Abwesend: ${names}`,
  previous: 'Tag zurück',
  next: 'Tag weiter',
  previousWeek: 'Woche zurück',
  nextWeek: 'Woche weiter',
  week: 'Woche zeigen',
  allDay: 'Alle Kommunen',
  own: 'Meine Dienste',
  ownTitle: 'Deine nächsten Dienste',
  ownNone: 'Für dich ist in den nächsten vier Wochen kein Dienst eingetragen.',
  ownCover: (municipality: string) => `Vertretung in ${municipality}`,
  today: 'Dienstplan heute',
};
type RosterWords = typeof de;

const en: RosterWords = {
  dayTitle: (day) => `Roster for ${day}`,
  weekTitle: (municipality, days) => `Roster ${municipality}, ${days}`,
  all: 'All municipalities',
  gaps: (n) => (n === 0 ? 'No gaps.' : n === 1 ? '1 gap.' : `${n} gaps.`),
  closedDay: 'Every office is closed on this day.',
  gap: 'not staffed',
  understaffed: (missing) => `${missing} missing`,
  unplanned: 'not planned yet',
  covering: 'cover',
  remote: 'by phone only',
  absent: (names) => `Absent: ${names}`,
  previous: 'Previous day',
  next: 'Next day',
  previousWeek: 'Previous week',
  nextWeek: 'Next week',
  week: 'Show the week',
  allDay: 'All municipalities',
  own: 'My duties',
  ownTitle: 'Your next duties',
  ownNone: 'No duty is entered for you in the next four weeks.',
  ownCover: (municipality) => `Cover in ${municipality}`,
  today: 'Roster today',
};

export const rosterWords: InBoth<RosterWords> = { de, en };

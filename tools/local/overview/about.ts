import type { NotificationKind } from '@verbund/domain/notification/types';

/** What a waiting message is about, for whoever watches the demo. */
const ABOUT: Readonly<Record<NotificationKind, string>> = {
  cover_offer: 'Bitte um Vertretung',
  cover_offer_taken: 'Vertretung vergeben',
  cover_offer_withdrawn: 'Vertretung entfällt',
  cover_request: 'Stand einer Anfrage',
  cover_accepted: 'Vertretung gefunden',
  cover_released: 'Vertretung abgegeben',
  cover_left_open: 'Platz bleibt offen',
  cover_waiting: 'Suche beginnt später',
  cover_escalated: 'Entscheidung nötig',
  cover_senior_named: 'Ansprechperson benannt',
  authority_revoked: 'Zeichnungsbefugnis beendet',
  case_urgent: 'Eilfall',
  case_urgent_taken: 'Eilfall übernommen',
  case_urgent_escalated: 'Eilfall ohne Zusage',
  case_handover: 'Übergabe von Fällen',
  case_handover_answered: 'Antwort auf Übergabe',
  case_taken_over: 'Fall übernommen',
  case_forwarded: 'Fall weitergeleitet',
  case_without_owner: 'Fall ohne Bearbeitung',
  payment_run_short: 'Zahllauf nicht gesichert',
  emergency_roster: 'Notfallplan',
  question: 'Stand einer Frage',
  question_asked: 'Fachfrage',
  question_accepted: 'Antwort angenommen',
  standard_case_due: 'Möglicher Standardfall',
  standard_case_proposed: 'Standardfall zur Freigabe',
  standard_case_approved: 'Standardfall freigegeben',
};

export const aboutOf = (kind: string): string => ABOUT[kind as NotificationKind] ?? kind;

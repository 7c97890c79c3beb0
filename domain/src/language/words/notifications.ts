import type { NotificationKind } from '../../notification/types.ts';
import type { InBoth, Language } from '../language.ts';

/** What a notification is about, for a list of what was told. */
const kinds: InBoth<Readonly<Record<NotificationKind, string>>> = {
  de: {
    cover_offer: 'Anfrage, ob du vertreten kannst',
    cover_offer_taken: 'Vertretung hat jemand anderes übernommen',
    cover_offer_withdrawn: 'Deine Vertretung wird nicht mehr gebraucht',
    cover_request: 'Stand einer Vertretung',
    cover_accepted: 'Jemand übernimmt eine Vertretung',
    cover_released: 'Jemand gibt eine Vertretung zurück',
    cover_left_open: 'Ein Platz bleibt unbesetzt',
    cover_waiting: 'Vertretung wird ab Dienstbeginn gesucht',
    cover_escalated: 'Keine Vertretung gefunden: Entscheidung nötig',
    cover_senior_named: 'Du bist als Ansprechperson genannt',
    authority_revoked: 'Zeichnungsbefugnis endet während einer Vertretung',
    case_urgent: 'Eilfall',
    case_urgent_taken: 'Eilfall hat jemand anderes übernommen',
    case_urgent_escalated: 'Eilfall ohne Bearbeitung',
    case_handover: 'Angebot, Fälle zu übernehmen',
    case_handover_answered: 'Antwort auf deine Übergabe',
    case_taken_over: 'Ein Fall von dir wurde übernommen',
    case_forwarded: 'Ein Fall wurde weitergeleitet',
    case_without_owner: 'Ein Fall hat niemanden mehr',
    payment_run_short: 'Zahllauf nicht gesichert',
    emergency_roster: 'Notfallplan',
    question: 'Stand deiner Fachfrage',
    question_asked: 'Fachfrage an dich',
    question_accepted: 'Deine Antwort wurde angenommen',
    standard_case_due: 'Vorschlag für einen Standardfall',
    standard_case_proposed: 'Standardfall zur Freigabe',
    standard_case_approved: 'Standardfall freigegeben',
    meeting_poll: 'Terminumfrage',
    meeting_poll_due: 'Terminumfrage endet bald',
    meeting_undecided: 'Terminumfrage ohne Ergebnis',
    meeting_fixed: 'Termin steht fest',
    meeting_moved: 'Termin verlegt',
    meeting_cancelled: 'Termin abgesagt',
    meeting_reminder: 'Erinnerung an einen Termin',
    meeting_invitation: 'Einladung für deinen Kalender',
    meeting_series: 'Terminreihe',
    meeting_missing: 'Ein regelmäßiger Termin fehlt',
    improvement_given: 'Verbesserung liegt jetzt bei dir',
    improvement_due: 'Verbesserung ist fällig',
    channel_gaps: 'Lücken des Tages im Kanal',
    channel_meeting: 'Termin im Kanal',
  },
  en: {
    cover_offer: 'Question whether you can cover',
    cover_offer_taken: 'Somebody else covers',
    cover_offer_withdrawn: 'Your cover is no longer needed',
    cover_request: 'State of a cover',
    cover_accepted: 'Somebody covers',
    cover_released: 'Somebody gives a cover back',
    cover_left_open: 'A desk stays open',
    cover_waiting: 'Cover is looked for from the start of work',
    cover_escalated: 'No cover found: please decide',
    cover_senior_named: 'You are named as the senior to ask',
    authority_revoked: 'Signing authority ends during a cover',
    case_urgent: 'Urgent case',
    case_urgent_taken: 'Somebody else took the urgent case',
    case_urgent_escalated: 'Urgent case that nobody took',
    case_handover: 'Offer of cases',
    case_handover_answered: 'Answer to your handover',
    case_taken_over: 'A case of yours was taken over',
    case_forwarded: 'A case was forwarded',
    case_without_owner: 'A case has nobody left',
    payment_run_short: 'Payment run not secured',
    emergency_roster: 'Emergency roster',
    question: 'State of your question',
    question_asked: 'Question for you',
    question_accepted: 'Your answer was accepted',
    standard_case_due: 'Proposal for a standard case',
    standard_case_proposed: 'Standard case to approve',
    standard_case_approved: 'Standard case approved',
    meeting_poll: 'Poll for a meeting',
    meeting_poll_due: 'Poll for a meeting ends soon',
    meeting_undecided: 'Poll for a meeting without a result',
    meeting_fixed: 'Meeting has a time',
    meeting_moved: 'Meeting moved',
    meeting_cancelled: 'Meeting cancelled',
    meeting_reminder: 'Reminder of a meeting',
    meeting_invitation: 'Invitation for your calendar',
    meeting_series: 'Series of meetings',
    meeting_missing: 'A regular meeting is missing',
    improvement_given: 'An improvement is yours now',
    improvement_due: 'An improvement is due',
    channel_gaps: 'Gaps of the day in the channel',
    channel_meeting: 'Meeting in the channel',
  },
};

const others: InBoth<string> = { de: 'Nachricht', en: 'Message' };

export const notificationWords = (kind: string, language: Language): string =>
  kinds[language][kind as NotificationKind] ?? others[language];

/** Why a notification was given up or still waits. */
export const deliveryReasonWords: InBoth<{
  noWay: string;
  unreachable: string;
  refused: string;
  tooLong: string;
  waitsForTurn: string;
}> = {
  de: {
    noWay: 'Wartet, bis du dem Bot im Chat schreibst: Er kann dich noch nicht erreichen.',
    unreachable: 'Der Bot konnte dich nicht erreichen. Bitte öffne ihn in Teams und schreib ihm etwas.',
    refused: 'Teams hat die Nachricht nicht angenommen.',
    tooLong: 'Teams war zu lange nicht erreichbar.',
    waitsForTurn: 'Wird gleich zugestellt.',
  },
  en: {
    noWay: 'Waits until you write to the bot: it cannot reach you yet.',
    unreachable: 'The bot could not reach you. Please open it in Teams and write something.',
    refused: 'Teams did not take the message.',
    tooLong: 'Teams could not be reached for too long.',
    waitsForTurn: 'Will be delivered in a moment.',
  },
};

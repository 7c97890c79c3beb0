import type { PaymentRunRefusal } from '../../paymentRun/types.ts';
import type { InBoth } from '../language.ts';

/** Why something about a payment run was not done, and what to do now. */
export const paymentRunRefusalWords: InBoth<Record<PaymentRunRefusal, string>> = {
  de: {
    not_found: 'Diesen Zahllauf oder Platz finde ich nicht mehr. Bitte lade die Seite neu.',
    not_allowed:
      'Zahlläufe plant die Fachbereichsleitung der Kommune. Bitte wende dich an deine Fachbereichsleitung.',
    unknown_area: 'Dieses Fachgebiet gibt es an dem Platz nicht. Bitte wähle ein anderes.',
    desk_needs_no_authority:
      'An diesem Platz braucht niemand eine Zeichnungsbefugnis, dort kann kein Zahllauf freigegeben werden. Bitte wähle einen anderen Platz.',
    in_the_past: 'Der Annahmeschluss liegt in der Vergangenheit. Bitte wähle einen Tag ab heute.',
  },
  en: {
    not_found: 'I cannot find this payment run or desk any more. Please reload the page.',
    not_allowed: 'Payment runs are planned by the team lead of the municipality. Please ask your team lead.',
    unknown_area: 'This subject area does not exist at that desk. Please choose another one.',
    desk_needs_no_authority:
      'Nobody needs a signing authority at this desk, so no payment run can be released there. Please choose another desk.',
    in_the_past: 'The cut-off lies in the past. Please choose a day from today on.',
  },
};

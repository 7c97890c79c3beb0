import type { CaseRefusal } from '../../case/types.ts';
import type { CaseUrgency } from '../../db/tables.ts';
import type { InBoth } from '../language.ts';

export const urgencyWords: InBoth<Record<CaseUrgency, string>> = {
  de: { normal: 'normal', high: 'dringend', urgent: 'Eilfall' },
  en: { normal: 'normal', high: 'pressing', urgent: 'urgent' },
};

/** Why something about a case was not done, and what to do now. */
export const caseRefusalWords: InBoth<Record<CaseRefusal, string>> = {
  de: {
    not_found: 'Diesen Fall gibt es nicht, oder du darfst ihn nicht sehen.',
    not_allowed: 'Das darfst du hier nicht. Bitte wende dich an deine Fachbereichsleitung.',
    reference_taken: 'Dieses Aktenzeichen steht schon in der Warteschlange. Bitte prüfe es.',
    reference_not_opaque:
      'Das Aktenzeichen verrät etwas über eine Person oder hat eine andere Form. Bitte nimm eines aus Kürzel und Nummern, zum Beispiel SO-2026-00077.',
    unknown_area: 'Dieses Fachgebiet gibt es nicht. Bitte wähle eines aus der Liste.',
    unknown_municipality: 'Diese Kommune gehört nicht zum Verbund. Bitte wähle eine aus der Liste.',
    received_in_the_future: 'Das Eingangsdatum liegt in der Zukunft. Bitte prüfe den Tag.',
    due_before_received: 'Die Frist liegt vor dem Eingang. Bitte prüfe die beiden Tage.',
    already_taken: 'Diesen Fall bearbeitet inzwischen jemand anderes. Bitte such dir einen anderen aus.',
    recused: 'Du hast dich bei diesem Fall für befangen erklärt. Bitte überlass ihn den anderen.',
    not_seconded:
      'Du bist heute nicht an diese Kommune abgeordnet. Bitte wende dich an deine Fachbereichsleitung.',
    not_competent:
      'Für dieses Fachgebiet bist du nicht eingetragen. Bitte wende dich an deine Fachbereichsleitung.',
    agreement_not_effective:
      'Für dieses Fachgebiet gilt zwischen den beiden Kommunen noch keine Vereinbarung. Der Fall muss dort bleiben.',
    not_the_owner: 'Dazu musst du den Fall bearbeiten. Bitte übernimm ihn zuerst.',
    already_closed: 'Dieser Fall ist schon abgeschlossen.',
    changed_meanwhile:
      'Der Fall wurde inzwischen geändert. Bitte sieh dir den neuen Stand an und speichere dann noch einmal.',
    already_offered:
      'Mindestens einer dieser Fälle ist schon zur Übergabe angeboten. Bitte nimm das Angebot zuerst zurück.',
    nobody_to_offer:
      'Dort darf niemand alle diese Fälle übernehmen: Es fehlt an Abordnung, Fachgebiet oder Vereinbarung. Bitte wähle jemand anderen oder weniger Fälle.',
    nothing_left: 'Hier ist nichts mehr offen. Du musst nichts mehr tun, danke für deine Hilfe.',
    same_municipality: 'Der Fall gehört schon zu dieser Kommune. Bitte wähle eine andere.',
    is_free: 'Dieser Fall liegt frei in der Warteschlange; er braucht keine Übergabe.',
    too_many_views: 'Du hast schon zwanzig Ansichten gespeichert. Bitte lösche zuerst eine.',
    contains_social_data:
      'Im Text stehen Angaben zu einer Person, deshalb wurde nichts gespeichert. Bitte nimm sie heraus.',
  },
  en: {
    not_found: 'This case does not exist, or you may not see it.',
    not_allowed: 'You may not do that here. Please ask your team lead.',
    reference_taken: 'This reference is in the queue already. Please check it.',
    reference_not_opaque:
      'The reference tells something about a person or has another form. Please use an abbreviation and numbers, for instance SO-2026-00077.',
    unknown_area: 'There is no such subject area. Please choose one from the list.',
    unknown_municipality:
      'This municipality does not belong to the cooperation. Please choose one from the list.',
    received_in_the_future: 'The date of receipt is in the future. Please check the day.',
    due_before_received: 'The due date is before the receipt. Please check the two days.',
    already_taken: 'Somebody else is working on this case by now. Please pick another one.',
    recused: 'You have recused yourself from this case. Please leave it to the others.',
    not_seconded: 'You are not seconded to this municipality today. Please ask your team lead.',
    not_competent: 'You are not entered for this subject area. Please ask your team lead.',
    agreement_not_effective:
      'No agreement between the two municipalities is in effect for this area yet. The case has to stay there.',
    not_the_owner: 'You have to be working on the case for that. Please take it first.',
    already_closed: 'This case is closed already.',
    changed_meanwhile: 'The case was changed meanwhile. Please look at it as it is now, then save again.',
    already_offered: 'At least one of these cases is on offer already. Please take that offer back first.',
    nobody_to_offer:
      'Nobody there may take all of these cases: a secondment, a subject area or an agreement is missing. Please choose somebody else or fewer cases.',
    nothing_left: 'Nothing is open here any more. There is nothing left to do, thank you for helping.',
    same_municipality: 'The case belongs to this municipality already. Please choose another one.',
    is_free: 'This case is free in the queue; it needs no handover.',
    too_many_views: 'You have saved twenty views already. Please delete one first.',
    contains_social_data: 'The text holds details of a person, so nothing was stored. Please take them out.',
  },
};

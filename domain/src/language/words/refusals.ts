import type { AbsenceRefusal } from '../../absence/types.ts';
import type { CoverRefusal } from '../../cover/types.ts';
import type { InBoth } from '../language.ts';

/** Why something about cover was not done, and what to do now. */
export const coverRefusalWords: InBoth<Record<CoverRefusal, string>> = {
  de: {
    not_found: 'Das finde ich nicht mehr. Bitte lass dir deine Anfragen neu anzeigen.',
    not_allowed: 'Das darfst du hier nicht. Bitte wende dich an deine Fachbereichsleitung.',
    nothing_to_cover:
      'An diesen Tagen ist nichts zu vertreten: Es ist kein Dienst geplant, oder es ist geschlossen. Bitte prüfe die Tage.',
    too_long: 'Der Zeitraum ist für eine Anfrage zu lang. Bitte teile ihn auf mehrere Anfragen auf.',
    in_the_past: 'Diese Tage sind schon vorbei. Bitte gib Tage ab heute an.',
    unknown_area: 'Dieses Fachgebiet kenne ich nicht. Bitte wähle eines aus der Liste.',
    already_requested:
      'Für diese Halbtage läuft schon eine Anfrage. Du findest sie bei deinen offenen Anfragen.',
    already_taken:
      'Das hat inzwischen jemand anderes übernommen. Du musst nichts mehr tun, danke für deine Hilfe.',
    already_withdrawn:
      'Die Anfrage ist schon zurückgezogen. Wenn du doch Vertretung brauchst, stell bitte eine neue.',
    no_longer_needed:
      'Die Vertretung wird nicht mehr gebraucht. Du musst nichts mehr tun, danke für deine Hilfe.',
    already_begun:
      'Dafür ist es zu spät, der Halbtag läuft schon oder ist vorbei. Bitte ruf die Fachbereichsleitung an, falls dort noch jemand fehlt.',
    no_longer_eligible:
      'Das kannst du nicht mehr übernehmen, weil sich seit der Anfrage etwas geändert hat, zum Beispiel Abordnung oder Zeichnungsbefugnis. Bitte sag ab; Fragen dazu beantwortet deine Fachbereichsleitung.',
    on_another_duty:
      'Du hast an dem Halbtag schon einen anderen Dienst. Bitte sag ab, oder gib zuerst den anderen Dienst ab.',
    share_exhausted:
      'Dein Anteil der Abordnung ist in dieser Woche ausgeschöpft. Bitte übernimm weniger Halbtage, oder sprich mit deiner Fachbereichsleitung.',
    undo_too_late:
      'Zum Rückgängigmachen ist es zu spät. Eine Zusage kannst du noch abgeben, eine zurückgezogene Anfrage neu stellen.',
    nothing_to_undo: 'Hier gibt es nichts mehr rückgängig zu machen. Bitte sieh dir den aktuellen Stand an.',
    nothing_to_release:
      'Hier hast du nichts übernommen, was du abgeben könntest. Bitte sieh dir den aktuellen Stand an.',
    nothing_selected: 'Bitte wähle mindestens einen Halbtag aus.',
    contains_social_data:
      'Im Hinweis stehen Angaben zu einer Person, deshalb habe ich nichts gespeichert. Bitte nimm sie heraus und schick ihn noch einmal ab.',
  },
  en: {
    not_found: 'I cannot find that any more. Please have your requests shown again.',
    not_allowed: 'You may not do that here. Please ask your team lead.',
    nothing_to_cover:
      'There is nothing to cover on these days: no duty is planned, or the desk is closed. Please check the days.',
    too_long: 'The period is too long for one request. Please split it into several.',
    in_the_past: 'These days are already over. Please give days from today on.',
    unknown_area: 'I do not know this subject area. Please choose one from the list.',
    already_requested:
      'A request for these half-days is already running. You find it among your open requests.',
    already_taken:
      'Somebody else has taken this meanwhile. There is nothing left to do, thank you for helping.',
    already_withdrawn:
      'The request is already withdrawn. If you need cover after all, please make a new one.',
    no_longer_needed: 'The cover is no longer needed. There is nothing left to do, thank you for helping.',
    already_begun:
      'It is too late for that, the half-day has begun or is over. Please call the team lead if somebody is still missing there.',
    no_longer_eligible:
      'You can no longer take this because something has changed since you were asked, for instance secondment or signing authority. Please decline; your team lead can answer questions.',
    on_another_duty:
      'You are already on another duty on that half-day. Please decline, or give back the other duty first.',
    share_exhausted:
      'The share of your secondment is used up in that week. Please take fewer half-days, or talk to your team lead.',
    undo_too_late:
      'It is too late to undo that. You can still give back a cover you accepted, or make a withdrawn request again.',
    nothing_to_undo: 'There is nothing left to undo here. Please look at how things stand.',
    nothing_to_release:
      'You have taken nothing here that you could give back. Please look at how things stand.',
    nothing_selected: 'Please choose at least one half-day.',
    contains_social_data:
      'The note contains details of a person, so I have stored nothing. Please take them out and send it again.',
  },
};

/** Why something about an absence was not done, and what to do now. */
export const absenceRefusalWords: InBoth<Record<AbsenceRefusal, string>> = {
  de: {
    not_found: 'Diese Abwesenheit finde ich nicht mehr. Bitte lass dir deine Abwesenheiten neu anzeigen.',
    not_allowed: 'Das darfst du nur für dich selbst. Bitte wende dich an deine Fachbereichsleitung.',
    no_days: 'Bitte gib an, an welchen Tagen du nicht da bist, der erste vor dem letzten.',
    too_long: 'Der Zeitraum ist zu lang. Bitte teile ihn auf.',
    in_the_past: 'Diese Tage sind schon vorbei. Bitte gib Tage ab heute an.',
    undo_too_late: 'Zum Rückgängigmachen ist es zu spät. Bitte wende dich an deine Fachbereichsleitung.',
    nothing_to_undo: 'Hier gibt es nichts mehr rückgängig zu machen. Bitte sieh dir den aktuellen Stand an.',
  },
  en: {
    not_found: 'I cannot find this absence any more. Please have your absences shown again.',
    not_allowed: 'You may do that only for yourself. Please ask your team lead.',
    no_days: 'Please say on which days you are away, the first before the last.',
    too_long: 'The period is too long. Please split it.',
    in_the_past: 'These days are already over. Please give days from today on.',
    undo_too_late: 'It is too late to undo that. Please ask your team lead.',
    nothing_to_undo: 'There is nothing left to undo here. Please look at how things stand.',
  },
};

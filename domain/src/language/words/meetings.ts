import type { MeetingTemplate } from '../../db/meetingTables.ts';
import type { MeetingRefusal } from '../../meeting/types.ts';
import type { InBoth } from '../language.ts';

export const meetingTemplateWords: InBoth<Record<MeetingTemplate, string>> = {
  de: {
    caseworker_training: 'Schulung der Sachbearbeitung',
    steering_committee: 'Lenkungsausschuss',
    coordination_group: 'Steuerungsgruppe',
    other: 'Besprechung',
  },
  en: {
    caseworker_training: 'Caseworker training',
    steering_committee: 'Steering committee',
    coordination_group: 'Coordination group',
    other: 'Meeting',
  },
};

/** Why something about a meeting was not done, and what to do now. */
export const meetingRefusalWords: InBoth<Record<MeetingRefusal, string>> = {
  de: {
    not_found: 'Diese Besprechung gibt es nicht, oder du bist nicht eingeladen.',
    not_allowed:
      'Das darf nur, wer die Besprechung organisiert. Bitte wende dich an sie oder an eine Fachbereichsleitung.',
    changed_meanwhile:
      'Die Besprechung wurde inzwischen geändert. Bitte sieh sie dir neu an und versuche es noch einmal.',
    already_held: 'Diese Besprechung hat schon stattgefunden. Bitte plane eine neue.',
    already_cancelled: 'Diese Besprechung ist abgesagt. Bitte plane eine neue.',
    already_fixed: 'Der Termin steht schon. Wenn er nicht passt, verleg die Besprechung.',
    not_fixed: 'Die Besprechung hat noch keinen Termin. Bitte leg zuerst einen fest.',
    not_begun: 'Die Besprechung hat noch nicht begonnen. Bitte trag das ein, wenn sie läuft oder vorbei ist.',
    poll_closed: 'Die Abstimmung ist beendet. Bitte sieh dir den Termin an.',
    unknown_slot: 'Diesen Vorschlag gibt es nicht mehr. Bitte sieh dir die Besprechung neu an.',
    in_the_past: 'Dieser Zeitpunkt liegt in der Vergangenheit. Bitte wähle einen späteren.',
    nobody_works: 'An diesem Tag ist Wochenende oder Feiertag. Bitte wähle einen Arbeitstag.',
    window_in_the_past: 'Dieser Zeitraum ist schon vorbei. Bitte wähle einen späteren.',
    window_without_working_day:
      'In diesem Zeitraum liegt kein Arbeitstag. Bitte wähle einen längeren oder anderen Zeitraum.',
    window_too_long:
      'Der Zeitraum ist zu lang, um darin einen Termin zu suchen. Bitte wähle höchstens ein halbes Jahr.',
    bad_duration: 'Die Dauer muss zwischen 15 Minuten und 10 Stunden liegen. Bitte ändere sie.',
    ends_another_day:
      'Die Besprechung würde über Mitternacht dauern. Bitte fang früher an oder wähle eine kürzere Dauer.',
    slot_twice: 'Derselbe Termin steht zweimal zur Wahl. Bitte nimm einen heraus.',
    poll_closes_too_late:
      'Bis zum ersten Termin bleibt keine Zeit für eine Umfrage. Bitte beende sie früher, wähle spätere Termine, oder leg den Termin gleich fest.',
    no_participants: 'Es ist niemand eingeladen. Bitte wähle mindestens eine Person außer dir.',
    participant_left:
      'Jemand von den Eingeladenen gehört an diesem Tag nicht zum Verbund. Bitte nimm sie heraus, oder wähle einen anderen Tag.',
    organiser_leaves:
      'Wer die Besprechung organisiert, gehört an diesem Tag nicht mehr zum Verbund. Bitte wähle einen früheren Tag, oder lass jemand anderes organisieren.',
    organiser_here: 'Wer die Besprechung organisiert, ist da. Bitte sprich sie an.',
    unknown_person: 'Diese Person gibt es hier nicht. Bitte wähle jemanden aus der Liste.',
    unknown_place:
      'Der Ort passt nicht: Online braucht es keinen, sonst ein Rathaus des Verbunds. Bitte wähle einen aus der Liste.',
    unknown_item: 'Diesen Punkt gibt es nicht mehr. Bitte sieh dir die Tagesordnung neu an.',
    unknown_improvement:
      'Diesen Eintrag der Verbesserungsliste gibt es nicht mehr. Bitte wähle einen anderen.',
    unknown_standard_case: 'Diesen Standardfall gibt es nicht mehr. Bitte wähle einen anderen.',
    due_in_the_past:
      'Der Tag, bis zu dem es erledigt sein soll, ist schon vorbei. Bitte wähle einen späteren.',
    contains_social_data: 'Der Text enthält Angaben zu Personen. Bitte nimm sie heraus.',
  },
  en: {
    not_found: 'There is no such meeting, or you are not invited.',
    not_allowed: 'Only whoever organises the meeting may do that. Please ask her, or a team lead.',
    changed_meanwhile: 'The meeting has been changed meanwhile. Please look at it again and try once more.',
    already_held: 'This meeting has taken place already. Please plan a new one.',
    already_cancelled: 'This meeting is cancelled. Please plan a new one.',
    already_fixed: 'The time is fixed already. If it does not suit, move the meeting.',
    not_fixed: 'The meeting has no time yet. Please fix one first.',
    not_begun: 'The meeting has not begun yet. Please enter this while it runs or when it is over.',
    poll_closed: 'The poll is over. Please look at the time of the meeting.',
    unknown_slot: 'This proposal is gone. Please look at the meeting again.',
    in_the_past: 'This moment lies in the past. Please choose a later one.',
    nobody_works: 'That day is a weekend or a public holiday. Please choose a working day.',
    window_in_the_past: 'This period is over already. Please choose a later one.',
    window_without_working_day:
      'There is no working day in this period. Please choose a longer one or another.',
    window_too_long: 'The period is too long to look for a time in it. Please choose half a year at most.',
    bad_duration: 'It has to take between 15 minutes and 10 hours. Please change that.',
    ends_another_day: 'The meeting would go on past midnight. Please begin earlier or make it shorter.',
    slot_twice: 'The same time is there to choose twice. Please take one out.',
    poll_closes_too_late:
      'There is no time for a poll before the first slot. Please close it earlier, choose later slots, or fix the time at once.',
    no_participants: 'Nobody is invited. Please choose at least one person besides you.',
    participant_left:
      'Somebody invited does not belong to the cooperation on that day. Please take her out, or choose another day.',
    organiser_leaves:
      'Whoever organises the meeting no longer belongs to the cooperation on that day. Please choose an earlier day, or let somebody else organise it.',
    organiser_here: 'Whoever organises the meeting is there. Please ask her.',
    unknown_person: 'There is no such person here. Please choose somebody from the list.',
    unknown_place:
      'The place does not fit: online there is none, else it is a town hall of the cooperation. Please choose one from the list.',
    unknown_item: 'This item is gone. Please look at the agenda again.',
    unknown_improvement: 'This entry of the improvement list is gone. Please choose another.',
    unknown_standard_case: 'This standard case is gone. Please choose another.',
    due_in_the_past: 'The day by which it is to be done is over already. Please choose a later one.',
    contains_social_data: 'The text contains details of persons. Please take them out.',
  },
};

import type { SeriesRefusal } from '../../meeting/series/types.ts';
import type { InBoth } from '../language.ts';

/** Why something about a series of meetings was not done, and what to do now. */
export const seriesRefusalWords: InBoth<Record<SeriesRefusal, string>> = {
  de: {
    not_found: 'Diese Terminreihe gibt es nicht. Bitte sieh dir die Liste neu an.',
    not_allowed:
      'Terminreihen planen Fachbereichsleitungen, die Steuerungsgruppe und die Administration. Bitte wende dich an deine Leitung.',
    changed_meanwhile:
      'Die Terminreihe wurde inzwischen geändert. Bitte sieh sie dir neu an und versuche es noch einmal.',
    bad_duration: 'Die Dauer muss zwischen 15 Minuten und 10 Stunden liegen. Bitte ändere sie.',
    ends_another_day:
      'Der Termin würde über Mitternacht dauern. Bitte fang früher an oder wähle eine kürzere Dauer.',
    in_the_past: 'Dieser Tag ist schon vorbei. Bitte wähle einen späteren.',
    no_participants: 'Es ist niemand eingeladen. Bitte wähle mindestens eine Person außer dir.',
    participant_left:
      'Jemand von den Eingeladenen gehört zu Beginn der Reihe nicht zum Verbund. Bitte nimm sie heraus.',
    organiser_leaves:
      'Wer die Reihe organisiert, gehört dann nicht zum Verbund. Bitte lass jemand anderes organisieren.',
    unknown_person: 'Diese Person gibt es hier nicht. Bitte wähle jemanden aus der Liste.',
    unknown_place:
      'Der Ort passt nicht: Online braucht es keinen, sonst ein Rathaus des Verbunds. Bitte wähle einen aus der Liste.',
    bad_rule:
      'Diese Wiederholung verstehe ich nicht. Bitte wähle eine wöchentliche, monatliche oder jährliche.',
    never_takes_place:
      'So gibt es keinen einzigen Termin. Bitte prüfe Wiederholung, Beginn und Ende der Reihe.',
    unknown_occurrence: 'An diesem Tag hat die Reihe keinen Termin. Bitte wähle einen Tag aus der Liste.',
  },
  en: {
    not_found: 'There is no such series. Please look at the list again.',
    not_allowed:
      'Series are planned by team leads, the coordination group and administrators. Please ask your lead.',
    changed_meanwhile: 'The series has been changed meanwhile. Please look at it again and try once more.',
    bad_duration: 'It has to last between 15 minutes and 10 hours. Please change that.',
    ends_another_day: 'It would last over midnight. Please begin earlier or make it shorter.',
    in_the_past: 'That day is over. Please choose a later one.',
    no_participants: 'Nobody is invited. Please choose at least one person besides yourself.',
    participant_left:
      'Somebody invited does not belong to the cooperation when the series begins. Please leave her out.',
    organiser_leaves:
      'Whoever organises the series does not belong to the cooperation then. Please have somebody else organise it.',
    unknown_person: 'There is no such person here. Please choose somebody from the list.',
    unknown_place:
      'The place does not fit: online needs none, else it is a town hall of the cooperation. Please choose one from the list.',
    bad_rule: 'I do not understand how it repeats. Please choose weekly, monthly or yearly.',
    never_takes_place:
      'Like this there is not a single date. Please check how the series repeats, begins and ends.',
    unknown_occurrence: 'The series has no date on that day. Please choose a day from the list.',
  },
};

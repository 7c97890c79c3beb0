import type { ImprovementRefusal } from '../../improvement/types.ts';
import type { InBoth } from '../language.ts';

/** Why something about the improvement list was not done, and what to do now. */
export const improvementRefusalWords: InBoth<Record<ImprovementRefusal, string>> = {
  de: {
    not_found: 'Diesen Eintrag gibt es nicht, oder du darfst ihn nicht sehen.',
    not_allowed:
      'Das darf nur, wer den Eintrag gemacht oder übernommen hat, und wer den Verbund leitet. Bitte wende dich an deine Fachbereichsleitung.',
    changed_meanwhile:
      'Der Eintrag wurde inzwischen geändert. Bitte sieh ihn dir neu an und versuche es noch einmal.',
    already_closed: 'Dieser Eintrag ist schon abgeschlossen. Wenn noch etwas zu tun ist, öffne ihn wieder.',
    not_closed: 'Dieser Eintrag ist offen. Du musst nichts tun.',
    unknown_person: 'Diese Person kann den Eintrag nicht übernehmen. Bitte wähle jemanden aus der Liste.',
    due_in_the_past:
      'Der Tag, bis zu dem es erledigt sein soll, ist schon vorbei. Bitte wähle einen späteren.',
    contains_social_data: 'Der Text enthält Angaben zu Personen. Bitte nimm sie heraus.',
  },
  en: {
    not_found: 'There is no such entry, or you may not see it.',
    not_allowed:
      'Only whoever made the entry or took it on may do that, and those who lead the cooperation. Please ask your team lead.',
    changed_meanwhile: 'The entry has been changed meanwhile. Please look at it again and try once more.',
    already_closed: 'This entry is closed already. If there is more to do, reopen it.',
    not_closed: 'This entry is open. There is nothing to do.',
    unknown_person: 'This person cannot take the entry on. Please choose somebody from the list.',
    due_in_the_past: 'The day by which it is to be done is over already. Please choose a later one.',
    contains_social_data: 'The text contains details of persons. Please take them out.',
  },
};

import type { StandardCaseRefusal } from '../../standardCase/types.ts';
import type { InBoth } from '../language.ts';

/** Why something about a standard case was not done, and what to do now. */
export const standardCaseRefusalWords: InBoth<Record<StandardCaseRefusal, string>> = {
  de: {
    not_found: 'Diesen Standardfall gibt es nicht, oder du darfst ihn nicht sehen.',
    not_allowed: 'Das darfst du bei diesem Standardfall nicht. Bitte wende dich an die Koordinierungsgruppe.',
    unknown_area: 'Dieses Fachgebiet gibt es nicht. Bitte wähle eines aus der Liste.',
    unknown_question: 'Die Frage dazu ist nicht abgeschlossen. Bitte nimm zuerst die Antwort an.',
    changed_meanwhile:
      'Der Standardfall wurde inzwischen geändert. Bitte sieh dir den neuen Stand an und versuch es dann noch einmal.',
    ends_before_it_begins: 'Das Ende liegt vor dem Beginn. Bitte prüfe die beiden Tage.',
    review_before_it_begins: 'Die Prüfung liegt vor dem Beginn. Bitte wähle einen späteren Tag.',
    review_in_the_past: 'Der Tag der Prüfung ist vorbei. Bitte wähle einen Tag in der Zukunft.',
    already_approved_there: 'Deine Kommune hat diese Fassung schon freigegeben. Jetzt fehlt eine andere.',
    not_approved: 'Zusammenführen geht nur mit einem Standardfall, der gilt. Bitte wähle einen anderen.',
    same_case: 'Das ist derselbe Standardfall. Bitte wähle einen anderen.',
  },
  en: {
    not_found: 'There is no such standard case, or you may not see it.',
    not_allowed: 'You may not do that with this standard case. Please turn to the coordination group.',
    unknown_area: 'There is no such subject area. Please choose one from the list.',
    unknown_question: 'The question is not settled. Please accept its answer first.',
    changed_meanwhile: 'The standard case has been changed meanwhile. Please look at it and try again.',
    ends_before_it_begins: 'The end lies before the beginning. Please check the two days.',
    review_before_it_begins: 'The review lies before the beginning. Please choose a later day.',
    review_in_the_past: 'The day of the review is past. Please choose a day in the future.',
    already_approved_there: 'Your municipality has approved this version. Another one is missing now.',
    not_approved: 'Merging works only into a standard case that holds. Please choose another.',
    same_case: 'That is the same standard case. Please choose another.',
  },
};

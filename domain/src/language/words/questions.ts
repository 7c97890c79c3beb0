import type { QuestionRefusal } from '../../question/types.ts';
import type { InBoth } from '../language.ts';

/** Why something about a question was not done, and what to do now. */
export const questionRefusalWords: InBoth<Record<QuestionRefusal, string>> = {
  de: {
    not_found: 'Diese Frage gibt es nicht, oder du darfst sie nicht sehen.',
    not_allowed: 'Das kannst du bei dieser Frage gerade nicht tun. Bitte sieh dir ihren Stand an.',
    unknown_area: 'Dieses Fachgebiet gibt es nicht. Bitte wähle eines aus der Liste.',
    same_area: 'Die Frage liegt schon in diesem Fachgebiet. Bitte wähle ein anderes.',
    already_claimed: 'Diese Frage beantwortet inzwischen jemand anderes. Du musst nichts mehr tun.',
    already_closed: 'Diese Frage ist schon erledigt. Du musst nichts mehr tun.',
    not_answered: 'Zu dieser Frage gibt es noch keine Antwort, die du annehmen kannst.',
    unknown_proposal: 'Dieser Vorschlag gilt nicht mehr. Bitte sieh dir die Frage neu an.',
    unknown_answer: 'Diese Antwort wurde inzwischen geändert. Bitte sieh dir die Frage neu an.',
    contains_social_data: 'Der Text enthält Angaben zu Personen. Bitte nimm sie heraus.',
  },
  en: {
    not_found: 'There is no such question, or you may not see it.',
    not_allowed: 'You cannot do that with this question now. Please look at how it stands.',
    unknown_area: 'There is no such subject area. Please choose one from the list.',
    same_area: 'The question is in this subject area already. Please choose another.',
    already_claimed: 'Somebody else is answering this question. There is nothing left to do.',
    already_closed: 'This question is settled. There is nothing left to do.',
    not_answered: 'There is no answer to this question yet that you could accept.',
    unknown_proposal: 'This proposal no longer holds. Please look at the question again.',
    unknown_answer: 'This answer has been changed meanwhile. Please look at the question again.',
    contains_social_data: 'The text contains details of persons. Please take them out.',
  },
};

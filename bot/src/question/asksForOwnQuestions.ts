/** The whole message is about questions as such; "Welche Fragen muss ich dem Klienten stellen?" is about the law. */
const OWN = [
  /^\W*(?:zeige?|liste?|wo sind|wo finde ich|wie ist der stand|was ist mit)?\s*(?:mir |mal |bitte |alle |bei )*meinen? (?:offenen? |gestellten |letzten )?(?:fach)?fragen\W*$/i,
  /^\W*(?:gibt es |habe ich |zeige? (?:mir )?)?(?:noch )?(?:offene|unbeantwortete) (?:fach)?fragen(?: (?:für|an) mich)?\W*$/i,
  /^\W*welche (?:fach)?fragen (?:habe ich (?:noch )?(?:gestellt|offen)|sind (?:noch |von mir )*offen|(?:warten|liegen) (?:noch )?(?:auf mich|bei mir)|muss ich (?:noch )?beantworten)\W*$/i,
  /\b(?:muss|soll|habe) ich (?:(?:heute|jetzt|noch|was|etwas|eine|alles|irgendwelche|offene|fragen?|denn) )*(?:zu )?beantworten\b/i,
  /^\W*(?:wurden?|ist|sind) meine (?:fach)?fragen? (?:schon |bereits )?beantwortet\W*$/i,
  /^\W*(?:wartet|warten) (?:noch )?(?:eine |irgendwelche )?(?:fach)?fragen? auf mich\W*$/i,
  /^\W*(?:show |list )?(?:me )?my (?:open )?questions\W*$/i,
  /^\W*what (?:do|must|should) i (?:still )?(?:have to |need to )?answer\W*$/i,
];

/** „Meine Fragen“ and „Was muss ich noch beantworten?“ ask for the list, „Meine Frage: …“ asks the specialists. */
export const asksForOwnQuestions = (text: string): boolean => OWN.some((pattern) => pattern.test(text));

/** The whole message asks for one's own dates; a word more and it may be about a day off or a citizen's appointment. */
const ASKS: readonly RegExp[] = [
  /^\W*(?:welche|was für|hab(?:e)?|gibt es|stehen|sind|what|which|do)\b[^.:]*\b(?:termine|besprechungen|sitzungen|meetings|einladungen|terminumfragen|umfragen)\b[^.:]*\b(?:ich|mich|mir|meine|an|i|for me|offen)\W*$/iu,
  /^\W*(?:hab(?:e)? ich|do i have)\b[^.:,]*\b(?:termine?|besprechung(?:en)?|meetings?|sitzung(?:en)?)\W*$/iu,
  /^\W*(?:(?:zeige?|liste|show|list|was sind|wann sind|mir|me|mal|bitte|alle|die|all)\s+)*(?:meine|my|unsere|nächsten?|kommenden?|anstehenden?|upcoming)\s+(?:(?:nächsten?|kommenden?|anstehenden?|offenen?|upcoming|next)\s+)?(?:termine|besprechungen|sitzungen|meetings|einladungen|terminumfragen|umfragen)(?:\s+(?:zeigen|anzeigen|bitte|diese woche|nächste woche|heute|morgen|this week|next week))*\W*$/iu,
  /^\W*welche (?:termine|besprechungen|sitzungen) (?:stehen|gibt es|sind|kommen|liegen|haben wir)\b[^.:]*$/iu,
  /^\W*bin ich\b[^:,]*\bzu (?:einer|der|einem|welchen) [^:,]*\beingeladen\W*$/iu,
  /^\W*was steht\b[^.:,]*\b(?:besprechungen|terminen|sitzungen)\b[^.:,]*$/iu,
  /^\W*(?:wofür|worüber|wo) (?:muss|soll|kann) ich (?:noch )?abstimmen\W*$/iu,
  /^\W*was steht (?:bei mir |für mich )?(?:diese woche|nächste woche|im kalender|demnächst)? ?(?:an|im kalender)\W*$/iu,
];

/** „Welche Termine habe ich?“, „Meine Besprechungen“. */
export const asksForOwnMeetings = (text: string): boolean => ASKS.some((pattern) => pattern.test(text));

const NOUN =
  '(?:workshop|besprechung|sitzung|austausch|abstimmung|runde|treffen|videokonferenz|telefonkonferenz|telko|meeting|jour fixe|\\p{L}*besprechung|\\p{L}*konferenz|\\p{L}*austausch)';
const WANTS: readonly RegExp[] = [
  /(?<!\p{L})(?:wir|können|könnten|müssen|sollten|wollen|lasst) (?:\p{L}+ )?uns(?!\p{L})[^.]*(?<!\p{L})(?:treffen|zusammensetzen|zusammenfinden|austauschen|abstimmen|besprechen)(?!\p{L})/iu,
  new RegExp(`(?<!\\p{L})hätten? gerne? (?:mal )?(?:eine?n? )?(?:termin|${NOUN})(?!\\p{L})`, 'iu'),
  new RegExp(`^\\W*(?:bitte )?${NOUN} (?:mit|zu|zum|zur|wegen|über)(?!\\p{L})[^?]*$`, 'iu'),
];
/** Whoever is in a meeting and needs somebody in her place. */
const IS_AWAY =
  /vertret|(?<!\p{L})wer(?!\p{L})|übern|krank|(?<!\p{L})bin(?!\p{L})|dienst(?!besprechung|ag)|schalter/iu;

/** „Wir müssen uns zu den Heimkosten austauschen“, „Workshop zur Fallübergabe im Februar“. */
export const asksToMeet = (text: string): boolean =>
  !IS_AWAY.test(text) && WANTS.some((pattern) => pattern.test(text));

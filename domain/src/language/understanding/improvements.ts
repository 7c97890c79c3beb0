/** What people write when something should be done better. Pure; the text is looked at, never kept. */

export type ImprovementWish =
  /** `text`: what should be done better, as written; empty when it was not said. */
  { aim: 'add'; text: string } | { aim: 'list' };

const NOUN =
  'verbess?erung(?:en)?(?:s?(?:vorschl(?:ag|äge)|ideen?|punkte?|bedarf|wunsch|hinweis))?|optimierung(?:svorschlag)?|vorschlag zur verbesserung|improvement(?: idea| suggestion| proposal)?';
const LIST = '(?:verbess?erungsliste|liste der verbesserungen|improvement list|list of improvements)';

/** What is to be better follows. */
const BEFORE_TEXT: readonly RegExp[] = [
  new RegExp(
    `^\\W*(?:(?:neue[rs]?|ein(?:e|en)?|mein(?:e|en)?|kleine[rn]?|notiere?|als|an|new|my)\\s+){0,3}(?:${NOUN})\\s*(?:[:–-]|wäre,?|would be:?)\\s*(?=\\S)`,
    'iu',
  ),
  /^\W*(?:das|dies|folgendes|was|hier)\s+(?:sollten|sollte|müssen|müssten|muss|können|könnten|könnte|wollen)\s+(?:wir|man)\s+(?:\p{L}+\s+){0,3}?(?:besser\s+(?:machen|lösen|laufen|regeln)|besser|verbessern|vereinfachen|optimieren)\s*[:,–-]\s*(?=\S)/iu,
  /^\W*was wir (?:\p{L}+\s+){0,3}?(?:besser machen|verbessern) (?:sollten|müssen|könnten)\s*[:,–-]\s*(?=\S)/iu,
  /^\W*(?:das )?(?:geht|ginge|läuft|könnte) (?:\p{L}+\s+)?besser(?: laufen| gehen)?\s*:\s*(?=\S)/iu,
  /^\W*besser (?:machen|wäre(?: es)?)\s*[:,]\s*(?=\S)/iu,
  new RegExp(
    `^\\W*(?:bitte\\s+)?(?:(?:setze?|nimm|nehmt|schreibe?|packe?|notiere?|trage?|put|add)\\s+(?:(?:das|folgendes|this|mal|bitte)\\s+)*)?(?:für|auf|in|zur?|to|on)\\s+(?:die |der |unsere |the |our )?${LIST}(?:\\s+(?:auf|ein|setzen|aufnehmen))?\\s*[:–-]\\s*(?=\\S)`,
    'iu',
  ),
  new RegExp(`^.*(?:auf|für) (?:die|unsere) ${LIST}\\s*:\\s*(?=\\S)`, 'iu'),
  /^\W*(?:this|that|here is what) (?:we )?(?:should|could|must) (?:be |do |we )*(?:better|improved?|do better)\s*[:,–-]\s*(?=\S)/iu,
  /^\W*we should (?:do this better|improve this)\s*[:,–-]\s*(?=\S)/iu,
];

/** What is to be better stands in front: „Setz die Übergabezettel auf die Verbesserungsliste“. */
const AROUND_TEXT: readonly RegExp[] = [
  new RegExp(
    `^\\W*(?:bitte\\s+)?(?:(?:setze?|nimm|nehmt|schreibe?|packe?|notiere?|put|add)\\s+)(?:bitte\\s+)?(?<text>.{3,}?)\\s+(?:mit\\s+)?(?:auf|in|on|to)\\s+(?:die |unsere |the |our )?${LIST}(?:\\s+auf)?\\W*$`,
    'iu',
  ),
  new RegExp(
    `^\\W*(?<text>.{3,}?)\\s+(?:bitte\\s+)?(?:(?:mit\\s+)?auf|in)\\s+(?:die|unsere)\\s+${LIST}(?:\\s+(?:setzen|aufnehmen|schreiben|packen|nehmen|bitte))+\\W*$`,
    'iu',
  ),
];

/** The whole sentence is the proposal. */
const WHOLE =
  /^\W*(?<text>(?:wir|man) (?:sollten?|müssten?|könnten?) (?:(?!vertret|termin|treffen)[^?]){4,}(?:verbessern|vereinheitlichen|vereinfachen|optimieren|besser (?:machen|regeln|abstimmen|lösen)))\s*[.!]*\s*$/iu;

const BARE = new RegExp(
  `^\\W*(?:(?:ich|wir) (?:habe|hab|haben|hätte|möchte) (?:noch )?)?(?:neue[rs]?|eine?n?|noch eine?n?)?\\s*(?:${NOUN})(?:\\s+(?:eintragen|notieren|melden|vorschlagen|einreichen|machen))?\\s*[:.!]?\\s*$`,
  'iu',
);

const ASKED: readonly RegExp[] = [
  new RegExp(LIST, 'iu'),
  /^\W*(?:(?:zeige?|liste|show|list|welche|meine|unsere|offene|alle|was ist mit|wie steht es um|gibt es|which|open|my|the|our|mir|me|den|die|mal|bitte|sind|neue|noch)\s+)+(?:verbesserungen|verbesserungsvorschläge|verbesserungsideen|improvements)\b[^:]{0,40}$/iu,
  /^\W*was (?:wollen|wollten|sollten|müssen) wir (?:(?:noch|alles|eigentlich)\s+)*(?:besser machen|verbessern)\W*$/iu,
];

/** What is to be better, or that the list is asked for; `null` for everything else. */
export const readImprovement = (text: string): ImprovementWish | null => {
  for (const pattern of BEFORE_TEXT) {
    const found = pattern.exec(text);
    if (found) return { aim: 'add', text: text.slice(found[0].length).trim() };
  }
  for (const pattern of [...AROUND_TEXT, WHOLE]) {
    const found = pattern.exec(text)?.groups?.text?.trim();
    if (found !== undefined && !/^(?:zeig|show)/iu.test(found)) return { aim: 'add', text: found };
  }
  if (ASKED.some((pattern) => pattern.test(text))) return { aim: 'list' };
  return BARE.test(text) ? { aim: 'add', text: '' } : null;
};

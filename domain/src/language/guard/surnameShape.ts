import { isCommonWord } from './commonNouns.ts';
import { fold, folded } from './fold.ts';
import { isPlaceName } from './places.ts';
import { AMBIGUOUS_SURNAMES, SURNAMES } from './surnames.ts';

const ENDING =
  /(?:mann|meier|meyer|maier|mayer|schmidt|schmitz|schulte|schulze|mueller|hoelter|czyk|wicz|witz|wski|wska|wsky|nski|nska|lski|lska|rski|rska|cki|cka|oglu|enko|chuk|tschuk|yshyn|ovic|evic|ovski|ovska|shvili|idze|adze|escu|eanu|opoulos|akis|idis|zadeh|khani|yan|ov|ova|owa|ew|eva|jew|jewa|tke|dtke|zke|schke|koetter|entrup|inghoff|kamp|hoelscher|bauer|huber|ullah|uddin|zai|zada|nejad|wiak|szek|siewicz|kaya|demir|yilmaz|tuerk)$/;

/** Words with such an ending that are no name. */
const NO_SURNAME = folded(
  `amtmann fachmann obmann ehemann landsmann kaufmann hauptmann feuerwehrmann vordermann schirmmann jedermann niemann
  weihnachtsmann wachmann postmann zimmermann review overview interview new crew bergmann hausmann seemann strohmann
  hintermann mittelsmann vertrauensmann ombudsmann gewährsmann schutzmann biedermann müllmann schneemann staatsmann
  kameramann geschäftsmann ersatzmann steuermann dienstmann edelmann sportsmann lebemann bergkamp landmann tormann
  nachmieter vormieter antwitz aberwitz mutterwitz kleinbauer altbauer nebenerwerbsbauer milchbauer häuserbauer bettler
  laiendarsteller getue wettkampf`,
);

/** Letters of Turkish, Slavic, Baltic, Romanian and Vietnamese spelling: no German word has them. */
const FOREIGN_LETTER = /[ığşśłżźćńęąěščřžđțșţăőűůťďňõơưạảấầậếềệịọốồộớờợụứừựỳỹÿİŞŚĞČŠŽŁŻŹĆĐ]/u;
/** "Al-Zahrani", "El-Amrani", "O'Connor", "McDonald". */
const FOREIGN_START =
  /^(?:(?:Al|El|Abu|Ben|Bin|Ibn)-\p{Lu}\p{Ll}{2}|O['’]\p{Lu}\p{Ll}|D['’]\p{Lu}\p{Ll}|Mc\p{Lu}\p{Ll}|Öz\p{Ll}{3})/u;

/** A capitalised word in letters that German does not have. */
export const hasForeignLetter = (word: string): boolean => /^\p{Lu}/u.test(word) && FOREIGN_LETTER.test(word);

const partsOf = (word: string): string[] => fold(word).split('-');

export const endsLikeSurname = (part: string): boolean =>
  part.length > 5 && ENDING.test(part) && !NO_SURNAME.has(part) && !isCommonWord(part);

/** A listed surname, one of its compounds ("Schulte-Berge", "Obermeyer") or one that ends like a name. */
export const isSurname = (word: string): boolean =>
  SURNAMES.has(fold(word)) ||
  (!(word.includes('-') && isCommonWord(word)) &&
    partsOf(word).some(
      (part) => SURNAMES.has(part) || AMBIGUOUS_SURNAMES.has(part) || endsLikeSurname(part),
    ));

/** A listed surname that is no everyday word, or a compound of two: "Nowak", "Schulze-Nowak". */
export const isDistinctSurname = (word: string): boolean => {
  const key = fold(word);
  const parts = partsOf(word);
  return (
    (SURNAMES.has(key) && !AMBIGUOUS_SURNAMES.has(key)) ||
    (parts.length === 2 &&
      parts.every((part) => SURNAMES.has(part)) &&
      parts.some((part) => !AMBIGUOUS_SURNAMES.has(part)))
  );
};

/** What the spelling alone gives away as the name of a person, though no list has it: "Wiśniak", "Al-Zahrani". */
export const isSpelledLikeSurname = (word: string): boolean =>
  word.length > 3 &&
  (FOREIGN_LETTER.test(word) || FOREIGN_START.test(word)) &&
  !isPlaceName(word) &&
  !isCommonWord(word);

/** On no list of everyday words, and ends or is spelled as surnames do. */
export const hasShapeOfSurname = (word: string): boolean =>
  isSpelledLikeSurname(word) || (partsOf(word).some(endsLikeSurname) && !isPlaceName(word));

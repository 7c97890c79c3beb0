import { fold } from './fold.ts';
import { isCapital, type Reading, type Words } from './nameTokens.ts';

const LAW =
  'in:|in jurisPK|in LPK|in Hauck|in Grube|in Mergler|in Schlegel|jurisPK|juris|LPK|SGB|SGG|AsylbLG|WoGG|AufenthG|BGB|VwVfG|VwGO|ZPO|GG\\b|NZS|NVwZ|NJW|NDV|FEVS|ZFSH|SGb\\b|FamRZ|DVBl|BeckOK|BeckRS|info also|Rn\\b|Rz\\b|Rdnr|§|Kommentar|a\\. ?a\\. ?O|\\d+\\. Aufl|Einl|[\\p{L}-]{0,24}(?:[Gg]esetz|[Rr]echt|[Oo]rdnung|[Hh]ilfe), (?:§|\\d)';
const CITED_AFTER = new RegExp(
  `^(?:\\/\\p{Lu}|,? (?:${LAW})| in \\p{Lu}[\\p{L}-]+\\/\\p{Lu}|\\.? (?:LSG|VGH|OVG|OLG|LAG)\\b)`,
  'u',
);
const CITED_BEFORE =
  /(?:vgl\.?|anm(?:erkung|\.)(?: von)?|a\. ?a\.:?|ebenso|so auch|auch|hrsg\.?(?: von)?|aufsatz(?: von)?|autor(?:in)?|kommentar(?: von)?|kommentierung(?: von)?|nach auffassung von|literatur:?|zit\. nach) ?$/iu;

/** "Vorsitzender Richter am BSG Dr. …", "Minister …": who decides in public is no citizen of the office. */
const OFFICE_BEFORE =
  /(?:richter(?:in)? (?:am \p{L}+ )?|(?:minister|ministerin|präsident|präsidentin|bürgermeister|bürgermeisterin|landrat|landrätin|kanzler|kanzlerin|senator|senatorin|papst|bischof|abgeordnete[rn]?) (?:[^.,;\d]{0,30} (?:ist|war|heißt) )?)(?:a\. ?d\. )?(?:prof\. ?|dr\. ?){0,2}$/iu;
const FORM_BEFORE = /(?:frau|herrn?) (?:ober)?\p{L}{5,16} (?:prof\. ?|dr\. ?){0,2}$/iu;

/** "Haus Maria Frieden", "Sankt Anna", "Fa. Meyer": named after somebody. */
const NAMED_BEFORE =
  /^(?:.*(?:haus|heim|schule|kita|klinik|klinikum|stift|stiftung|hospital|zentrum|kirche|werk|residenz|gymnasium|apotheke|praxis|kindergarten|verein|verlag|kanzlei|bank|[a-z]+erei|geraete|autohaus|bestattungen|bestattung|sanitaetshaus|baeckerei|metzgerei|spedition|optik|elektro|umzuege|pflegedienst|zeitarbeit|reisen|gmbh|moebel|firma|sturm|sturmtief|tief|hurrikan)|sankt|st|fa|bruder)$/;
const NAMED_AFTER =
  /^(?: (?:Haus|Schule|Stra(?:ß|ss)e|Platz|Stiftung|Stift|Halle|Heim|Zentrum|Weg|Allee|Institut|Krankenhaus|Hospital|Klinik|Klinikum|Kita|Kolleg|Gymnasium|Gesamtschule|Grundschule|Berufskolleg|Förderschule|Kindergarten|Kirche|Apotheke|Werkstatt|Werkstätten|GmbH|gGmbH|mbH|AG|KG|OHG|GbR|SE|Filiale|Bank|Verlag|Sozialstation|Pflegedienst)\b| ?& ?(?:Co|Söhne|Sohn|Partner|\p{Lu}\p{Ll}+ (?:GmbH|KG|AG))|-(?:Haus|Schule|Stra))/u;

/** Whether a house or a firm stands there, whose name follows. */
export const isNamedAfterPeople = (word: string): boolean => NAMED_BEFORE.test(fold(word));

/** Authors of commentaries, judges and what is named after people: nobody the office deals with. */
export const isPublicName = ({ tokens, text }: Words, { from, to }: Reading, cued: boolean): boolean => {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return true;
  const before = text.slice(Math.max(0, first.start - 60), first.start);
  const after = text.slice(last.end, last.end + 24);
  const inChain = first.gap === '/' && isCapital(tokens[from - 1]?.word ?? '');
  const holdsOffice = OFFICE_BEFORE.test(before) && !FORM_BEFORE.test(before);
  if (inChain || holdsOffice || CITED_AFTER.test(after)) return !(cued && /^(?:,)? SGB/.test(after));
  if (cued) return false;
  const named = /^\.? ?$/.test(first.gap) && isNamedAfterPeople(tokens[from - 1]?.word ?? '');
  return named || NAMED_AFTER.test(after) || CITED_BEFORE.test(before);
};

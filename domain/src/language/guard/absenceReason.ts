import { type ReasonStrength, reasonStrength } from './absenceWords.ts';
import type { Detector, Span } from './finding.ts';
import { fold, folded } from './fold.ts';
import { FILLER } from './label.ts';
import { LEFT, merged, pattern, RIGHT } from './pattern.ts';

type Token = Span & { readonly word: string; readonly key: string; readonly cost: number };
type Candidate = Span & { readonly at: number; readonly strength: ReasonStrength };

/** Words, days ("1.12.") and clock times. */
const TOKEN = /\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}\p{N}'’]*)*|§|\d+/gu;

/** Somebody of the office is away or asks for cover. */
const ABSENCE =
  /^(?:ich|bin|mich|mir|mein(?:e[rnms]?)?|hab|habe|liege|falle|fehle|bleibe|i|am|my|vertret\w*|vertritt|cover|kolleg\w*|[a-z]*ausfall|ausfaellt|ausfallen|faellt|fehlt|abwesen\w*|einspring\w*|verhindert|auszeit|sachbearbeiter\w*|krankheitsvertretung|urlaubsvertretung)$/;
/** Weaker than a person: time words stand in questions about benefits as well. */
const TIME =
  /^(?:heute|morgen|uebermorgen|gestern|(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|vormittag\w*|nachmittag\w*|woche|kw|\d{1,2}\.\d{1,2}\..*|bis|today|tomorrow|januar|februar|maerz|april|juni|juli|august|september|oktober|november|dezember)$/;
/** A citizen, a benefit or a rule is spoken of. */
const BENEFIT =
  /^(?:antrag\w*|beantrag\w*|leistung\w*|leistet|hilfeempf\w*|hilfebeduerft\w*|nachfragend\w*|klient\w*|mandant\w*|kundin|kunde|heimbewohner\w*|bewohner\w*|rentner\w*|patient\w*|pflegebeduerft\w*|pflegegrad\w*|pflegegeld|pflegeheim\w*|pflegekasse|versichert\w*|gefluecht\w*|fluechtling\w*|asylbewerb\w*|auszubildend\w*|alleinerzieh\w*|ehegatt\w*|schwangeren?|ehemann|ehefrau|verstorbene\w*|erben?|person(?:en)?|schueler\w*|buerger\w*|regels\w*|regelbedarf\w*|mehrbedarf\w*|[a-z]*bedarf\w*|anspruch\w*|ansprueche|einkommen\w*|vermoegen\w*|[a-z]*kosten\w*|bescheid\w*|widerspr\w*|§|gesetz\w*|norm\w*|erstatt\w*|gewaehr\w*|bewillig\w*|zuschlag\w*|zuschuss\w*|anrechn\w*|angerechnet|anzurechnen|kuerz\w*|[a-z]*kuerzung|regelsatz\w*|ersparnis|haushaltsersparnis|frage\w*|fachfrage|standardfall\w*|standardfaelle|zustaendig\w*|zustaendigkeit\w*|zuzahlung|pauschale|beihilfe|darlehen|traeger|[a-z]*traeger|gutachten|amtsarzt|nachweis\w*|attest|gilt|gelten|zaehlt|voraussetz\w*|krankenhilfe|krankenversicherung|krankenkasse|verpflegung|stationaer\w*|wechselmodell|werkstatt|laufend\w*|ausland\w*|einstell\w*|eingestellt|weiterzahl\w*|weitergezahlt|bezug\w*|einsatz|angehoerig\w*|reihenfolge|paragraf|statistik|akut\w*|begruendung|merkblatt|checkliste|wohngeldantrag|mandat\w*|vorrang\w*|nachrang\w*)$/;
/** The name of a benefit is also the desk to be covered: "Vertretung für Wohngeld wegen …". */
const AREA = /^(?:wohngeld|hilfe|asylblg|wogg|sgb|sgg)$/;

/** The office plans a training or a meeting. */
const PLANNING =
  /^(?:plan\w*|ansetz\w*|finde\w*|termin\w*|einlad\w*|vorschl\w*|quartal\w*|verschieb\w*|teilnehm\w*|agenda|protokoll|thema|themen|angebot\w*|anmeld\w*)$/;

const RELATIVE = folded(
  'kind kinder sohn tochter mann frau mutter mama vater papa oma opa eltern schwester bruder schwiegermutter schwiegervater baby kleine kleiner kleinen partner partnerin hund großmutter großvater tante onkel',
);
const POSSESSIVE = folded('mein meine meinem meiner meinen unser unsere unserem unserer unseren das die der');
const LINK = folded(
  'ist sind hat haben liegt wurde wird war muss im in ins zum zur beim bei der die das dem den heute morgen leider wieder plötzlich schwer auch noch mit und auf seit gestern hatte einen eine nicht',
);
/** "Bein gebrochen", "am Knie operiert": the part of the body goes too. */
const TAKES_NOUN = /^(?:gebrochen|verstaucht|verletzt|operiert|gezerrt|entzuendet)$/;

const PHRASE = pattern(
  LEFT,
  '(?:(?:privat|persönlich|familiär|gesundheitlich)(?:e[rnms]?)? (?:Gründen?|Termine?|Angelegenheiten?|Verpflichtung(?:en)?|Problemen?)',
  "|(?:fühle?|geht(?: es|’s|'s|s)?) (?:mich |mir )?(?:heute |gar |leider |überhaupt |echt |so )*(?:nicht (?:so )?(?:gut|wohl)|schlecht|elend|mies|krank)",
  '|mir ist (?:so )?(?:schlecht|übel|schwindelig)|nicht (?:ganz )?fit|hab(?:e)? Rücken',
  '|Kita (?:hat |ist |macht |bleibt )?(?:heute |morgen )?(?:zu|geschlossen|dicht)|positiv getestet|days? off|not feeling well)',
  RIGHT,
);

/** Words apart; a comma, something hidden or the end of a sentence lies between as far as several words. */
const costOfGap = (gap: string): number => {
  if (/[.!?;]\s|\n/.test(gap)) return 12;
  return /[,:(]|\s-\s/.test(gap) || gap.includes(FILLER) ? 5 : 1;
};

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    tokens.push({
      word: match[0],
      key: fold(match[0]),
      start: match.index,
      end,
      cost: costOfGap(text.slice(last, match.index)),
    });
    last = end;
  }
  return tokens;
};

const TIME_PENALTY = 2;
const AREA_PENALTY = 8;
const FAR = 1000;
/** Words further away say nothing about this one. */
const SIGHT = 60;

type Distances = { absence: number; time: number; benefit: number };

/** How far from the candidate the next sign of an absence, of a time and of a benefit stand, in words. */
const distances = (tokens: readonly Token[], candidate: Candidate, staff: ReadonlySet<string>): Distances => {
  const found = { absence: FAR, time: FAR, benefit: FAR };
  const look = (word: string, distance: number): void => {
    const key = word.split('-').at(-1) ?? word;
    if (ABSENCE.test(key) || staff.has(word) || staff.has(key))
      found.absence = Math.min(found.absence, distance);
    else if (TIME.test(key)) found.time = Math.min(found.time, distance + TIME_PENALTY);
    else if (AREA.test(key)) found.benefit = Math.min(found.benefit, distance + AREA_PENALTY);
    else if (BENEFIT.test(key) || (candidate.strength === 'weak' && PLANNING.test(key)))
      found.benefit = Math.min(found.benefit, distance);
  };
  let distance = 0;
  for (let at = candidate.at - 1; at >= Math.max(0, candidate.at - SIGHT); at -= 1) {
    distance += tokens[at + 1]?.cost ?? 1;
    look(tokens[at]?.key ?? '', distance);
  }
  distance = 0;
  for (let at = candidate.at + 1; at < Math.min(tokens.length, candidate.at + SIGHT); at += 1) {
    distance += tokens[at]?.cost ?? 1;
    const { key = '', start = 0 } = tokens[at] ?? {};
    if (start >= candidate.end) look(key, distance);
  }
  return found;
};

const isReason = (tokens: readonly Token[], candidate: Candidate, staff: ReadonlySet<string>): boolean => {
  const { absence, time, benefit } = distances(tokens, candidate, staff);
  if (candidate.strength === 'weak') return absence < benefit;
  const away = Math.min(absence, time);
  if (away === FAR && benefit === FAR) return candidate.strength === 'strong';
  return away <= benefit;
};

/** "Mein Kind ist krank" tells the reason without its last word too. */
const startOf = (tokens: readonly Token[], at: number): number => {
  const own = tokens[at]?.start ?? 0;
  const takesNoun = TAKES_NOUN.test(tokens[at]?.key ?? '') && /^\p{Lu}/u.test(tokens[at - 1]?.word ?? '');
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { key, start } = tokens[back] ?? { key: '', start: own };
    if ((tokens[back + 1]?.cost ?? FAR) > 1) break;
    if (RELATIVE.has(key)) {
      const before = tokens[back - 1];
      return before !== undefined && tokens[back]?.cost === 1 && POSSESSIVE.has(before.key)
        ? before.start
        : start;
    }
    if (!LINK.has(key)) break;
  }
  return takesNoun ? (tokens[at - 1]?.start ?? own) : own;
};

/**
 * The reason of an absence: illness, doctor, care, leave, training … of somebody in the office. The same words about
 * a citizen or a benefit ("Erkrankung des Antragstellers", "Mehrbedarf bei Schwangerschaft") are none: whichever
 * sign stands nearer, of an absence or of a benefit, decides.
 */
export const findAbsenceReasons: Detector = (text, { colleagues = [] }) => {
  const tokens = tokensOf(text);
  const staff = new Set(
    colleagues.flatMap((name) => fold(name).split(/[^\p{L}]+/u)).filter((part) => part.length > 2),
  );
  const words = tokens.flatMap((token, at): Candidate[] => {
    const strength = reasonStrength(token.word);
    return strength === null || text[token.end] === '-'
      ? []
      : [{ at, strength, start: startOf(tokens, at), end: token.end }];
  });
  const phrases = [...text.matchAll(PHRASE)].map((match): Candidate => {
    const at = tokens.findIndex((token) => token.end > match.index);
    return { at, strength: 'strong', start: match.index, end: match.index + match[0].length };
  });
  return merged(
    [...words, ...phrases]
      .filter((candidate) => isReason(tokens, candidate, staff))
      .map(({ start, end }) => ({ start, end })),
  );
};

import { fold, folded } from './fold.ts';
import { isOneSlipAway } from './typingError.ts';

/**
 * `strong`: a reason unless it is about a benefit. `medical`: a reason only beside a day or somebody of the office.
 * `weak`: only beside somebody of the office, for the office also plans trainings and mentions births.
 */
export type ReasonStrength = 'strong' | 'medical' | 'weak';

/** Whole words, folded, hyphens removed. */
const STRONG = new RegExp(
  `^(?:${[
    'krank(?:e[rnms]?)?|krnak|karnk|krnk|krannk|kranck|kramk|kank|erkrankt(?:e[rn]?)?|krank(?:gemeldet|geschrieben|meld(?:e|ung(?:en)?)|schreibung|geworden)',
    'krankheits(?:bedingt(?:e[rnms]?)?|halber|ausfall|tage?|vertretung|fall)|kranken(?:tage?n?|stand|schein|vertretung)|kind(?:er)?krank(?:entage?n?|heit)?|langzeitkrank',
    'arbeitsunfaehig(?:e[rn]?|keit(?:sbescheinigung)?)?|aubescheinigung|dienstunfaehig',
    'grippe|grippal(?:e[rn]?)?|influenza|corona(?:test|infektion|positiv|virus)?|covid|covid19|(?:mal)?migraene(?:anfall|attacke)?|(?:kopf|hals|bauch|ruecken|zahn|bein|knie|ohren|glieder|magen)(?:schmerz(?:en)?|weh|probleme)|fieber|erkaeltung|erkaeltet|schnupfen|husten|uebelkeit|(?:brech)?durchfall|magendarm(?:grippe|infekt|virus)?|infekt(?:ion)?|bandscheibe(?:nvorfall)?|hexenschuss|burnout|depression(?:en)?|depressiv|panikattacke|chemo(?:therapie)?|krebs(?:diagnose|erkrankung)?|herzinfarkt|schlaganfall|(?:bein|arm|knochen|rippen|fuss|hand)bruch|gehirnerschuetterung|blinddarm|(?:lungen|mandel|blasen|ohren|sehnen|zahn|hals)?entzuendung|bronchitis|angina|quarantaene|kreislauf(?:probleme|kollaps|zusammenbruch)?|nervenzusammenbruch|verstaucht|zerrung|baenderriss|tinnitus|hoersturz|norovirus|scharlach|laeuse|windpocken|keuchhusten|unwohl|ueberlastet',
    'psychisch(?:e[rnms]?)?|(?:zahn|haus|fach|kinder|frauen|augen|haut|hno|ohren|not|tier)?arzt(?:termin(?:e|en)?|besuch(?:e)?|praxis)?|(?:zahn|haus|fach|kinder|frauen|augen|haut|not|tier)?aerzt(?:in|e|en)|orthopaed(?:e|en|in)|gynaekolog(?:e|en|in)|zahnarzttermin|physio(?:therapie)?|krankengymnastik|mrt(?:termin)?|mammographie|darmspiegelung|zahnreinigung|(?:krebs)?vorsorge(?:termin)?|ctermin|roentgen(?:termin)?',
    'op|optermin|operiert|operation(?:en|stermin)?|reha(?:massnahme|klinik|beginn|aufenthalt)?|kur(?:aufenthalt|klinik)?|mutterkindkur|kindkur|anschlussheilbehandlung|wiedereingliederung|bem|hamburgermodell',
    'mutterschutz|mutterschaftsurlaub|elternzeit|vaeterzeit|vatermonate?|elternmonate?|schwanger|schwangerschaft(?:sbedingt)?|beschaeftigungsverbot|entbindung(?:stermin)?|geburtstermin|fehlgeburt|stillzeit',
    'beerdigung(?:en)?|trauerfall|todesfall|trauerfeier|beisetzung|trauer',
    '[a-z]*urlaub(?:e|s|er)?|urlaubs(?:tage?n?|bedingt(?:e[rnms]?)?|vertretung(?:en)?|wochen?|reise|zeit|antrag|halber)',
    'ueberstunden(?:abbau|frei|ausgleich)?|gleittag|gleitzeit(?:tag|abbau)?|freizeitausgleich|zeitausgleich|sabbatical|sabbatjahr',
    'sick(?:ness|leave)?|flu|fever|dentist|surgery|vacation|holidays?|maternity|funeral|pregnant|migraine|headache|pto',
  ].join('|')})$`,
);
const MEDICAL =
  /^(?:au|krankheit(?:en)?|erkrankung(?:en)?|krankenhaus(?:aufenthalt|tage?n?)?|klinik(?:um|aufenthalt|termin)?|spital|notaufnahme|intensivstation|unfall|(?:vorsorge)?untersuchung(?:en|stermin)?|(?:neuro|psycho|uro|kardio|dermato|radio|onko)log(?:e|en|in)|psychiater(?:in)?|(?:physio|psycho)?therapeut(?:en|in)?|psychotherapie|behandlungstermin|impfung|impftermin|allergie|schmerzen|blutabnahme|verletzt|verletzung|gebrochen|ill|doctor|hospital)$/;
const WEAK =
  /^(?:geburt|bestattung|pflegezeit|familienpflegezeit|gestorben|verstorben|umzug|hochzeit|heirat|trauung|scheidung|taufe|einschulung|gerichtstermin|zeugentermin|zeugenaussage|streik|kitastreik|kitaschliessung|elternabend|handwerker|therapie|behandlung|(?:fort|weiter)bildung(?:en|stage?n?|swoche)?|lehrgang|lehrgaenge|seminar(?:e|tage?n?|woche)?|schulung(?:en|stage?n?)?|tagung|kongress|dienstreise|klausur|studientage?|wehruebung|feuerwehreinsatz|injury|accident|leave|training)$/;

/** Words long enough that one slip does not make another German word of them, but for {@link NO_SLIP}. */
const SLIP_TARGETS = [
  ...folded(
    `krankgemeldet krankgeschrieben krankmeldung krankheitsbedingt erkrankt arbeitsunfähig migräne kopfschmerzen fieber erkältung
    erkältet rückenschmerzen bandscheibe burnout depression psychisch arzttermin zahnarzt quarantäne operation operiert elternzeit
    mutterschutz schwanger schwangerschaft beerdigung trauerfall urlaub resturlaub sonderurlaub überstunden corona grippe`,
  ),
];
const MEDICAL_SLIP_TARGETS = [...folded('krankenhaus klinikum')];
const WEAK_SLIP_TARGETS = [...folded('fortbildung weiterbildung lehrgang seminar dienstreise')];
const NO_SLIP = folded(
  `gruppe krippe grippen beendigung lieber erlaubt erkennt erklärung betrieb corinna corina korona erhaltung einbindung anbindung
  kooperation operative operativ schwägerschaft versetzt vernetzt schwangere kurses`,
);

/** What makes a benefit of a reason: "Reha-Träger", "Corona-Zuschuss". */
const BENEFIT_PART =
  /^(?:traeger|leistung(?:en)?|kosten|zuschuss|hilfe|geld|bedarf|kasse|versicherung|pauschale|antrag|einrichtung|recht|massnahmen|zuschlag|regelung|statistik)$/;

const strengthOf = (key: string): ReasonStrength | null => {
  if (STRONG.test(key)) return 'strong';
  if (MEDICAL.test(key)) return 'medical';
  if (WEAK.test(key)) return 'weak';
  if (key.length < 6 || NO_SLIP.has(key)) return null;
  const slip = (meant: string): boolean => key[0] === meant[0] && isOneSlipAway(key, meant);
  if (SLIP_TARGETS.some(slip)) return 'strong';
  if (MEDICAL_SLIP_TARGETS.some(slip)) return 'medical';
  return WEAK_SLIP_TARGETS.some(slip) ? 'weak' : null;
};

/** How surely a single word names the reason of an absence; null if it does not. */
export const reasonStrength = (word: string): ReasonStrength | null => {
  if (word === 'AU') return 'strong';
  // "op" and "kur" are slips of the pen in lower case as often as words; a sentence about an absence decides.
  if (/^(?:op|kur|bem)$/.test(word)) return 'medical';
  const key = fold(word).replace(/['’]s$/, '');
  const whole = strengthOf(key.replace(/-/g, ''));
  if (whole !== null || !key.includes('-')) return whole;
  const parts = key.split('-');
  if (parts.some((part) => BENEFIT_PART.test(part))) return null;
  return parts.map(strengthOf).find((strength) => strength !== null) ?? null;
};

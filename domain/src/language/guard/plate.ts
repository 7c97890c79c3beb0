import type { Detector } from './finding.ts';
import { AFTER_CUE, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';

/** Districts of North Rhine-Westphalia, its neighbours and the large cities; others only count after a cue. */
const DISTRICTS = new Set(
  `AC AH AK AL AR ARN B BE BF BI BIN BL BLB BM BN BO BOR BOT BRI BS BÜR C CAS CE CLP COE D DA DD DH DIN DN DO DT DU DÜW
  DZ E EF EL EMS EN ERK ES EU F FD FR FT G GE GEL GI GK GL GLA GM GÖ GT GV H HA HAL HAM HB HD HF HH HI HL HM HN HOL HR HRO
  HS HSK HX IS IZ J JÜL K KA KB KI KL KLE KO KR KS KW L LB LDK LEV LG LH LIP LM LP LÜD LÜN M MA MD ME MES MG MH MI MK
  MKK MO MON MR MS MTK MÜ MYK MZ N NE NI NOH NOM NR NRÜ NW OB OE OF OG OL OLD OLP OS OSL P PA PB PE PF PI PS R RD RE RO
  ROW RP RS RT RÜD RZ S SB SG SI SIM SL SLE SN SO SOS ST STD STE SU SÜW SW SZ T TE TECK TR TÜ UL UN UNN V VB VER VIE VS
  W WAF WAN WAR WEL WES WF WHV WI WIL WIT WN WO WOB WST WT WTM WÜ WW Z`.split(/\s+/),
);

const PLATE = new RegExp(
  `${LEFT}(?<![\\p{N}]-)(?<value>([A-ZÄÖÜ]{1,3})(?:-| - |-? (?=[A-Z]{1,2}-? ?\\d))([A-Z]{1,2})[ \\-]?([1-9]\\d{0,3})[EH]?)${RIGHT}(?![/\\-]\\d)`,
  'dgu',
);
const LOWER_PLATE = new RegExp(
  `${LEFT}(?<![\\p{N}]-)[a-zäöü]{1,3}-[a-z]{1,2} ?[1-9]\\d{0,3}[eh]?${RIGHT}(?![/-]\\d)`,
  'dgu',
);
const AFTER_PLATE_CUE = pattern(
  LEFT,
  '(?:(?:Kfz|Auto|Nummernschild)?[ -]?Kennzeichen|Kennz\\.|Nummernschild|Kfz|Pkw)',
  AFTER_CUE,
  '(?:mit )?(?<value>[A-ZÄÖÜ]{1,3}[ :\\-]{1,3}[A-Z]{1,2}[ \\-]?[1-9]\\d{0,3}[EH]?)',
  RIGHT,
);

/** Words that look like the letters of a plate: calendar weeks, senates, regulations, codes of law. */
const NOT_LETTERS = new Set(['KW', 'SO', 'VO', 'AS', 'AY', 'II', 'XI', 'IX', 'RL', 'NR', 'EG', 'EU', 'Q']);

/** "MO-FR 8", "do-fr 12": days and hours. */
const WEEKDAYS = new Set(['MO', 'DI', 'MI', 'DO', 'FR', 'SA', 'SO']);

const isPlate = (value: string): boolean => {
  const [, district = '', letters = '', number = ''] =
    /^([A-ZÄÖÜ]{1,3})[ -]+([A-Z]{1,2})[ -]?(\d{1,4})/.exec(value.toUpperCase()) ?? [];
  const isYear = /^20[0-4]\d$/.test(number);
  const isWeek = WEEKDAYS.has(district) && WEEKDAYS.has(letters);
  const hyphenated = /^\p{L}+ ?-/u.test(value);
  // Without the hyphen a single letter is a paragraph or a room sooner than a district.
  return (
    DISTRICTS.has(district) &&
    !NOT_LETTERS.has(letters) &&
    !isYear &&
    !isWeek &&
    (hyphenated || district.length > 1)
  );
};

/** Licence plates such as "SO-AB 123" or "so-ab 123"; rare districts only after "Kennzeichen". */
export const findPlates: Detector = (text) =>
  merged([
    ...spansOf(text, PLATE, isPlate),
    ...spansOf(text, LOWER_PLATE, isPlate),
    ...spansOf(text, AFTER_PLATE_CUE),
  ]);

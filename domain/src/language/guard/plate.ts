import type { Detector } from './finding.ts';
import { AFTER_CUE, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';

/** Districts of North Rhine-Westphalia, its neighbours and the large cities; others only count after a cue. */
const DISTRICTS = new Set(
  `AC AH AK AL AR ARN B BE BF BI BIN BL BLB BM BN BO BOR BOT BRI BS BÜR C CAS CE CLP COE D DA DD DH DN DO DT DU DÜW
  DZ E EF EL EMS EN ERK ES EU F FD FR FT G GE GEL GI GK GL GLA GM GÖ GT GV H HA HAL HAM HB HD HF HH HI HL HM HN HOL HR HRO
  HS HSK HX IS IZ J JÜL K KA KB KI KL KLE KO KR KS KW L LB LDK LEV LG LH LIP LM LP LÜD LÜN M MA MD ME MES MG MH MI MK
  MKK MO MON MR MS MTK MÜ MYK MZ N NE NI NOH NOM NR NRÜ NW OB OE OF OG OL OLD OLP OS OSL P PA PB PE PF PI PS R RD RE RO
  ROW RP RS RT RÜD RZ S SB SG SI SIM SL SLE SN SO SOS ST STD STE SU SÜW SW SZ T TE TECK TR TÜ UL UN UNN V VB VER VIE VS
  W WAF WAN WAR WEL WES WF WHV WI WIL WIT WN WO WOB WST WT WTM WÜ WW Z`.split(/\s+/),
);

/** The other districts: only where a vehicle is spoken of. */
const OTHER_DISTRICTS = new Set(
  `AA AB AN ANA DIN ASL AUR AW AZ BA BAD BB BC BGL BIR BIT BK BT BZ CB CHA COC CUX CW DAH DAN DAU DBR DEG DEL DGF DLG DON EA EBE ED
  EE EI EIC EM ER ERB ERH ERZ ESW FB FDS FFB FG FL FN FO FRG FRI FS FÜ FÜS GAP GER GG GN GP GR GRZ GS GTH GÜ GZ HAS HBN HDH HE
  HEF HEI HG HGW HK HO HOM HP HU HVL HWI IGB IK IN KC KE KEH KF KG KH KIB KN KÜN KUS KYF LA LAU LD LDS LER LI LIF LOS LRO LWL MB
  MC MEI MIL MOL MOS MSE MSH MSP MTL MÜR NB ND NDH NEA NES NEW NF NK NM NMS NR NU NVP NWM OA OAL OD OH OHV OHZ OPR PAF PAN PIR
  PLÖ PM PR RA REG RH ROS RÜG RV RW SAD SAW SDL SFA SHA SHG SHK SHL SIG SK SLF SLK SLS SM SOK SÖM SON SPN SR STA STB SWA TBB TET
  TF TG TIR TO TS TUT UE UEM UER UH UM VEC VG VK VR WAK WB WBS WE WEN WIS WK WL WM WND WÖ WR WSF WUG WUN ZI ZW`.split(
    /\s+/,
  ),
);
const VEHICLE =
  /(?:kfz|pkw|lkw|auto(?![mnrh])|wagen(?!knecht)|fahrzeug|fährt|gefahren|kennz|roller|moped|motorrad|anhänger|transporter|halter|zugelassen|zulassung|oldtimer|golf|polo|passat|bmw|audi|opel|astra|corsa|ford|fiesta|mercedes|skoda|toyota|fiat|renault|seat|nissan|mazda|kia|hyundai|dacia|volvo|peugeot|citroen)/iu;
/** What names a form, a device or a standard by letters and a number. */
const CODE_BEFORE =
  /(?:formular|vordruck|drucker|modell|typ|norm|din|iso|anlage|icd|raum|zimmer|gebäude|haus|merkblatt|größe|regel|pauschale|tarif|version|artikel|maßnahme|linie|seite|muster|gruppe|az\.?|aktenzeichen)[ :]{1,2}$/iu;

const PLATE = new RegExp(
  `${LEFT}(?<![\\p{N}]-)(?<value>([A-ZÄÖÜ]{1,3})(?:-| - |[·•:_] ?|-? (?=[A-Z]{1,2}-? ?\\d))([A-ZÄÖÜ]{1,2})[ \\-]?([1-9]\\d{0,3})[EH]?)${RIGHT}(?![/\\-]\\d)`,
  'dgu',
);
const LOWER_PLATE = new RegExp(
  `${LEFT}(?<![\\p{N}]-)[a-zäöü]{1,3}-[a-z]{1,2} ?[1-9]\\d{0,3}[eh]?${RIGHT}(?![/-]\\d)`,
  'dgu',
);
const AFTER_PLATE_CUE = pattern(
  LEFT,
  '(?:(?:Kfz|Auto|Pkw)?[ -]?Kennzeichen(?: (?:des|der|vom) \\p{L}{2,15})?|Kennz\\.?|amtl\\. Kennz\\.?|Nummernschild|Kfz|Pkw)',
  AFTER_CUE,
  '(?:mit )?(?<value>[A-ZÄÖÜ]{1,3}[ :·•\\-]{0,3}[A-ZÄÖÜ]{1,2}[ \\-]?[1-9]\\d{0,3}[EH]?)',
  RIGHT,
);

/** "SOAB123H": without any space, so only where a vehicle is spoken of. */
const COMPACT = new RegExp(`${LEFT}(?<value>[A-ZÄÖÜ]{2,5}[1-9]\\d{0,3}[EH]?)${RIGHT}`, 'dgu');

/** Words that look like the letters of a plate: calendar weeks, senates, regulations, codes of law. */
const NOT_LETTERS = new Set(['KW', 'SO', 'VO', 'AS', 'AY', 'II', 'XI', 'IX', 'RL', 'NR', 'EG', 'EU', 'Q']);

/** "MO-FR 8", "do-fr 12": days and hours. */
const WEEKDAYS = new Set(['MO', 'DI', 'MI', 'DO', 'FR', 'SA', 'SO']);

const partsOf = (value: string): RegExpExecArray | null =>
  /^([A-ZÄÖÜ]{1,3})[ ·•:_-]+([A-ZÄÖÜ]{1,2})[ -]?(\d{1,4})/.exec(value.toUpperCase());

/** Whether a vehicle is spoken of around the place. */
const isVehicleNear = (text: string, start: number, end: number): boolean =>
  VEHICLE.test(text.slice(Math.max(0, start - 40), start)) || VEHICLE.test(text.slice(end, end + 30));

const isCompactPlate = (value: string): boolean => {
  const letters = /^\p{L}+/u.exec(value)?.[0] ?? '';
  return [1, 2].some((own) => {
    const district = letters.slice(0, -own);
    return DISTRICTS.has(district) || OTHER_DISTRICTS.has(district);
  });
};

/** Licence plates such as "SO-AB 123" or "so-ab 123"; other districts only where a vehicle is spoken of. */
export const findPlates: Detector = (text) => {
  const isPlate = (value: string, start: number, end: number): boolean => {
    const [, district = '', letters = '', number = ''] = partsOf(value) ?? [];
    const hyphenated = /^\p{L}+ ?[-·•]/u.test(value);
    const near = isVehicleNear(text, start, end);
    const isYear = /^20[0-4]\d$/.test(number) && !near;
    const isWeek = WEEKDAYS.has(district) && WEEKDAYS.has(letters);
    // One letter before one letter is a form, a grade or a room sooner than a district, where nobody drives.
    const isCode = CODE_BEFORE.test(text.slice(Math.max(0, start - 16), start));
    const isShort = district.length === 1 && letters.length === 1;
    return (
      (DISTRICTS.has(district) || (near && OTHER_DISTRICTS.has(district))) &&
      !(NOT_LETTERS.has(letters) || isYear || isWeek || isCode) &&
      // Without the hyphen a single letter is a paragraph or a room sooner than a district.
      (near || (hyphenated ? !isShort : district.length > 1))
    );
  };
  return merged([
    ...spansOf(text, PLATE, isPlate),
    ...spansOf(text, LOWER_PLATE, isPlate),
    ...spansOf(text, AFTER_PLATE_CUE),
    ...spansOf(
      text,
      COMPACT,
      (value, start, end) => isCompactPlate(value) && isVehicleNear(text, start, end),
    ),
  ]);
};

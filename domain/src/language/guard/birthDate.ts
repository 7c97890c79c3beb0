import { isCompoundNoun } from './commonNouns.ts';
import { type CalendarDay, type Detector, FALLBACK_TODAY, type Span } from './finding.ts';
import { isPersonCue } from './nameWords.ts';
import { LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';
import { isSurname } from './surnameShape.ts';

const MONTHS = [
  ['jan', 'jän'],
  ['feb'],
  ['mär', 'mrz', 'maer', 'mar'],
  ['apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dez', 'dec'],
];
const MONTH =
  '(?:jan(?:uar|uary)?|jänner|feb(?:ruar|ruary|r)?|märz?|mrz|maerz|march|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)\\.?';
const YEAR = '(?:(?:19|20)\\d{2}|\\d{2})';
const DATE = `(?:\\d{1,2}\\. ?\\d{1,2}\\. ?${YEAR}|\\d{1,2} ?[/\\-] ?\\d{1,2} ?[/\\-] ?${YEAR}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}\\.? ?${MONTH} ?,? ?${YEAR}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\\d{2})`;
/** Only after a cue: a year, a day without its year, six or eight digits in a row. */
const LOOSE_DATE = `(?:${DATE}|\\d{1,2}\\. ?\\d{1,2}\\.?|\\d{1,2}\\. ?${MONTH}|${MONTH} ?(?:19|20)\\d{2}|\\d{1,2} ?[/.] ?(?:19|20)\\d{2}|\\d{8}|\\d{6}|(?:19|20)\\d{2})`;

const BORN =
  '(?:geb(?:oren(?:e[rnms]?)?|urtsdatum|urtsdat\\.?|urtsjahr|urtsname|dat(?:um)?)?\\.?(?:[ -]?(?:datum|dat\\.?|jahr))?|g\\.-?datum|born|dob|date of birth|jahrgang|jg\\.?)';
/** "Geburtsdatum des Kindes:", "geboren wurde sie am". */
const WHOSE =
  '(?:(?: (?:des|der|vom|von) \\p{L}{2,20})|(?: (?:wurde|worden|ist|bin|war|sie|er|ich|es)){1,3})?';
const AFTER_BORN = pattern(
  LEFT,
  BORN,
  WHOSE,
  '[ .:,(=\\-]{0,3}(?:(?:ist|war|lautet|am|on|der|den|in|im|vom)[ :]{1,2}){0,2}(?:(?:der|den) )?',
  `(?<value>${LOOSE_DATE})`,
  RIGHT,
);
const AFTER_STAR = pattern(
  `(?<![\\p{L}\\p{N}*])[*✱] ?(?<value>${DATE}|\\d{1,2} ?[/.] ?(?:19|20)\\d{2}${RIGHT}|(?:19|20)\\d{2}${RIGHT})`,
);
const BEFORE_BORN = pattern(
  LEFT,
  `(?<value>${DATE})[,)]? (?:in [\\p{L}\\-]+ )?(?:geboren(?! sind)|geb\\.|zur Welt|born)`,
);
/** "vor dem 2.1.1961 Geborene", "Jahrgang 1964 geht mit 67": whoever it may be. */
const ANYBODY_BEFORE = /(?:vor|nach|seit|ab|bis|zwischen)(?: dem| einschließlich)? $/iu;
const COHORT =
  /^(?:(?:\p{L}+ ){0,2}|.*(?:für|ab|bis|der|den|vor|nach|beim|im|als|und|zum|alle) )jahrgang $/iu;
/** "(geb. 2.3.2014 und 5.6.2017)" */
const NEXT_DATE = pattern(`^(?: ?(?:,|;|/|&|und|u\\.|sowie) ?(?:am )?)(?<value>${DATE})`, RIGHT);
const BIRTHDAY = pattern(
  LEFT,
  'geburtstag(?: (?:ist|war|am|der|ist am|ist der))?[ :]{0,2}',
  `(?<value>${DATE})`,
  RIGHT,
);
const BARE = pattern(`${LEFT}(?<![\\p{N}][.,/\\-])(?<value>${DATE})(?![\\p{L}\\p{N}/\\-])`);

/** Adults write their birth dates out; a duty, a decision or a deadline lies nearer. */
const YEARS_BACK = 14;

/** What dates a decision, a law or a period, and not a birth; a reason that is hidden already dated it, too. */
const OTHER_DATE_BEFORE = new RegExp(
  `(?:${LEFT}(?:(?:verstorben|gestorben|sterbedatum|todestag|tod|verheiratet|geschieden|heirat|hochzeit|eheschließung|scheidung|trennung|einzug|umzug|auszug|eingereist|zugestellt|bewilligt|entschieden|rechtskräftig|unterschrieben|geschlossen)(?: am)?|v(?:om|\\.)|seit|ab|bis|zum|zwischen|und|stand|fassung|gültig|erlass|urteil|beschluss|bescheid|gesetz|verordnung|bekanntmachung|richtlinie|rd\\.?erl\\.?|abs(?:atz)?|bgbl|frist|antrag|eingang|einreise|vertrag|inkrafttreten|nach|vor|mwv|f\\.|des|den|dem|ausfertigungsdatum|produkt|kostenstelle|nr\\.?)[ :,]{0,2}(?:dem |den |zum |vom )?|(?:heirat|hochzeit|einreise|umzug|einzug|tod|scheidung|trennung|aufnahme|zuzug|ankunft)[^,.;\\d]{1,28} am |\\uFFFC am |[-–] ?)$`,
  'iu',
);
const OTHER_DATE_AFTER =
  /^[ ,]{0,2}(?:(?:oder|und) (?:später|früher|danach)|bereits|gelten|besteh|- ?(?:[BLS] ?\d|\d+ ?[BC])|\(?BGBl|in Kraft|außer Kraft|I S\.|\(?BSG|\(?BVerwG)/iu;
/** "die am 19.12.2006 geltende Fassung", "Heirat am 12.8.1995": after "am" only a word of birth makes it a birth date. */
const ON_DAY_BEFORE = /(?:^|[\s(])am $/iu;
/** "Rentenbeginn 1.9.2009", "Sterbetag: 17.8.2011": a date behind a thing dates the thing. */
const followsThing = (before: string): boolean => {
  const word = /(\p{Lu}[\p{L}-]{2,}):? $/u.exec(before)?.[1];
  return word !== undefined && isCompoundNoun(word) && !isPersonCue(word) && !isSurname(word);
};
/** "am 1. Januar 2005": laws change on the first and end on the last day of a month, written out. */
const TURN_OF_MONTH = /^(?:1|30|31)\. ?\p{L}/u;
const RULE_NEARBY = /(?:altersgrenze|rentenalter|jahrgänge|regelung|stichtag)/iu;

const fullYear = (digits: string, today: CalendarDay): number => {
  const value = Number(digits);
  if (digits.length === 4) return value;
  const century = today.year - (today.year % 100);
  return century + value > today.year ? century + value - 100 : century + value;
};

/** Reads any written form; null where no such day can exist. */
const readDate = (text: string, today: CalendarDay): CalendarDay | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const numeric = /^(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{2,4})$/.exec(text);
  const named = /^(\d{1,2})\.? ?(\p{L}+)\.? ?,? ?(\d{2,4})$/u.exec(text);
  const english = /^(\p{L}+)\.? (\d{1,2})\p{L}*,? ?(\d{4})$/u.exec(text);
  const monthOf = (name = ''): number =>
    MONTHS.findIndex((starts) => starts.some((start) => name.toLowerCase().startsWith(start))) + 1;
  const [year, month, day] = iso
    ? [iso[1], Number(iso[2]), iso[3]]
    : numeric
      ? [numeric[3], Number(numeric[2]), numeric[1]]
      : named
        ? [named[3], monthOf(named[2]), named[1]]
        : english
          ? [english[3], monthOf(english[1]), english[2]]
          : ['', 0, ''];
  const found = { year: fullYear(year ?? '', today), month, day: Number(day) };
  return found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= 31 ? found : null;
};

const liesFarBack = (date: CalendarDay, today: CalendarDay): boolean =>
  date.year > 1900 &&
  (date.year - today.year + YEARS_BACK) * 10000 + (date.month - today.month) * 100 + date.day - today.day < 0;

/** No list of dates after one "geb." is longer; keeps a hostile text from being read again and again. */
const MOST_CHILDREN = 12;

/** The dates that follow one after "geb.", as for several children. */
const withFollowing = (text: string, spans: readonly Span[]): Span[] =>
  spans.flatMap((span) => {
    const all = [span];
    let last = span;
    while (all.length <= MOST_CHILDREN) {
      const [next] = spansOf(text.slice(last.end, last.end + 40), NEXT_DATE);
      if (next === undefined) break;
      last = { start: last.end + next.start, end: last.end + next.end };
      all.push(last);
    }
    return all;
  });

/** Birth dates: any date after "geb.", "*" or "Geburtsdatum", and a bare date more than 14 years back. */
export const findBirthDates: Detector = (text, { today = FALLBACK_TODAY }) => {
  const before = (start: number, length: number): string => text.slice(Math.max(0, start - length), start);
  const isOnePerson = (value: string, start: number): boolean =>
    value.length > 4 ||
    !(
      RULE_NEARBY.test(text.slice(Math.max(0, start - 60), start + 60)) ||
      COHORT.test(before(start, 60)) ||
      ANYBODY_BEFORE.test(before(start, 24))
    );
  return merged([
    ...withFollowing(text, spansOf(text, AFTER_BORN, isOnePerson)),
    ...withFollowing(text, spansOf(text, AFTER_STAR)),
    ...spansOf(text, BEFORE_BORN, (_value, start) => !ANYBODY_BEFORE.test(before(start, 24))),
    ...spansOf(text, BIRTHDAY),
    ...spansOf(text, BARE, (value, start, end) => {
      const date = readDate(value, today);
      return (
        date !== null &&
        liesFarBack(date, today) &&
        !(TURN_OF_MONTH.test(value) && !/[,(] ?$/.test(before(start, 2))) &&
        !ON_DAY_BEFORE.test(before(start, 4)) &&
        !followsThing(before(start, 40)) &&
        !OTHER_DATE_BEFORE.test(before(start, 40)) &&
        !OTHER_DATE_AFTER.test(text.slice(end, end + 16))
      );
    }),
  ]);
};

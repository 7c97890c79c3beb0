export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
export type Edge = 'start' | 'middle' | 'end';

/** What a word means to the date grammar. German and English words of one meaning are one. */
export type DateWord =
  | { is: 'weekday'; n: number }
  /** "montags": every Monday. */
  | { is: 'recurring' }
  | { is: 'month'; n: number }
  /** Days from today. */
  | { is: 'relative'; n: number }
  | { is: 'count'; n: number }
  /** "ein paar", "einige": no number can be read into it. */
  | { is: 'vagueCount' }
  | { is: 'ordinal'; n: number }
  | { is: 'part'; part: 'morning' | 'afternoon' | 'full' | 'half' }
  /** "früh": a part of the day only beside a day. */
  | { is: 'early' }
  | { is: 'noon' }
  | { is: 'unit'; unit: Unit }
  | { is: 'step'; n: number; clear: boolean }
  | { is: 'edge'; edge: Edge }
  /** "Monatsende" */
  | { is: 'unitEdge'; unit: Unit; edge: Edge }
  | { is: 'rest' }
  | { is: 'whole' }
  | { is: 'calendarWeek' }
  | { is: 'weekend' }
  | { is: 'vague' }
  | {
      is:
        | 'until'
        | 'from'
        | 'start'
        | 'since'
        | 'for'
        | 'in'
        | 'and'
        | 'or'
        | 'filler'
        | 'between'
        | 'inclusive'
        | 'except'
        | 'instead'
        | 'lasting'
        | 'clock'
        | 'at'
        | 'before'
        | 'after';
    };

/** Endings of a German adjective. */
const inflected = (stem: string): string[] =>
  ['', 'e', 'er', 'es', 'en', 'em'].map((ending) => stem + ending);

const WEEKDAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];
const WEEKDAY_FORMS: readonly (readonly string[])[] = [
  ['montag', 'mo', 'mon', 'monday'],
  ['dienstag', 'di', 'tue', 'tues', 'tuesday'],
  ['mittwoch', 'mi', 'mittw', 'wed', 'wednesday'],
  ['donnerstag', 'do', 'donn', 'thu', 'thur', 'thurs', 'thursday'],
  ['freitag', 'fr', 'fri', 'friday'],
  ['samstag', 'sonnabend', 'sa', 'sat', 'saturday'],
  ['sonntag', 'so', 'sun', 'sunday'],
];
/** Short forms that are common words too; the parser asks for their surroundings before it believes them. */
export const WORDLIKE_WEEKDAYS: ReadonlySet<string> = new Set(['do', 'so', 'sa', 'di', 'mi', 'sun', 'sat']);
/** Month names that are names, verbs or other words too; believed beside a number or a preposition only. */
export const WORDLIKE_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'mar',
  'jan',
  'maer',
  'march',
  'dec',
  'sep',
  'juno',
]);

const MONTH_FORMS: readonly (readonly string[])[] = [
  ['januar', 'jan', 'jaenner', 'january'],
  ['februar', 'feb', 'febr', 'feber', 'february'],
  ['maerz', 'marz', 'mrz', 'maer', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'juno', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov'],
  ['dezember', 'dez', 'dec', 'december'],
];

const ORDINAL_STEMS: readonly string[] = [
  'erst',
  'zweit',
  'dritt',
  'viert',
  'fuenft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
  'elft',
  'zwoelft',
  'dreizehnt',
  'vierzehnt',
  'fuenfzehnt',
  'sechzehnt',
  'siebzehnt',
  'achtzehnt',
  'neunzehnt',
  'zwanzigst',
  'einundzwanzigst',
  'zweiundzwanzigst',
  'dreiundzwanzigst',
  'vierundzwanzigst',
  'fuenfundzwanzigst',
  'sechsundzwanzigst',
  'siebenundzwanzigst',
  'achtundzwanzigst',
  'neunundzwanzigst',
  'dreissigst',
  'einunddreissigst',
];
const ENGLISH_ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

const COUNTS: readonly (readonly string[])[] = [
  ['ein', 'eine', 'einen', 'einer', 'einem', 'eines', 'one', 'a'],
  ['zwei', 'zwo', 'two'],
  ['drei', 'three'],
  ['vier', 'four'],
  ['fuenf', 'funf', 'five'],
  ['sechs', 'six'],
  ['sieben', 'seven'],
  ['acht', 'eight'],
  ['neun', 'nine'],
  ['zehn', 'ten'],
  ['elf', 'eleven'],
  ['zwoelf', 'zwolf', 'twelve'],
];

const words = new Map<string, DateWord>();
const add = (forms: string | readonly string[], word: DateWord): void => {
  for (const form of typeof forms === 'string' ? forms.split(' ') : forms) words.set(form, word);
};

WEEKDAY_FORMS.forEach((forms, index) => {
  add(forms, { is: 'weekday', n: index + 1 });
});
for (const day of WEEKDAYS) add([`${day}s`, `${day}en`], { is: 'recurring' });
add('mondays tuesdays wednesdays thursdays fridays jeden jede jedem every taeglich woechentlich immer', {
  is: 'recurring',
});
MONTH_FORMS.forEach((forms, index) => {
  add(forms, { is: 'month', n: index + 1 });
});
ORDINAL_STEMS.forEach((stem, index) => {
  add([`${stem}e`, `${stem}en`, `${stem}er`, `${stem}em`, `${stem}es`], { is: 'ordinal', n: index + 1 });
});
ENGLISH_ORDINALS.forEach((word, index) => {
  add(word, { is: 'ordinal', n: index + 1 });
});
COUNTS.forEach((forms, index) => {
  add(forms, { is: 'count', n: index + 1 });
});
add('vierzehn fourteen', { is: 'count', n: 14 });
add('paar einige einigen mehrere mehreren few couple several', { is: 'vagueCount' });

add('heute heut today tonight', { is: 'relative', n: 0 });
add('morgen tomorrow tmrw', { is: 'relative', n: 1 });
add('uebermorgen', { is: 'relative', n: 2 });
add('gestern yesterday', { is: 'relative', n: -1 });
add('vorgestern', { is: 'relative', n: -2 });

add('vormittag vormittags vorm vm morgens morning mornings fruehmorgens', { is: 'part', part: 'morning' });
add('nachmittag nachmittags nachm nm abend abends afternoon afternoons', { is: 'part', part: 'afternoon' });
add('ganztags ganztaegig ganztaegige ganztaegigen', { is: 'part', part: 'full' });
add('halbtags halbtag halbtaegig', { is: 'part', part: 'half' });
add('frueh fruehe fruh', { is: 'early' });
add('mittag mittags noon midday', { is: 'noon' });

add('tag tage tagen tages day days', { is: 'unit', unit: 'day' });
add('woche wochen wo week weeks', { is: 'unit', unit: 'week' });
add('monat monate monaten monats month months', { is: 'unit', unit: 'month' });
add('quartal quartale quartalen quartals quarter', { is: 'unit', unit: 'quarter' });
add('halbjahr halbjahres halbjahrs', { is: 'unit', unit: 'half' });
add('jahr jahre jahren jahres jahrs year years', { is: 'unit', unit: 'year' });

// `clear` = says which weekday is meant; "nächsten Freitag" is not: some mean this week's, some next week's.
add(inflected('naechst'), { is: 'step', n: 1, clear: false });
add('next nae naechst naechte naechten nxt', { is: 'step', n: 1, clear: false });
add([...inflected('kommend'), ...inflected('folgend'), 'coming', 'upcoming'], {
  is: 'step',
  n: 1,
  clear: true,
});
add(inflected('uebernaechst'), { is: 'step', n: 2, clear: false });
add([...inflected('dies'), ...inflected('laufend'), ...inflected('aktuell'), 'this', 'current'], {
  is: 'step',
  n: 0,
  clear: true,
});
add([...inflected('letzt'), ...inflected('vergangen'), ...inflected('vorig'), 'last', 'previous'], {
  is: 'step',
  n: -1,
  clear: true,
});

add('anfang beginn beginning', { is: 'edge', edge: 'start' });
add('mitte mid middle', { is: 'edge', edge: 'middle' });
add('ende end', { is: 'edge', edge: 'end' });
add('monatsende', { is: 'unitEdge', unit: 'month', edge: 'end' });
add('monatsanfang', { is: 'unitEdge', unit: 'month', edge: 'start' });
add('monatsmitte', { is: 'unitEdge', unit: 'month', edge: 'middle' });
add('quartalsende', { is: 'unitEdge', unit: 'quarter', edge: 'end' });
add('jahresende', { is: 'unitEdge', unit: 'year', edge: 'end' });
add('jahresanfang', { is: 'unitEdge', unit: 'year', edge: 'start' });
add('wochenanfang', { is: 'unitEdge', unit: 'week', edge: 'start' });
add('wochenmitte', { is: 'unitEdge', unit: 'week', edge: 'middle' });
add('rest restliche restlichen', { is: 'rest' });
add('ganze ganzen ganzer ganzes gesamte gesamten komplette kompletten whole entire all', { is: 'whole' });
add('kw kalenderwoche kalenderwochen kws cw', { is: 'calendarWeek' });
add('wochenende we weekend', { is: 'weekend' });
add(
  'weihnachten weihnachtszeit ostern pfingsten karneval fasching advent brueckentag brueckentage christmas easter ' +
    'ferien herbstferien osterferien sommerferien weihnachtsferien winterferien pfingstferien ' +
    'sommer winter herbst fruehjahr fruehling summer spring demnaechst',
  { is: 'vague' },
);

add('bis until till til through thru bs', { is: 'until' });
add('to', { is: 'until' });
add('von vom from v', { is: 'from' });
add('ab abdem starting', { is: 'start' });
add('seit since', { is: 'since' });
add('fuer fur for', { is: 'for' });
add('in im within', { is: 'in' });
add('und sowie and u', { is: 'and' });
add('oder or bzw', { is: 'or' });
add('am an on den dem der das des zum zur the of ueber', { is: 'filler' });
add('zwischen between', { is: 'between' });
add('einschliesslich inklusive einschl inkl incl including inclusive', { is: 'inclusive' });
add('ausser ohne except', { is: 'except' });
add('statt anstatt anstelle instead', { is: 'instead' });
add('lang lange dauer', { is: 'lasting' });
add('uhr h oclock', { is: 'clock' });
add('um gegen at', { is: 'at' });
add('vor before', { is: 'before' });
add('nach after', { is: 'after' });

export const dateWords: ReadonlyMap<string, DateWord> = words;

/** Kinds of date words whose slips are corrected; numbers, articles and prepositions have too many neighbours. */
export const CORRECTED_DATE_WORDS: ReadonlySet<DateWord['is']> = new Set<DateWord['is']>([
  'weekday',
  'recurring',
  'month',
  'relative',
  'part',
  'unit',
  'step',
  'calendarWeek',
  'weekend',
  'vague',
  'inclusive',
]);

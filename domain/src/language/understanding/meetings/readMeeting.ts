/** What a message about meetings says, beyond that it is about them. */
import type { Instant } from '../../../kernel/time.ts';
import { municipalitiesIn } from '../municipality.ts';
import { fold, normalise } from '../normalise.ts';
import { correctTokens } from '../spelling.ts';
import { type Token, tokenise } from '../tokenise.ts';
import type { Catalogue, SpokenTime } from '../types.ts';
import { understand } from '../understand.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { readDuration } from './duration.ts';
import { findPeople } from './people.ts';
import { asksForOwnMeetings } from './setPhrases.ts';
import { readName, readTopic } from './topic.ts';
import type { MeetingAim, MeetingKind, MeetingWhere, MeetingWish } from './types.ts';

const CANCEL =
  /\babsag\w*|\babgesagt|\babzusagen|\bsag\w*\b.*\bab\b|\bcancel\w*|\bcall\w* off\b|\bfaellt\b.*\baus\b|\bfallen\b.*\baus\b|\bausfallen\b|\bentfaellt\b|\bentfallen\b|\bfindet nicht statt\b|\bstreich\w*|\bgestrichen\b|\bstornier\w*|\bloesch\w*|\bblas\w*\b.*\bab\b/;
const MOVE =
  /\bverschieb\w*|\bverschob\w*|\bverleg\w*|\bvorverleg\w*|\bvorzieh\w*|\bvorziehen\b|\bzieh\w*\b.*\bvor\b|\bumleg\w*|\bleg\w*\b.*\bum\b|\bauf\b.*\blegen\b|\breschedul\w*|\bpostpon\w*|\bmove\b|\b(?:tage?n?|wochen?) (?:spaeter|frueher|later|earlier)\b/;
/** Asks after what there is, rather than for a new one. */
const ASKS =
  /\b(?:wann|um wie viel uhr|wo|when|where)\b.*\b(?:ist|sind|war|findet|finden|tagt|tagen|is|are|haben wir|hab ich|habe ich|steht|beginnt|faengt|does)\b|\bwann treffe[n]? (?:wir|ich)\b|^\W*naechste\w* \w+ wann\b|\bbin ich\b.*\beingeladen\b|\b(?:welche|was fuer|what|which)\b.*\b(?:besprechungen|sitzungen|termine|schulungen|treffen|meetings?|trainings?)\b|^\W*(?:hab(?:e)? ich|haben wir|gibt es|steht|ist|sind|zeig\w*|liste|is there|do we have|show|list)\b|\bsteh(?:t|en)\b.*\b(?:an|fest)\b|\b(?:meine|my) (?:naechsten? )?(?:termine|besprechungen|meetings)\b/;
const PLANS =
  /\b(?:plan\w*|find\w* \w+ termin|termin\w* find\w*|such\w*|ansetz\w*|setz\w*|organisier\w*|vereinbar\w*|einlad\w*|lad\w* \w+|einplan\w*|vorschl\w*|koennen wir|koennten wir|koennt ihr|passt|passen|sollen wir|wollen wir|brauch\w*|schedule|find a|set up|arrange|can we|could we)\b/;

const KINDS: readonly (readonly [RegExp, MeetingKind])[] = [
  [/lenkungs(?:ausschu|kreis|gruppe)|steering (?:committee|group)/, 'steering_committee'],
  [/steuerungsgruppe|koordinierungsgruppe|coordination group/, 'coordination_group'],
  [/schulung|\btrainings?\b/, 'caseworker_training'],
];

const HYBRID = /\bhybrid\w*/;
const ONLINE =
  /\bonline\b|\bdigital\w*|\bvirtuell\w*|\bvideo\w*|\btelefonkonferenz\w*|\btelko\b|\bteams\b|\bper teams\b|\bremote\b/;
const ON_SITE =
  /\bvor ort\b|\bpraesenz\w*|\bin person\b|\bon[- ]site\b|\bpersoenlich\b|\bim rathaus\b|\bim amt\b|\bim sitzungssaal\b/;
const EVERYBODY =
  /\bmit allen\b|\balle(?:n)? (?:kommunen|gemeinden|sozialaemtern?|kolleg\w+|mitarbeiter\w*|sachbearbeiter\w*)|\balle (?:zu|zur|zum|ein)\b|\blad\w* alle\b|\ballen ein\b|\bmit uns allen\b|\bfuer alle\b|\bpasst allen\b|\bwith everybody\b|\bwith everyone\b|\balle einladen\b/;
/** "in Welver", "im Rathaus Welver": people come there. */
const AT_PLACE = /^(?:in|im|nach|rathaus|bei|at|to)$/;

const SHIFT = /\b(ein\w*|one|zwei|two|drei|vier|\d{1,2}) (tage?n?|wochen?|days?|weeks?)\b/;
const SHIFT_COUNTS: Readonly<Record<string, number>> = { zwei: 2, two: 2, drei: 3, vier: 4 };

const aimOf = (folded: string, text: string): MeetingAim => {
  if (MOVE.test(folded)) return 'move';
  if (CANCEL.test(folded)) return 'cancel';
  return asksForOwnMeetings(text) || (ASKS.test(folded) && !PLANS.test(folded)) ? 'list' : 'plan';
};

const shiftOf = (folded: string): number | null => {
  const [, count = '', unit = ''] = SHIFT.exec(folded) ?? [];
  if (unit === '') return null;
  const days = (SHIFT_COUNTS[count] ?? (Number(count) || 1)) * (/^w/.test(unit) ? 7 : 1);
  return /\bvor\b|\bfrueher\b|\bvorzieh|\bvorverleg|\bearlier\b/.test(folded) ? -days : days;
};

/** "um 10", "14 bis 15:30 Uhr", "um 9 bis 12". */
const timeOf = (times: readonly SpokenTime[]): { at: number | null; minutes: number | null } => {
  const begin = times.find(({ from }) => from !== null);
  if (begin?.from === undefined || begin.from === null) return { at: null, minutes: null };
  const ends = times.flatMap(({ to }) => (to !== null && to > (begin.from ?? 0) ? [to] : []));
  const [end] = ends;
  return { at: begin.from, minutes: end === undefined ? null : end - begin.from };
};

const whereOf = (folded: string, place: string | null): MeetingWhere | null => {
  if (HYBRID.test(folded)) return 'hybrid';
  if (ON_SITE.test(folded)) return 'on_site';
  if (ONLINE.test(folded)) return 'online';
  return place === null ? null : 'on_site';
};

const placesIn = (tokens: readonly Token[], catalogue: Catalogue) => {
  const named = municipalitiesIn(tokens, vocabularyOf(catalogue));
  const place = named.find(({ start }) => AT_PLACE.test(tokens[start - 1]?.text ?? ''))?.name ?? null;
  const invited = named.filter(({ name }) => name !== place).map(({ name }) => name);
  return { place, municipalities: [...new Set(invited)] };
};

/** Where the new day begins: "vom 8.12. auf den 10.12.". */
const TARGET = /(?<!\p{L})(?:auf|to|for)(?!\p{L})/giu;

type Days = Pick<MeetingWish, 'ranges' | 'presentRanges' | 'questions' | 'dayPart'> & {
  times: readonly SpokenTime[];
};

const daysOf = (text: string, aim: MeetingAim, now: Instant, catalogue: Catalogue): Days => {
  /** As if it were all that is said of a meeting. */
  const alone = (part: string) => understand(`Besprechung ${part}`, now, catalogue);
  const whole = alone(text);
  const { dayPart, times } = whole;
  const of = { dayPart: dayPart ?? ('full' as const), times };
  if (aim === 'plan' || aim === 'list')
    return { ...of, ranges: whole.ranges, presentRanges: [], questions: whole.questions };
  if (aim === 'cancel') return { ...of, ranges: [], presentRanges: whole.ranges, questions: whole.questions };
  const cut = [...text.matchAll(TARGET)].at(-1);
  if (!cut) return { ...of, ranges: [], presentRanges: whole.ranges, questions: [] };
  const [before, after] = [
    alone(text.slice(0, cut.index)),
    alone(`am ${text.slice(cut.index + cut[0].length).replace(/^\s*(?:den|dem|die|das|the)\s+/iu, '')}`),
  ];
  return {
    dayPart: after.dayPart ?? 'full',
    times: after.times,
    ranges: after.ranges,
    presentRanges: before.ranges,
    questions: after.questions,
  };
};

/**
 * Reads a message that `understand` has found to be about meetings. Pure.
 *
 * @param colleagues full names of everybody in the cooperation.
 */
export const readMeeting = (
  text: string,
  now: Instant,
  { catalogue, colleagues }: { catalogue: Catalogue; colleagues: readonly string[] },
): MeetingWish => {
  const clean = normalise(text);
  const folded = fold(clean);
  const tokens = correctTokens(tokenise(clean), vocabularyOf(catalogue));
  const aim = aimOf(folded, clean);
  const { times, ...days } = daysOf(clean, aim, now, catalogue);
  const { at, minutes } = timeOf(times);
  const { place, municipalities } = placesIn(tokens, catalogue);
  const spelt = tokens.map((token) => token.text).join(' ');
  return {
    aim,
    kind: KINDS.find(([pattern]) => pattern.test(folded) || pattern.test(spelt))?.[1] ?? null,
    name: readName(tokens),
    topic: readTopic(clean),
    municipalities,
    everybody: EVERYBODY.test(folded),
    people: findPeople(tokens, colleagues),
    where: whereOf(folded, place),
    place,
    at,
    durationMinutes: minutes ?? readDuration(folded),
    shiftDays: aim === 'move' ? shiftOf(folded) : null,
    ...days,
  };
};

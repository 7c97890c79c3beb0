import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import { type AreaMention, deskAreas, findAreas, namedAreas, questionAreas } from './areas.ts';
import { findCaseReference } from './caseReference.ts';
import { type Mention, scanMentions } from './dates/scan.ts';
import { decideHomographs } from './homographs.ts';
import { readImprovement } from './improvements.ts';
import { classify } from './intents/classify.ts';
import { symbolsOf } from './intents/symbols.ts';
import { isEnglish } from './language.ts';
import { asksForOwnMeetings, asksToMeet } from './meetings/setPhrases.ts';
import { findMunicipality } from './municipality.ts';
import { normalise } from './normalise.ts';
import { asksForDisclosure } from './selfDisclosure.ts';
import { correctTokens } from './spelling.ts';
import { readDays } from './spokenDays.ts';
import { findStatutes } from './statutes.ts';
import { type Token, tokenise } from './tokenise.ts';
import type { Catalogue, Intent, SpokenRange, SpokenTime, Understanding } from './types.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { defaultCatalogue } from './words/areaProfiles.ts';
import { concepts } from './words/concepts.ts';

const conceptsIn = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(tokens.map((token) => concepts.get(token.text) ?? ''));

const saysToday = (mentions: readonly Mention[]): boolean => {
  const dates = mentions.filter((mention) => mention.kind === 'date');
  return (
    dates.length === 0 ||
    dates.some(
      ({ expression }) =>
        expression.form === 'days' &&
        expression.items.some(({ from }) => from.is === 'relative' && from.days === 0),
    )
  );
};

const areasFor = (
  intent: Intent,
  mentions: readonly AreaMention[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): string[] => {
  switch (intent) {
    case 'question.ask':
      return questionAreas(mentions, vocabulary);
    case 'cover.request':
    case 'capacity.offer':
      return deskAreas(mentions, tokens);
    case 'improvement.note':
    case 'improvement.list':
    case 'disclosure.ask':
    case 'help':
    case 'smalltalk':
    case 'unknown':
    case 'deadline.compute':
    // A standard case is searched by the words of the message, not by its area.
    case 'standardCase.find':
      return [];
    default:
      return namedAreas(mentions);
  }
};

const isUrgent = (
  intent: Intent,
  ranges: readonly SpokenRange[],
  said: ReadonlySet<string>,
  now: Instant,
): boolean => {
  const today = dayOf(now);
  const touchesToday = ranges.some(
    ({ from, to }) => compareDays(from, today) <= 0 && compareDays(to, today) >= 0,
  );
  switch (intent) {
    case 'case.urgent':
      return true;
    // A planned absence of another day leaves time to plan; falling ill or dropping out never does.
    case 'absence.report':
      return touchesToday || said.has('sick') || said.has('fallOut') || said.has('urgent');
    case 'cover.request':
      return touchesToday || said.has('urgent') || said.has('now');
    case 'question.ask':
    case 'case.handover':
      return said.has('urgent');
    default:
      return false;
  }
};

/** What is said in few and fixed ways, whatever else its words could mean. */
const setPhrase = (text: string): Intent => {
  const improvement = readImprovement(text);
  if (improvement) return improvement.aim === 'add' ? 'improvement.note' : 'improvement.list';
  if (asksForDisclosure(text)) return 'disclosure.ask';
  return asksForOwnMeetings(text) || asksToMeet(text) ? 'meeting.schedule' : 'unknown';
};

const firstKnown = (readings: readonly (() => Intent)[]): Intent => {
  for (const read of readings) {
    const intent = read();
    if (intent !== 'unknown') return intent;
  }
  return 'unknown';
};

const ABSENT =
  /#(sick|holiday|doctor|fallOut|flat)|#be [^.?]*#(away|off|meeting)|#not [^.?]*#there|#have [^.?]*#free/;

/**
 * Reads one chat message of a caseworker, German or plain English. Pure: the same text, moment and catalogue give the
 * same answer. `now` decides what "morgen" means, by the calendar of Berlin. Never throws on any text; texts longer
 * than 2,000 characters are read up to there.
 */
export const understand = (
  text: string,
  now: Instant,
  catalogue: Catalogue = defaultCatalogue,
): Understanding => {
  const vocabulary = vocabularyOf(catalogue);
  const clean = normalise(text);
  const tokens = decideHomographs(correctTokens(tokenise(clean), vocabulary));
  const english = isEnglish(tokens);
  const statutes = findStatutes(tokens);
  const caseReference = findCaseReference(tokens);
  const municipality = findMunicipality(tokens, vocabulary);
  const masked = new Set<number>();
  for (const span of [...statutes, ...(caseReference ? [caseReference] : [])])
    for (let index = span.start; index < span.end; index++) masked.add(index);
  const mentions = scanMentions(tokens, masked, { english, isKnown: (word) => vocabulary.forms.has(word) });
  const areas = findAreas(tokens, statutes, vocabulary, english);
  const symbols = symbolsOf({ tokens, mentions, areas, statutes, caseReference, municipality });
  const said = conceptsIn(tokens);
  const hasDay = mentions.some((mention) => mention.kind === 'date');
  const facts = {
    hasDay,
    isSubjectAlone:
      mentions.length === 0 && areas.length > 0 && tokens.filter(({ kind }) => kind === 'word').length >= 3,
    isToday: saysToday(mentions),
    hasArea: areas.some(({ by }) => by !== 'topic'),
    hasSubject:
      areas.length > 0 ||
      statutes.length > 0 ||
      said.has('matter') ||
      said.has('costs') ||
      said.has('basicNeed') ||
      said.has('client') ||
      said.has('decision'),
  };
  // Courtesy is only the matter when nothing else is.
  const readings = [symbols.matter, symbols.matter.replaceAll(' #please ', ' '), symbols.whole];
  const intents = readings.map((reading) => () => classify({ ...facts, symbols: reading }));
  const intent = firstKnown([() => setPhrase(clean), ...intents]);

  const days = readDays({ intent, tokens, mentions, now, text: clean });
  return {
    intent,
    ...days,
    areas: areasFor(intent, areas, tokens, vocabulary),
    urgent: isUrgent(intent, days.ranges, said, now),
    ambiguous: days.questions.length > 0,
    times: mentions.flatMap((mention): SpokenTime[] => (mention.kind === 'time' ? [mention.time] : [])),
    caseReference: caseReference?.reference ?? null,
    municipality: municipality?.name ?? null,
    forSomeoneElse: said.has('colleague'),
    absent: intent === 'absence.report' || (intent === 'cover.request' && ABSENT.test(symbols.matter)),
  };
};

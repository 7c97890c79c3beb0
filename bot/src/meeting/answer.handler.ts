/** What somebody writes about meetings, done or asked back. */
import { newId } from '@verbund/domain/kernel/ids';
import { compareDays, dayOf, instant, timeOf } from '@verbund/domain/kernel/time';
import type { MeetingWish } from '@verbund/domain/language/understanding/meetings/types';
import type { AmbiguityReason } from '@verbund/domain/language/understanding/types';
import { meetingTemplateWords } from '@verbund/domain/language/words/meetings';
import { clockWords } from '@verbund/domain/language/words/slots';
import { maySchedule } from '@verbund/domain/meeting/policy';
import { listMeetings } from '@verbund/domain/meeting/queries/listMeetings';
import type { MeetingList, MeetingRow } from '@verbund/domain/meeting/schema';
import { literal } from '../cards/elements.ts';
import { on } from '../cards/press.ts';
import { clarifyWords } from '../clarify/words.ts';
import type { AnswerReading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { listOwnMeetings, openMeetingForm } from './actions.ts';
import { buildWhichCard } from './ask.card.ts';
import { draftOfWish } from './draftOfWish.ts';
import { buildMeetingListCard } from './list.card.ts';
import { askForCancel, askForMove } from './meeting.handler.ts';
import { askForDraft, proposeFor } from './plan.handler.ts';
import { aroundOf } from './search.ts';
import { factsOf } from './show.ts';
import { matching } from './whichMeeting.ts';
import { meetingWords } from './words.ts';

const MOST_CHOICES = 5;

const NOTHING_SAID: MeetingWish = {
  aim: 'plan',
  kind: null,
  name: null,
  topic: null,
  municipalities: [],
  everybody: false,
  people: [],
  where: null,
  place: null,
  dayPart: 'full',
  at: null,
  durationMinutes: null,
  ranges: [],
  presentRanges: [],
  shiftDays: null,
  questions: [],
};

const readList = ({ read, now }: Visit): Promise<MeetingList> =>
  read((trx, scope) => listMeetings(trx, scope, now));

/** Of her office, who may schedule. */
const sayWhoMay = async (visit: Visit): Promise<Reply> => {
  const { colleagues } = await aroundOf(visit);
  const leads = colleagues.filter(
    ({ roles, municipalityId }) =>
      roles.includes('team_lead') && municipalityId === visit.known.municipalityId,
  );
  const words = meetingWords[visit.language];
  return saying(words.mayNot(leads.map(({ name }) => literal(name)).join(` ${words.and} `)));
};

const questionWords = (visit: Visit, questions: readonly AmbiguityReason[]): string =>
  questions.map(({ reason, text }) => clarifyWords[visit.language].reasons[reason](literal(text))).join(' ');

const startPlan = async (
  visit: Visit,
  wish: MeetingWish,
  clientKey: string,
  asks: boolean,
): Promise<Reply> => {
  const { known, now, language } = visit;
  if (!maySchedule(known.scope)) return sayWhoMay(visit);
  const around = await aroundOf(visit);
  const { missing } = await readList(visit);
  const draft = draftOfWish(wish, {
    clientKey,
    now,
    language,
    ...around,
    ownMunicipalityId: known.municipalityId,
    missing: missing ?? [],
  });
  if (wish.questions.length === 0)
    return asks ? askForDraft(visit, draft, around) : proposeFor(visit, draft, around);
  const readings = wish.questions.length === 1 ? (wish.questions[0]?.candidates ?? []) : [];
  const future = readings.filter(({ to }) => compareDays(to, dayOf(now)) >= 0);
  return askForDraft(visit, draft, around, {
    problem: questionWords(visit, wish.questions),
    readings: future,
  });
};

const isThen = (row: MeetingRow, { ranges }: MeetingWish): boolean => {
  if (ranges.length === 0) return true;
  if (row.startsAt === null) return false;
  const day = dayOf(instant(row.startsAt));
  return ranges.some(({ from, to }) => compareDays(from, day) <= 0 && compareDays(day, to) <= 0);
};

const answerList = async (visit: Visit, wish: MeetingWish): Promise<Reply> => {
  const found = await readList(visit);
  // Whoever asks for a regular one wants to know of it even when she does not take part.
  const rows = (wish.kind === null ? found.upcoming : (found.all ?? found.upcoming)).filter(
    (row) => (wish.kind === null || row.template === wish.kind) && isThen(row, wish),
  );
  const view = {
    what: wish.kind === null ? null : meetingTemplateWords[visit.language][wish.kind],
    isThen: wish.ranges.length > 0,
    rows,
    toVote: wish.kind === null ? found.toVote.length : 0,
    maySchedule: found.maySchedule,
  };
  return personally(buildMeetingListCard(view, factsOf(visit)));
};

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The new day and time, as far as they are said; one that is only shifted keeps its time. */
const targetOf = (row: MeetingRow, { ranges, at, shiftDays }: MeetingWish) => {
  const present = row.startsAt === null ? null : instant(row.startsAt);
  const [only] = ranges;
  const said = only && ranges.length === 1 && only.from.equals(only.to) ? only.from : null;
  const shifted = present && shiftDays !== null ? dayOf(present).add({ days: shiftDays }) : null;
  const day = said ?? shifted;
  const time = at !== null ? clockOf(at) : day && present && timeOf(present) ? clockWords(present) : null;
  return { day: day?.toString() ?? null, at: time };
};

const answerChange = async (visit: Visit, wish: MeetingWish, aim: 'move' | 'cancel'): Promise<Reply> => {
  const words = meetingWords[visit.language].ask;
  const { all, upcoming } = await readList(visit);
  const meant = matching(all ?? upcoming, wish);
  const hers = meant.filter(({ actions }) => actions.includes(aim));
  const [only] = hers;
  if (!only) {
    const [other] = meant;
    return other && other.state === 'fixed' && !other.isOrganiser
      ? saying(words.notYours(literal(other.title), literal(other.organiser.name)))
      : saying(words.none[aim]);
  }
  const target = targetOf(only, wish);
  if (hers.length > 1)
    return personally(buildWhichCard(aim, hers.slice(0, MOST_CHOICES), target, factsOf(visit)));
  if (aim === 'cancel') return askForCancel(visit, only.meetingId);
  const problem = wish.questions.length === 0 ? null : questionWords(visit, wish.questions);
  return askForMove(visit, { meetingId: only.meetingId, ...target }, problem);
};

/** „Termin für den Lenkungsausschuss im Februar finden“, „Welche Termine habe ich?“ */
export const answerMeeting: AnswerReading = (visit, { meeting, clientKey }) => {
  const wish = meeting ?? NOTHING_SAID;
  switch (wish.aim) {
    case 'plan':
      return startPlan(visit, wish, clientKey, false);
    case 'list':
      return answerList(visit, wish);
    default:
      return answerChange(visit, wish, wish.aim);
  }
};

export const answerPresses = [
  on(openMeetingForm, async (visit) => ({
    ...(await startPlan(visit, NOTHING_SAID, newId(visit.now), true)),
    place: 'new' as const,
  })),
  on(listOwnMeetings, async (visit) => ({
    ...(await answerList(visit, NOTHING_SAID)),
    place: 'new' as const,
  })),
];

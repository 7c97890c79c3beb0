import { ok, type Result } from '@verbund/domain/kernel/result';
import { type Instant, instant, plainDate } from '@verbund/domain/kernel/time';
import { nextWorkingDay } from '@verbund/domain/kernel/workingTime';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import type { SpokenRange } from '@verbund/domain/language/understanding/types';
import { momentWords } from '@verbund/domain/language/words/days';
import { meetingRefusalWords } from '@verbund/domain/language/words/meetings';
import { openPoll } from '@verbund/domain/meeting/commands/openPoll';
import { planMeeting } from '@verbund/domain/meeting/commands/planMeeting';
import { maySchedule } from '@verbund/domain/meeting/policy';
import { findPlanned } from '@verbund/domain/meeting/queries/findPlanned';
import { getMeeting } from '@verbund/domain/meeting/queries/getMeeting';
import { listUnsuited } from '@verbund/domain/meeting/queries/listUnsuited';
import type { MeetingRefusal } from '@verbund/domain/meeting/types';
import { buildDoneCard } from '../cards/parts.ts';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import {
  dropPlan,
  editPlan,
  fixPlan,
  fixPlanAt,
  MOST_PICKED,
  pollPlan,
  proposeTimes,
  searchPlan,
} from './actions.ts';
import { invitedBy, type MeetingDraft, wantedOf } from './draft.ts';
import { timesWords } from './lines.ts';
import { buildPlanCard, buildPlannedCard, momentsOf } from './plan.card.ts';
import { buildPlanFormCard } from './planForm.card.ts';
import { formOfDraft, formOfSent, type PlanForm, readForm } from './planForm.ts';
import { type Around, aroundOf, NOBODY_BUSY, searchTimes } from './search.ts';
import { factsOf, readMeeting, showMeetingCard } from './show.ts';
import { meetingWords } from './words.ts';

type Asking = { problem?: string | null; readings?: readonly SpokenRange[] };

const showForm = (visit: Visit, form: PlanForm, { municipalities }: Around, asking: Asking = {}): Reply => {
  const { problem = null, readings = [] } = asking;
  return personally(buildPlanFormCard({ form, municipalities, problem, readings }, factsOf(visit)));
};

/** The fields of a draft, with what is asked back about it. */
export const askForDraft = (visit: Visit, draft: MeetingDraft, around: Around, asking: Asking = {}): Reply =>
  showForm(visit, formOfDraft(draft, around.colleagues), around, asking);

/** On a Sunday or a holiday nobody meets: the next working day may have been meant. */
const readingsFor = (reason: MeetingRefusal, { from, until }: MeetingDraft): SpokenRange[] => {
  if (reason !== 'nobody_works' && reason !== 'window_without_working_day') return [];
  const next = nextWorkingDay(plainDate(until));
  return from === until ? [{ from: next, to: next }] : [];
};

/** Times for a draft, or the fields again with what has to change. */
export const proposeFor = async (
  visit: Visit,
  draft: MeetingDraft,
  around: Around,
  problem: string | null = null,
): Promise<Reply> => {
  const words = meetingWords[visit.language];
  if (invitedBy(draft, around.colleagues, visit.known.staffId).length > MOST_PICKED)
    return askForDraft(visit, draft, around, { problem: words.form.tooMany(MOST_PICKED) });
  const found = await searchTimes(visit, draft, around);
  if (!found.ok)
    return askForDraft(visit, draft, around, {
      problem: problem ?? meetingRefusalWords[visit.language][found.reason],
      readings: readingsFor(found.reason, draft),
    });
  return personally(buildPlanCard({ ...found.value, problem }, factsOf(visit)));
};

/** Plans as far as the draft has become a meeting already: pressed twice is pressed once. */
const unlessPlanned = async (
  visit: Visit,
  clientKey: string,
  answer: () => Promise<Reply>,
): Promise<Reply> => {
  if (!maySchedule(visit.known.scope)) return saying(meetingRefusalWords[visit.language].not_allowed);
  const known = await visit.read((trx, scope) => findPlanned(trx, scope, clientKey));
  return known === null ? answer() : showMeetingCard(visit, known);
};

/** Its title has passed the guard, or stands with placeholders in the card to be looked at. */
const withGuardedTitle = async (
  visit: Visit,
  draft: MeetingDraft,
  around: Around,
  go: (title: GuardedText) => Promise<Reply>,
): Promise<Reply> => {
  const words = meetingWords[visit.language].form;
  const guarded = await guardNote(visit, draft.title, { masked: false });
  if (guarded.ok && guarded.text !== null) return go(guarded.text);
  if (guarded.ok) return proposeFor(visit, draft, around, words.titleMissing);
  const masked = await guardNote(visit, draft.title, { masked: true });
  const title = masked.ok ? (masked.text ?? '') : '';
  return proposeFor(visit, { ...draft, title }, around, words.titleMasked(guarded.kinds));
};

type Chosen = { slots: readonly Instant[]; startsAt: Instant | null };

const plan = (
  visit: Visit,
  { draft, title, around }: { draft: MeetingDraft; title: GuardedText; around: Around },
  chosen: Chosen,
): Promise<Result<{ meetingId: string; isPolled: boolean }, MeetingRefusal>> => {
  const invited = invitedBy(draft, around.colleagues, visit.known.staffId);
  const { clientKey, template } = draft;
  const wanted = { ...wantedOf(draft, invited), busy: NOBODY_BUSY };
  const input = { ...wanted, clientKey, template, title, quorumShare: draft.share, ...chosen };
  return visit.run(async (trx, scope) => {
    const planned = await planMeeting(trx, scope, input, visit.now);
    if (!planned.ok) return planned;
    const { meetingId } = planned.value;
    if (chosen.startsAt !== null) return ok({ meetingId, isPolled: false });
    const version = (await getMeeting(trx, scope, meetingId, visit.now))?.version ?? 0;
    const poll = { meetingId, version, slots: chosen.slots, closesAt: null, busy: NOBODY_BUSY };
    const opened = await openPoll(trx, scope, poll, visit.now);
    return opened.ok ? ok({ meetingId, isPolled: true }) : opened;
  });
};

const sayPlanned = async (
  visit: Visit,
  { meetingId, isPolled }: { meetingId: string; isPolled: boolean },
): Promise<Reply> => {
  const { now, language } = visit;
  const words = meetingWords[language].plan;
  const view = await readMeeting(visit, meetingId);
  if (!view) return saying(meetingRefusalWords[language].not_found);
  const { title, startsAt, endsAt, pollClosesAt } = view;
  const closes = pollClosesAt === null ? '' : momentWords(instant(pollClosesAt), now, language);
  const when = startsAt && endsAt ? timesWords({ startsAt, endsAt }, now, language) : '';
  const cannot = isPolled
    ? []
    : await visit.read((trx, scope) => listUnsuited(trx, scope, { meetingId, busy: NOBODY_BUSY }, now));
  const sentence = isPolled ? words.polled(closes) : words.fixed(when);
  return personally(buildPlannedCard({ title, sentence, cannot }, language));
};

const settle = (visit: Visit, draft: MeetingDraft, chosen: Chosen): Promise<Reply> =>
  unlessPlanned(visit, draft.clientKey, async () => {
    const around = await aroundOf(visit);
    return withGuardedTitle(visit, draft, around, async (title) => {
      const planned = await plan(visit, { draft, title, around }, chosen);
      return planned.ok
        ? sayPlanned(visit, planned.value)
        : proposeFor(visit, draft, around, meetingRefusalWords[visit.language][planned.reason]);
    });
  });

const search = (visit: Visit, form: PlanForm): Promise<Reply> =>
  unlessPlanned(visit, form.clientKey, async () => {
    const around = await aroundOf(visit);
    const { known, now, language } = visit;
    const facts = { colleagues: around.colleagues, ownMunicipalityId: known.municipalityId, now, language };
    const read = readForm(form, facts);
    return read.ok
      ? proposeFor(visit, read.draft, around)
      : showForm(visit, form, around, { problem: read.problem });
  });

const fixPicked = (visit: Visit, draft: MeetingDraft, picked: readonly string[]): Promise<Reply> => {
  const [only] = picked;
  if (only !== undefined && picked.length === 1)
    return settle(visit, draft, { slots: [], startsAt: instant(only) });
  return unlessPlanned(visit, draft.clientKey, async () =>
    proposeFor(visit, draft, await aroundOf(visit), meetingWords[visit.language].plan.pickOne),
  );
};

const drop = async ({ language }: Visit): Promise<Reply> => {
  const words = meetingWords[language].form;
  return personally(buildDoneCard(words.dropped, words.droppedSentence));
};

export const planPresses = [
  on(searchPlan, (visit, sent) => search(visit, formOfSent(sent))),
  on(editPlan, (visit, { slots: _, ...draft }) =>
    unlessPlanned(visit, draft.clientKey, async () => askForDraft(visit, draft, await aroundOf(visit))),
  ),
  on(proposeTimes, (visit, { slots: _, ...draft }) =>
    unlessPlanned(visit, draft.clientKey, async () => proposeFor(visit, draft, await aroundOf(visit))),
  ),
  on(pollPlan, (visit, { slots, offered, ...draft }) =>
    settle(visit, draft, { slots: momentsOf(slots.length > 0 ? slots : offered), startsAt: null }),
  ),
  on(fixPlan, (visit, { slots, ...draft }) => fixPicked(visit, draft, slots)),
  on(fixPlanAt, (visit, { startsAt, ...draft }) =>
    settle(visit, draft, { slots: [], startsAt: instant(startsAt) }),
  ),
  on(dropPlan, drop),
];

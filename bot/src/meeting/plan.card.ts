import { instant, plainDate } from '@verbund/domain/kernel/time';
import { spanWords } from '@verbund/domain/language/words/days';
import { durationWords, slotReasonWords } from '@verbund/domain/language/words/slots';
import { LONGEST_MEETING_TITLE } from '@verbund/domain/meeting/requests';
import type { MeetingRow, SlotBlockerView, SlotSearchView } from '@verbund/domain/meeting/schema';
import type { Person } from '@verbund/domain/membership/queries/loadPeople';
import { execute } from '../cards/action.ts';
import {
  type Action,
  actionSet,
  card,
  choiceInput,
  type Element,
  literal,
  subtle,
  text,
  textInput,
} from '../cards/elements.ts';
import { buildDoneCard, header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { dropPlan, editPlan, fixPlan, fixPlanAt, pollPlan, proposeTimes, showMeeting } from './actions.ts';
import type { InvitedColleague, MeetingDraft } from './draft.ts';
import { invitedLines, type MeetingFacts, namesOf, plainNamesOf, timesWords, whereWords } from './lines.ts';
import { meetingWords } from './words.ts';

const MOST_BLOCKERS = 5;

export type PlanView = {
  draft: MeetingDraft;
  placeName: string | null;
  invited: readonly InvitedColleague[];
  /** Times that were found, or whom it fails on; `wanted` instead when one time was asked for. */
  search: SlotSearchView | null;
  wanted: { startsAt: string; endsAt: string; cannot: readonly Person[] } | null;
  /** A meeting of the same kind in the same time. */
  twin: MeetingRow | null;
  problem: string | null;
};

/** The draft as a button carries it; its title stands in a field. */
const carried = ({ title: _, municipalityIds, staffIds, ...draft }: MeetingDraft) => ({
  ...draft,
  municipalityIds: [...municipalityIds],
  staffIds: [...staffIds],
});

const twinNotice = (twin: MeetingRow | null, { now, language }: MeetingFacts): Element[] => {
  if (!twin) return [];
  const words = meetingWords[language].plan;
  const { startsAt, endsAt, meetingId } = twin;
  const when = startsAt && endsAt ? timesWords({ startsAt, endsAt }, now, language) : words.twinOpen;
  return [
    ...notice(words.twin(literal(twin.title), when)),
    actionSet([execute(showMeeting, meetingWords[language].show, { meetingId }, { inputs: 'none' })]),
  ];
};

const understood = (view: PlanView, { now, language }: MeetingFacts): Element[] => {
  const { draft, invited, placeName } = view;
  const words = meetingWords[language].plan;
  const span = { from: plainDate(draft.from), to: plainDate(draft.until) };
  const place = placeName === null ? null : { name: placeName };
  const half = draft.half === 'full' ? '' : `, ${meetingWords[language].half[draft.half]}`;
  return [
    ...(view.wanted === null
      ? [text(`${words.window(spanWords(span, now, language), draft.at)}${half}`)]
      : []),
    text(
      words.facts(
        durationWords(draft.minutes, language),
        whereWords({ mode: draft.mode, place }, language),
        words.share(draft.share),
      ),
      { spacing: 'small' },
    ),
    ...list(words.invited(invited.length), invitedLines(invited, language)),
  ];
};

type Proposal = SlotSearchView['proposals'][number];

const proposalTitle = (proposal: Proposal, { now, language }: MeetingFacts): string => {
  const everybody = proposal.reasons.some(({ code }) => code === 'everybody_can');
  const reasons = proposal.reasons
    // Where everybody can, so can somebody of each municipality.
    .filter(({ code }) => !everybody || code !== 'municipalities_can')
    .map((reason) => slotReasonWords(reason, language));
  const cannot =
    proposal.cannot.length === 0
      ? []
      : [meetingWords[language].plan.cannot(plainNamesOf(proposal.cannot, language))];
  return `${timesWords(proposal, now, language)}: ${[...reasons, ...cannot].join('; ')}`;
};

const blockerLine = (blocker: SlotBlockerView, language: MeetingFacts['language']): string => {
  const words = meetingWords[language].plan;
  switch (blocker.kind) {
    case 'person':
      return namesOf([blocker.person], language);
    case 'municipality':
      return words.failsOnMunicipality(literal(blocker.municipality.name));
    case 'window':
      return words.failsOnWindow;
  }
};

const found = ({ search, wanted }: PlanView, facts: MeetingFacts): Element[] => {
  const { now, language } = facts;
  const words = meetingWords[language].plan;
  if (wanted)
    return [
      text(`${words.wanted}: ${timesWords(wanted, now, language)}`, { weight: 'bolder', separator: true }),
      text(wanted.cannot.length === 0 ? words.suitsAll : words.suitsNot(namesOf(wanted.cannot, language)), {
        spacing: 'small',
      }),
    ];
  if (!search) return [];
  if (search.proposals.length === 0)
    return [
      ...notice(words.noTimes, 'warning'),
      ...list(
        words.failsOn,
        search.blockers.slice(0, MOST_BLOCKERS).map((blocker) => blockerLine(blocker, language)),
      ),
      text(words.change, { spacing: 'small' }),
    ];
  return [
    choiceInput({
      id: 'slots',
      label: words.times,
      choices: search.proposals.map((proposal) => ({
        title: proposalTitle(proposal, facts),
        value: proposal.startsAt,
      })),
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
    }),
    subtle(words.pickHint, { size: 'small' }),
  ];
};

const buttons = ({ draft, search, wanted }: PlanView, { language }: MeetingFacts): Action[] => {
  const words = meetingWords[language].plan;
  const data = carried(draft);
  const drop = execute(dropPlan, meetingWords[language].form.drop, {}, { inputs: 'none' });
  const edit = execute(editPlan, words.edit, data);
  if (wanted) {
    const suits = wanted.cannot.length === 0;
    const fix = execute(
      fixPlanAt,
      suits ? words.fix : words.fixAnyway,
      { ...data, startsAt: wanted.startsAt },
      suits ? { style: 'positive' } : {},
    );
    return [fix, execute(proposeTimes, words.otherTimes, { ...data, ...weekAround(draft) }), edit, drop];
  }
  if (!search || search.proposals.length === 0) return [edit, drop];
  const offered = search.proposals.map(({ startsAt }) => startsAt);
  return [
    execute(pollPlan, words.poll, { ...data, offered }, { style: 'positive' }),
    execute(fixPlan, words.fix, data),
    edit,
    drop,
  ];
};

/** From the day asked for on, a week long, at any time. */
const weekAround = ({ from }: MeetingDraft) => ({
  until: plainDate(from).add({ days: 6 }).toString(),
  at: null,
});

/** What was understood, times for it with their reasons, and what can be done with them. */
export const buildPlanCard = (view: PlanView, facts: MeetingFacts): Card => {
  const { plan, form } = meetingWords[facts.language];
  return card(
    [
      header(plan.title, plan.status),
      notice(view.problem, 'warning'),
      twinNotice(view.twin, facts),
      textInput({
        id: 'title',
        label: form.name,
        value: view.draft.title,
        maxLength: LONGEST_MEETING_TITLE,
      }),
      understood(view, facts),
      found(view, facts),
    ],
    buttons(view, facts),
  );
};

/** Takes the place of the plan when it has become a meeting; the card of the meeting comes as to everybody. */
export const buildPlannedCard = (
  { title, sentence, cannot }: { title: string; sentence: string; cannot: readonly Person[] },
  language: MeetingFacts['language'],
): Card => {
  const words = meetingWords[language].plan;
  const unsuited = cannot.length === 0 ? '' : ` ${words.alsoUnsuited(namesOf(cannot, language))}`;
  return buildDoneCard(literal(title), `${sentence}${unsuited}`);
};

/** A moment as a proposal carries it. */
export const momentsOf = (picked: readonly string[]) => picked.map((one) => instant(one));

/** A meeting as whoever reads it may see it, with what she may do about it from the chat. */
import { compareInstants, instant } from '@verbund/domain/kernel/time';
import { momentWords } from '@verbund/domain/language/words/days';
import { durationWords } from '@verbund/domain/language/words/slots';
import type { MeetingDetail } from '@verbund/domain/meeting/schema';
import type { Person } from '@verbund/domain/membership/queries/loadPeople';
import { execute } from '../cards/action.ts';
import {
  type Action,
  actionSet,
  card,
  choiceInput,
  container,
  type Element,
  joinMeeting,
  literal,
  openTab,
  subtle,
  text,
} from '../cards/elements.ts';
import { buildDoneCard, header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { askCancel, askMove, fixSlot, voteMeeting } from './actions.ts';
import { invitedLines, type MeetingFacts, namesOf, timesWords, whereWords } from './lines.ts';
import { meetingWords } from './words.ts';

export type Said = { happened?: string | null; problem?: string | null };
type Slot = MeetingDetail['slots'][number];

const participantsOf = ({ municipalities }: MeetingDetail): Person[] =>
  municipalities.flatMap(({ name: municipalityName, participants }) =>
    participants.map(({ staffId, name }) => ({ staffId, name, municipalityName })),
  );

const statusOf = (view: MeetingDetail, { now, language }: MeetingFacts): string => {
  const words = meetingWords[language].card;
  if (view.state !== 'polling') return words[view.state];
  if (view.isUndecided || view.pollClosesAt === null) return words.undecided;
  return words.polling(momentWords(instant(view.pollClosesAt), now, language));
};

const facts = (view: MeetingDetail, { now, staffId, language }: MeetingFacts): Element[] => {
  const words = meetingWords[language].card;
  const { startsAt, endsAt, organiser, durationMinutes } = view;
  const where = whereWords(view, language);
  const organises =
    organiser.staffId === staffId
      ? words.youOrganise
      : words.organises(literal(organiser.name), literal(organiser.municipalityName));
  const when =
    startsAt === null || endsAt === null
      ? [text(words.duration(durationWords(durationMinutes, language), where))]
      : [
          text(timesWords({ startsAt, endsAt }, now, language), { weight: 'bolder', size: 'medium' }),
          text(where, { spacing: 'none' }),
        ];
  return [...when, subtle(organises, { spacing: 'none' })];
};

const countOf = (slot: Slot, answer: Slot['votes'][number]['answer']): number =>
  slot.votes.filter((vote) => vote.answer === answer).length;

const talliesOf = (slot: Slot, language: MeetingFacts['language']): string =>
  meetingWords[language].card.count(countOf(slot, 'yes'), countOf(slot, 'if_need_be'), countOf(slot, 'no'));

/** What she answers to each slot; what she has said before stands in the fields. */
const voteFields = (view: MeetingDetail, { staffId, now, language }: MeetingFacts): Element[] => {
  if (!view.actions.includes('vote')) return [];
  const words = meetingWords[language];
  const choices = [
    { title: words.yes, value: 'yes' },
    { title: words.ifNeedBe, value: 'if_need_be' },
    { title: words.no, value: 'no' },
  ];
  return [
    text(words.card.which, { weight: 'bolder', separator: true }),
    ...view.slots.map((slot, index) => {
      const before = slot.votes.find((vote) => vote.staffId === staffId)?.answer;
      return choiceInput({
        id: `slot${index + 1}`,
        label: timesWords(slot, now, language),
        style: 'compact',
        choices,
        ...(before === undefined ? {} : { value: before }),
      });
    }),
  ];
};

/** Required people who do not come, and municipalities of which nobody does. */
const missingWords = ({ failsOn }: Slot, language: MeetingFacts['language']): string | null => {
  const words = meetingWords[language];
  const names = failsOn.flatMap((blocker) => {
    if (blocker.kind === 'person') return [namesOf([blocker.person], language)];
    return blocker.kind === 'municipality' ? [literal(blocker.municipality.name)] : [];
  });
  return names.length === 0
    ? null
    : words.card.failsOn([...names.slice(0, 4), ...(names.length > 4 ? ['…'] : [])].join(', '));
};

/** For whoever organises: how each slot stands, and the button that ends the search. */
const slotsForOrganiser = (view: MeetingDetail, { now, language }: MeetingFacts): Element[] => {
  if (!view.actions.includes('fix') || view.slots.length === 0) return [];
  const words = meetingWords[language].card;
  const hasVotes = view.slots.some(({ votes }) => votes.length > 0);
  if (!view.isUndecided && !hasVotes) return [];
  return [
    text(words.answers, { weight: 'bolder', separator: true }),
    ...view.slots.map((slot) => {
      const missing = view.isUndecided ? missingWords(slot, language) : null;
      return container([
        text(timesWords(slot, now, language), { spacing: 'small' }),
        subtle([talliesOf(slot, language), ...(missing ? [missing] : [])].join(' · '), {
          size: 'small',
          spacing: 'none',
        }),
        actionSet([
          execute(
            fixSlot,
            words.fixThis,
            { meetingId: view.meetingId, seen: view.version, slotId: slot.slotId },
            { inputs: 'none' },
          ),
        ]),
      ]);
    }),
  ];
};

const waitingFor = (view: MeetingDetail, { language }: MeetingFacts): Element[] => {
  const isAsking = view.state === 'polling' && !view.isUndecided && view.slots.length > 0;
  if (!isAsking || !view.actions.includes('fix')) return [];
  const words = meetingWords[language].card;
  const silent = participantsOf(view).filter(
    ({ staffId }) => !view.slots.every(({ votes }) => votes.some((vote) => vote.staffId === staffId)),
  );
  const line = silent.length === 0 ? words.everybodyVoted : words.waiting(namesOf(silent, language));
  return [subtle(line, { size: 'small' })];
};

const isToCome = ({ state, endsAt }: MeetingDetail, { now }: MeetingFacts): boolean =>
  state === 'planning' ||
  state === 'polling' ||
  (state === 'fixed' && endsAt !== null && compareInstants(now, instant(endsAt)) < 0);

const buttons = (view: MeetingDetail, shown: MeetingFacts): Action[] => {
  const { meetingId, state, calendar, actions, slots } = view;
  const words = meetingWords[shown.language];
  const hasVoted = slots.some(({ votes }) => votes.some(({ staffId }) => staffId === shown.staffId));
  const may = (action: MeetingDetail['actions'][number]): boolean => actions.includes(action);
  const toCome = isToCome(view, shown);
  return [
    ...(may('vote')
      ? [
          execute(
            voteMeeting,
            hasVoted ? words.card.change : words.card.vote,
            { meetingId, slotIds: slots.map(({ slotId }) => slotId) },
            { style: 'positive' },
          ),
        ]
      : []),
    ...(state === 'fixed' && toCome ? joinMeeting(words.card.join, calendar.joinUrl) : []),
    ...(may('move')
      ? [execute(askMove, words.card.move, { meetingId, day: null, at: null }, { inputs: 'none' })]
      : []),
    ...(may('cancel') ? [execute(askCancel, words.card.cancel, { meetingId }, { inputs: 'none' })] : []),
    openTab(words.openInTab, `termin/${meetingId}`),
  ];
};

const hints = (view: MeetingDetail, { language }: MeetingFacts): Element[] => {
  const words = meetingWords[language].card;
  if (view.actions.includes('fix') && view.isUndecided) return [text(words.chooseSlot)];
  if (view.actions.includes('open_poll') && view.state === 'planning') return [text(words.noSlotThere)];
  const items = view.agenda.length;
  return view.state === 'fixed' && items > 0 ? [subtle(words.agenda(items), { size: 'small' })] : [];
};

/** A meeting in any state, for whoever is invited, organises it, or schedules. */
export const buildMeetingCard = (meeting: MeetingDetail, shown: MeetingFacts, said: Said = {}): Card => {
  // Whoever looks into her calendar goes through the days in their order.
  const slots = meeting.slots.toSorted((a, b) => compareInstants(instant(a.startsAt), instant(b.startsAt)));
  const view = { ...meeting, slots };
  const { language } = shown;
  const people = participantsOf(view);
  const isOver = view.state === 'cancelled' || view.state === 'held';
  return card(
    [
      header(literal(view.title), statusOf(view, shown)),
      notice(said.problem, 'warning'),
      notice(said.happened),
      facts(view, shown),
      hints(view, shown),
      voteFields(view, shown),
      slotsForOrganiser(view, shown),
      waitingFor(view, shown),
      isOver ? [] : list(meetingWords[language].card.invited(people.length), invitedLines(people, language)),
    ],
    buttons(view, shown),
  );
};

/** What a poll has come to: the card with the time comes as a message of its own. */
export const buildPollOverCard = (view: MeetingDetail, { now, language }: MeetingFacts): Card => {
  const words = meetingWords[language].card;
  const { startsAt, endsAt, state, title } = view;
  const isFixed = state === 'fixed' && startsAt !== null && endsAt !== null;
  const sentence = isFixed
    ? words.nowFixed(timesWords({ startsAt, endsAt }, now, language))
    : statusOf(view, { now, language, staffId: '' });
  return buildDoneCard(literal(title), sentence);
};

/** For somebody who may not see it any more. */
export const buildGoneCard = (language: MeetingFacts['language']): Card => {
  const words = meetingWords[language];
  return buildDoneCard(words.meeting, words.card.gone);
};

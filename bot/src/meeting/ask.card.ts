/** What is asked before a meeting that people know of changes. */
import { instant } from '@verbund/domain/kernel/time';
import { slotWords } from '@verbund/domain/language/words/slots';
import type { MeetingDetail, MeetingRow } from '@verbund/domain/meeting/schema';
import type { Person } from '@verbund/domain/membership/queries/loadPeople';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  container,
  dateInput,
  literal,
  sideBySide,
  subtle,
  text,
  textInput,
} from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { askCancel, askMove, cancelMeeting, moveMeeting, showMeeting } from './actions.ts';
import { type MeetingFacts, namesOf } from './lines.ts';
import { meetingWords } from './words.ts';

type Timed = Pick<MeetingRow, 'startsAt' | 'endsAt'>;

const whenOf = ({ startsAt, endsAt }: Timed, { now, language }: MeetingFacts): string | null =>
  startsAt === null || endsAt === null
    ? null
    : slotWords({ startsAt: instant(startsAt), endsAt: instant(endsAt) }, now, language);

export const buildCancelCard = (view: MeetingDetail, facts: MeetingFacts): Card => {
  const words = meetingWords[facts.language].ask;
  const { meetingId, version } = view;
  const when = whenOf(view, facts);
  return card(
    [
      header(words.cancelTitle, literal(view.title)),
      when === null ? null : text(when, { weight: 'bolder' }),
      view.state === 'planning' ? null : text(words.cancelSentence),
    ],
    [
      execute(cancelMeeting, words.cancel, { meetingId, seen: version }, { style: 'destructive' }),
      execute(showMeeting, words.keep, { meetingId }),
    ],
  );
};

export type MoveForm = {
  day: string;
  time: string;
  /** Whom the new time does not suit; `null`: nobody has looked yet. */
  cannot: readonly Person[] | null;
  problem: string | null;
};

export const buildMoveCard = (view: MeetingDetail, form: MoveForm, facts: MeetingFacts): Card => {
  const words = meetingWords[facts.language];
  const { meetingId, version } = view;
  const { day, time, cannot, problem } = form;
  const when = whenOf(view, facts);
  const suits =
    cannot === null
      ? null
      : cannot.length === 0
        ? words.plan.suitsAll
        : words.plan.suitsNot(namesOf(cannot, facts.language));
  return card(
    [
      header(words.ask.moveTitle, literal(view.title)),
      notice(problem, 'warning'),
      when === null ? null : text(words.ask.now(when)),
      sideBySide([
        dateInput({ id: 'day', label: words.ask.day, value: day }),
        textInput({
          id: 'time',
          label: words.ask.time,
          placeholder: words.ask.timeHint,
          maxLength: 20,
          ...(time === '' ? {} : { value: time }),
        }),
      ]),
      suits === null ? null : text(suits),
      subtle(words.ask.cancelSentence, { size: 'small' }),
    ],
    [
      execute(
        moveMeeting,
        cannot !== null && cannot.length > 0 ? words.ask.moveAnyway : words.ask.move,
        { meetingId, seen: version },
        { style: 'positive' },
      ),
      execute(showMeeting, words.ask.keep, { meetingId }, { inputs: 'none' }),
    ],
  );
};

/** Several could be meant. */
export const buildWhichCard = (
  aim: 'move' | 'cancel',
  rows: readonly MeetingRow[],
  wanted: { day: string | null; at: string | null },
  facts: MeetingFacts,
): Card => {
  const words = meetingWords[facts.language];
  return card([
    header(words.ask.which[aim]),
    rows.map((row) =>
      container(
        [
          text(literal(row.title), { weight: 'bolder' }),
          subtle(whenOf(row, facts) ?? words.list.planning, { spacing: 'none' }),
          actionSet([
            aim === 'move'
              ? execute(askMove, words.card.move, { meetingId: row.meetingId, ...wanted })
              : execute(askCancel, words.card.cancel, { meetingId: row.meetingId }),
          ]),
        ],
        { separator: true },
      ),
    ),
  ]);
};

import { instant } from '@verbund/domain/kernel/time';
import { momentWords } from '@verbund/domain/language/words/days';
import type { MeetingRow } from '@verbund/domain/meeting/schema';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  container,
  type Element,
  literal,
  openTab,
  subtle,
  text,
} from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { openMeetingForm, showMeeting } from './actions.ts';
import { type MeetingFacts, timesWords, whereWords } from './lines.ts';
import { meetingWords } from './words.ts';

const MOST_SHOWN = 6;

export type MeetingListView = {
  /** What was asked for, such as "Lenkungsausschuss"; `null`: all of hers. */
  what: string | null;
  /** Of a time that was said. */
  isThen: boolean;
  rows: readonly MeetingRow[];
  toVote: number;
  maySchedule: boolean;
};

const standing = (row: MeetingRow, { now, language }: MeetingFacts): string => {
  const words = meetingWords[language].list;
  const { startsAt, endsAt, isUndecided, pollClosesAt } = row;
  if (startsAt !== null && endsAt !== null)
    return `${timesWords({ startsAt, endsAt }, now, language)}, ${whereWords(row, language)}`;
  if (row.awaitsMyVote) return words.awaitsVote;
  if (isUndecided) return words.undecided;
  if (pollClosesAt === null) return words.planning;
  return words.polling(momentWords(instant(pollClosesAt), now, language));
};

const entry = (row: MeetingRow, facts: MeetingFacts): Element => {
  const words = meetingWords[facts.language];
  const { meetingId } = row;
  return container(
    [
      text(literal(row.title), { weight: 'bolder' }),
      subtle(standing(row, facts), { spacing: 'none' }),
      actionSet([execute(showMeeting, row.awaitsMyVote ? words.list.vote : words.show, { meetingId })]),
    ],
    { separator: true },
  );
};

const nothing = ({ what, isThen }: MeetingListView, language: MeetingFacts['language']): string => {
  const words = meetingWords[language].list;
  if (what !== null) return words.noneOf(literal(what));
  return isThen ? words.emptyThen : words.empty;
};

/** What is coming, the next one on top. */
export const buildMeetingListCard = (view: MeetingListView, facts: MeetingFacts): Card => {
  const { language } = facts;
  const words = meetingWords[language];
  const { rows, toVote, what } = view;
  const left = rows.length - MOST_SHOWN;
  return card(
    [
      header(
        what === null ? words.list.title : literal(what),
        rows.length === 0 ? null : words.list.status(rows.length),
      ),
      notice(toVote === 0 ? null : words.list.toVote(toVote)),
      rows.length === 0
        ? text(nothing(view, language))
        : rows.slice(0, MOST_SHOWN).map((row) => entry(row, facts)),
      left > 0 ? subtle(words.list.more(left), { size: 'small' }) : null,
    ],
    [
      view.maySchedule && execute(openMeetingForm, words.form.title, {}),
      openTab(words.list.openInTab, 'termine'),
    ],
  );
};

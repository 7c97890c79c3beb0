import { compareDays, dayOf, instant } from '@verbund/domain/kernel/time';
import type { MeetingWish } from '@verbund/domain/language/understanding/meetings/types';
import type { MeetingRow } from '@verbund/domain/meeting/schema';

/** Words that every meeting may be called by. */
const ANY = /^(?:besprechung|termin|meeting|treffen|sitzung|runde|austausch|abstimmung|gespräch)$/iu;

const isOn = ({ startsAt, windowFrom, windowUntil }: MeetingRow, { presentRanges }: MeetingWish): boolean => {
  if (presentRanges.length === 0) return true;
  if (startsAt === null)
    return presentRanges.some(({ from, to }) => windowFrom <= to.toString() && from.toString() < windowUntil);
  const day = dayOf(instant(startsAt));
  return presentRanges.some(({ from, to }) => compareDays(from, day) <= 0 && compareDays(day, to) <= 0);
};

const has = (title: string, word: string): boolean => title.toLowerCase().includes(word.toLowerCase());

/** A regular one by its kind or by the word in its title, any other by the words of its title. */
const isCalled = ({ title, template }: MeetingRow, { kind, name, topic, municipalities }: MeetingWish) => {
  if (kind !== null && template !== kind && !(name !== null && has(title, name))) return false;
  if (kind === null && name !== null && !ANY.test(name) && !has(title, name)) return false;
  return [...(topic === null ? [] : [topic]), ...municipalities].every(
    (word) => has(title, word) || kind !== null,
  );
};

/** The meetings a message may mean; where its words name none, all on the day it names. */
export const matching = (rows: readonly MeetingRow[], wish: MeetingWish): MeetingRow[] => {
  const there = rows.filter((row) => isOn(row, wish));
  const called = there.filter((row) => isCalled(row, wish));
  return called.length > 0 || wish.presentRanges.length === 0 ? called : there;
};

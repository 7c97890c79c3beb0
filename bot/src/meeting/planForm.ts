/** Between the fields of the form and the draft. */

import { compareDays, dayOf, type Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { findPeople } from '@verbund/domain/language/understanding/meetings/people';
import { normalise } from '@verbund/domain/language/understanding/normalise';
import { tokenise } from '@verbund/domain/language/understanding/tokenise';
import { LONGEST_MEETING_TITLE } from '@verbund/domain/meeting/requests';
import type { Colleague } from '@verbund/domain/membership/queries/listColleagues';
import { readDay } from '../cards/inputs.ts';
import { MOST_PICKED, type searchPlan } from './actions.ts';
import type { MeetingDraft } from './draft.ts';
import { meetingWords } from './words.ts';

/** What stands in the fields: as typed, so that nothing is lost when it has to be corrected. */
export type PlanForm = Omit<MeetingDraft, 'staffIds' | 'at'> & {
  /** Names, with commas between them. */
  people: string;
  at: string;
};

type Sent = NonNullable<ReturnType<typeof searchPlan.parse>>;

export const formOfDraft = (
  { staffIds, at, ...draft }: MeetingDraft,
  colleagues: readonly Colleague[],
): PlanForm => ({
  ...draft,
  people: colleagues
    .filter(({ staffId }) => staffIds.includes(staffId))
    .map(({ name }) => name)
    .join(', '),
  at: at ?? '',
});

export const formOfSent = (sent: Sent): PlanForm => ({
  clientKey: sent.clientKey,
  template: sent.template,
  title: sent.title,
  municipalityIds: sent.municipalities,
  group: sent.group,
  people: sent.people,
  from: sent.from ?? sent.fromDay,
  until: sent.until ?? sent.untilDay,
  at: sent.at,
  half: sent.half,
  minutes: sent.minutes,
  mode: sent.mode,
  placeId: sent.place === '' ? null : sent.place,
  share: sent.share,
});

/** "10", "9:30", "14.15 Uhr"; `null` when it is no time of day. */
export const readClock = (typed: string): string | null => {
  const [, hour = '', minute = '00'] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr|h)?\s*$/iu.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
};

/** Ids of everybody named; `null` when one of them is not known, or could be two. */
const readPeople = (typed: string, colleagues: readonly Colleague[]): string[] | null => {
  const names = colleagues.map(({ name }) => name);
  const parts = typed.split(/[,;\n]|\sund\s|\sand\s/u).filter((part) => part.trim() !== '');
  const ids: string[] = [];
  for (const part of parts) {
    // Behind "mit" a first name alone stands for somebody.
    const found = findPeople(tokenise(normalise(`mit ${part.trim()}`)), names);
    const [person] = colleagues.filter(({ name }) => name === found[0]);
    if (found.length !== 1 || !person) return null;
    ids.push(person.staffId);
  }
  return [...new Set(ids)];
};

export type ReadPlan = { ok: true; draft: MeetingDraft } | { ok: false; problem: string };

/** @param facts.ownMunicipalityId whose town hall it is when nobody says which. */
export const readForm = (
  { people, at, ...form }: PlanForm,
  facts: {
    colleagues: readonly Colleague[];
    ownMunicipalityId: string;
    now: Instant;
    language: Language;
  },
): ReadPlan => {
  const words = meetingWords[facts.language].form;
  const refuse = (problem: string): ReadPlan => ({ ok: false, problem });
  if (form.title.trim() === '') return refuse(words.titleMissing);
  if (form.title.trim().length > LONGEST_MEETING_TITLE)
    return refuse(words.titleTooLong(LONGEST_MEETING_TITLE));
  const [from, until] = [readDay(form.from), readDay(form.until === '' ? form.from : form.until)];
  if (from === null || until === null) return refuse(words.dayMissing);
  if (compareDays(until, from) < 0) return refuse(words.endBeforeStart);
  if (compareDays(until, dayOf(facts.now)) < 0) return refuse(words.dayPast);
  const clock = at.trim() === '' ? null : readClock(at);
  if (clock === null && at.trim() !== '') return refuse(words.timeUnreadable);
  const staffIds = readPeople(people, facts.colleagues);
  if (staffIds === null) return refuse(words.personUnknown);
  if (staffIds.length > MOST_PICKED) return refuse(words.tooMany(MOST_PICKED));
  return {
    ok: true,
    draft: {
      ...form,
      title: form.title.trim(),
      staffIds,
      from: from.toString(),
      until: until.toString(),
      at: clock,
      placeId: form.mode === 'online' ? null : (form.placeId ?? facts.ownMunicipalityId),
    },
  };
};

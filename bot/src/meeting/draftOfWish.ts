import type { MeetingTemplate } from '@verbund/domain/db/meetingTables';
import { dayOf, type Instant, plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import type { MeetingWish } from '@verbund/domain/language/understanding/meetings/types';
import { meetingTemplateWords } from '@verbund/domain/language/words/meetings';
import { LONGEST_MEETING_TITLE } from '@verbund/domain/meeting/requests';
import type { MissingMeeting } from '@verbund/domain/meeting/schema';
import { SERIES_TEMPLATES } from '@verbund/domain/meeting/series/templates';
import type { Colleague } from '@verbund/domain/membership/queries/listColleagues';
import type { Group } from './actions.ts';
import type { MeetingDraft } from './draft.ts';
import { meetingWords } from './words.ts';

/** Where nobody said when. */
const USUAL_WEEKS = 4;
const USUAL_SHARE = 50;

export type Place = { id: string; name: string };
export type DraftFacts = {
  clientKey: string;
  now: Instant;
  language: Language;
  colleagues: readonly Colleague[];
  municipalities: readonly Place[];
  ownMunicipalityId: string;
  /** Quarters and half-years that wait for a regular meeting. */
  missing: readonly MissingMeeting[];
};

const GROUP_OF: Readonly<Record<MeetingTemplate, Group>> = {
  caseworker_training: 'caseworkers',
  steering_committee: 'leads',
  coordination_group: 'coordination',
  other: 'leads',
};

const groupOf = (wish: MeetingWish, template: MeetingTemplate): Group => {
  if (template !== 'other') return GROUP_OF[template];
  if (wish.everybody) return 'everybody';
  return wish.people.length > 0 && wish.municipalities.length === 0 ? 'nobody' : 'leads';
};

/** "Lenkungsausschuss", "Fallbesprechung: Heimkosten", "Besprechung mit Welver und Möhnesee". */
const titleOf = (
  { name, topic, municipalities }: MeetingWish,
  template: MeetingTemplate,
  language: Language,
) => {
  const words = meetingWords[language];
  const called = template === 'other' ? (name ?? words.meeting) : meetingTemplateWords[language][template];
  const about = topic ?? null;
  if (about !== null) return `${called}: ${about}`.slice(0, LONGEST_MEETING_TITLE);
  if (template !== 'other' || municipalities.length === 0) return called;
  return words.titleWith(called, municipalities).slice(0, LONGEST_MEETING_TITLE);
};

const windowOf = (wish: MeetingWish, template: MeetingTemplate, { now, missing }: DraftFacts) => {
  const [first] = wish.ranges;
  const last = wish.ranges.at(-1);
  if (first && last) return { from: first.from, until: last.to };
  const due = missing.find((one) => one.template === template);
  const tomorrow = dayOf(now).add({ days: 1 });
  if (!due) return { from: tomorrow, until: dayOf(now).add({ weeks: USUAL_WEEKS }) };
  const from = plainDate(due.from);
  return {
    from: from.until(tomorrow).sign > 0 ? tomorrow : from,
    until: plainDate(due.until).subtract({ days: 1 }),
  };
};

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** What a message asks for, with what is usual where it says nothing. */
export const draftOfWish = (wish: MeetingWish, facts: DraftFacts): MeetingDraft => {
  const { clientKey, language, colleagues, municipalities, ownMunicipalityId } = facts;
  const template = wish.kind ?? 'other';
  const { from, until } = windowOf(wish, template, facts);
  const idOf = (name: string | null): string[] =>
    municipalities.flatMap((one) => (one.name === name ? [one.id] : []));
  const mode = wish.where ?? 'online';
  const staffIds = wish.people.flatMap((name) => {
    const found = colleagues.find((colleague) => colleague.name === name);
    return found ? [found.staffId] : [];
  });
  return {
    clientKey,
    template,
    title: titleOf(wish, template, language),
    municipalityIds: wish.municipalities.flatMap(idOf),
    group: groupOf(wish, template),
    staffIds,
    from: from.toString(),
    until: until.toString(),
    at: wish.at === null ? null : clockOf(wish.at),
    half: wish.dayPart,
    minutes: wish.durationMinutes ?? SERIES_TEMPLATES[template].durationMinutes,
    mode,
    placeId: mode === 'online' ? null : (idOf(wish.place)[0] ?? ownMunicipalityId),
    share: USUAL_SHARE,
  };
};

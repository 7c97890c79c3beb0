/** The form of a meeting that is being planned, and what is asked for with it. Pure. */
import type { MeetingRow, SeriesTemplates } from '@verbund/domain/contract';
import { addIsoDays, isIsoDay, momentInBerlin } from '@verbund/domain/kernel/isoDay';
import type { CallInput } from '../../api/request.ts';
import type { Invited } from './invited.ts';
import type { Place } from './PlaceFields.tsx';

export type Template = MeetingRow['template'];
export type TemplateView = SeriesTemplates['templates'][number];
export type Wanted = CallInput<'planSlots'>['body'];

export const TEMPLATES: readonly Template[] = [
  'caseworker_training',
  'steering_committee',
  'coordination_group',
  'other',
];
export const DURATIONS = [30, 45, 60, 90, 120, 180, 240, 360] as const;
/** More cannot be invited to one meeting. */
export const MOST_INVITED = 60;
export const SHARES = [0, 50, 75, 100] as const;
/** When a poll closes on its last day. */
const POLL_CLOSES_AT = '17:00';

export type PlanForm = Place & {
  template: Template;
  title: string;
  invited: Invited[];
  /** The first and the last day; empty while nothing is chosen. */
  from: string;
  until: string;
  durationMinutes: number;
  /** Empty: any time of day. */
  at: string;
  minShare: number;
};

/** Whether somebody whom this kind of meeting invites has to be there. */
export const requiresPeople = ({ invited }: TemplateView): boolean =>
  invited.some(({ people }) => people.some(({ required }) => required));

/** What choosing a kind of meeting fills in. */
export const filledIn = (
  { template, durationMinutes, invited }: TemplateView,
  staffId: string,
  title: string,
) => {
  const people = invited.flatMap((each) =>
    each.people.map(({ staffId: id, required }) => ({ staffId: id, required })),
  );
  const isIn = people.some((person) => person.staffId === staffId);
  return {
    template,
    title,
    durationMinutes,
    // Whoever plans it comes, unless she takes herself out.
    invited: isIn ? people : [...people, { staffId, required: true }],
  };
};

/** The last day of the month, and the first of the one after. */
const monthAfter = (day: string): string => `${addIsoDays(`${day.slice(0, 8)}01`, 31).slice(0, 8)}01`;

export type Window = { from: string; until: string };

/** The rest of this month unless it is nearly over, and the next three. */
export const monthsFrom = (today: string): Window[] => {
  const months: Window[] = [];
  for (let first = `${today.slice(0, 8)}01`; months.length < 4; first = monthAfter(first)) {
    const until = addIsoDays(monthAfter(first), -1);
    const from = first < today ? addIsoDays(today, 1) : first;
    if (from < addIsoDays(until, -4)) months.push({ from, until });
  }
  return months;
};

/** The quarter after the present one. */
export const nextQuarter = (today: string): Window & { number: number; year: string } => {
  let from = monthAfter(today);
  while (!['01', '04', '07', '10'].includes(from.slice(5, 7))) from = monthAfter(from);
  const until = addIsoDays(monthAfter(monthAfter(monthAfter(from))), -1);
  return { from, until, number: Math.ceil(Number(from.slice(5, 7)) / 3), year: from.slice(0, 4) };
};

export type PlanProblem = 'title' | 'people' | 'tooMany' | 'from' | 'until' | 'past';

/** What is missing, in the order in which it stands. */
export const problemsOf = (
  form: PlanForm,
  { staffId, today }: { staffId: string; today: string },
): PlanProblem[] => {
  const problems: PlanProblem[] = [];
  if (form.title.trim() === '') problems.push('title');
  if (form.invited.every((one) => one.staffId === staffId)) problems.push('people');
  if (form.invited.length > MOST_INVITED) problems.push('tooMany');
  if (!isIsoDay(form.from)) problems.push('from');
  if (!isIsoDay(form.until) || form.until < form.from) problems.push('until');
  else if (form.until < today) problems.push('past');
  return problems;
};

/** What is asked of the search: people name the last day, the interface the first that does not count. */
export const wantedOf = (form: PlanForm): Wanted => ({
  windowFrom: form.from,
  windowUntil: addIsoDays(form.until, 1),
  durationMinutes: form.durationMinutes,
  mode: form.mode,
  placeMunicipalityId: form.placeMunicipalityId,
  minShare: form.minShare,
  participants: form.invited,
  at: form.at || null,
});

/** One change that makes it easier to find a time. */
export type Relaxed =
  | { kind: 'optional' | 'without'; staffId: string }
  | { kind: 'share' }
  | { kind: 'longer' }
  | { kind: 'anyTime' };

const LONGER_DAYS = 14;

export const relax = (form: PlanForm, change: Relaxed): PlanForm => {
  switch (change.kind) {
    case 'optional':
      return {
        ...form,
        invited: form.invited.map((one) =>
          one.staffId === change.staffId ? { ...one, required: false } : one,
        ),
      };
    case 'without':
      return { ...form, invited: form.invited.filter(({ staffId }) => staffId !== change.staffId) };
    case 'share':
      return { ...form, minShare: SHARES.findLast((share) => share < form.minShare) ?? 0 };
    case 'longer':
      return { ...form, until: addIsoDays(form.until, LONGER_DAYS) };
    case 'anyTime':
      return { ...form, at: '' };
  }
};

/** The end of the day until which people may answer; `null`: as is usual. */
export const pollClosing = (day: string): string | null =>
  day === '' ? null : momentInBerlin(day, POLL_CLOSES_AT);

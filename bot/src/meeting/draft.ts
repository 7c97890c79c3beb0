/** What a meeting is to be, before anything is stored. */
import type { MeetingMode, MeetingTemplate } from '@verbund/domain/db/meetingTables';
import { plainDate, Temporal } from '@verbund/domain/kernel/time';
import type { DayPart } from '@verbund/domain/language/understanding/types';
import type { WantedSlot } from '@verbund/domain/meeting/slots/types';
import type { Invited } from '@verbund/domain/meeting/types';
import type { Colleague } from '@verbund/domain/membership/queries/listColleagues';
import type { Group } from './actions.ts';

/** Days and times as cards carry them: ISO days, both belonging to it, and `14:30`. */
export type MeetingDraft = {
  clientKey: string;
  template: MeetingTemplate;
  title: string;
  /** None: all of them. */
  municipalityIds: readonly string[];
  group: Group;
  /** Who is invited beside the group. */
  staffIds: readonly string[];
  from: string;
  until: string;
  at: string | null;
  half: DayPart;
  minutes: number;
  mode: MeetingMode;
  placeId: string | null;
  share: number;
};

const BELONGS: Readonly<Record<Group, (colleague: Colleague) => boolean>> = {
  leads: ({ roles }) => roles.includes('team_lead'),
  caseworkers: ({ roles }) => roles.includes('caseworker') || roles.includes('team_lead'),
  coordination: ({ roles }) => roles.includes('coordination'),
  everybody: ({ roles }) => roles.some((role) => role !== 'expert_network'),
  nobody: () => false,
};
/** Of a large round not everybody has to be able to come. */
const IS_REQUIRED: ReadonlySet<Group> = new Set<Group>(['leads', 'coordination']);

export type InvitedColleague = Colleague & { required: boolean };

/** Everybody invited, in the order of the colleagues; whoever invites takes part. */
export const invitedBy = (
  { municipalityIds, group, staffIds }: Pick<MeetingDraft, 'municipalityIds' | 'group' | 'staffIds'>,
  colleagues: readonly Colleague[],
  ownStaffId: string,
): InvitedColleague[] =>
  colleagues.flatMap((colleague) => {
    const { staffId, municipalityId } = colleague;
    const isNamed = staffId === ownStaffId || staffIds.includes(staffId);
    const isThere = municipalityIds.length === 0 || municipalityIds.includes(municipalityId);
    if (!isNamed && !(isThere && BELONGS[group](colleague))) return [];
    return [{ ...colleague, required: isNamed || IS_REQUIRED.has(group) }];
  });

const participantsOf = (invited: readonly InvitedColleague[]): Invited[] =>
  invited.map(({ staffId, required }) => ({ staffId, required }));

/** The search for a time, as the domain takes it. */
export const wantedOf = (draft: MeetingDraft, invited: readonly InvitedColleague[]): WantedSlot => ({
  windowFrom: plainDate(draft.from),
  windowUntil: plainDate(draft.until).add({ days: 1 }),
  durationMinutes: draft.minutes,
  mode: draft.mode,
  placeMunicipalityId: draft.placeId,
  minShare: draft.share,
  participants: participantsOf(invited),
  at: draft.at === null ? null : Temporal.PlainTime.from(draft.at),
});

/** The one moment asked for, when it is one. */
export const isOneTime = ({ from, until, at }: MeetingDraft): boolean => from === until && at !== null;

import { meetingModeSchema, meetingTemplateSchema } from '@verbund/domain/meeting/schema';
import { z } from 'zod';
import { defineAction } from '../cards/action.ts';
import { isoDay, picks, typed, uuid } from '../cards/inputs.ts';

/** Who of the chosen municipalities is invited. */
export const GROUPS = ['leads', 'caseworkers', 'coordination', 'everybody', 'nobody'] as const;
export type Group = (typeof GROUPS)[number];
/** Percent of the invited municipalities of which somebody has to be able to come. */
export const SHARES = [0, 50, 75, 100] as const;
export const DURATIONS = [30, 45, 60, 90, 120, 180, 240, 300, 420] as const;
export const MOST_PICKED = 60;
export const MOST_SLOTS = 5;

const half = z.enum(['full', 'morning', 'afternoon']);
const group = z.enum(GROUPS);
const clock = z.string().regex(/^\d{2}:\d{2}$/);
const moment = z.iso.datetime();
const share = z.coerce.number().int().min(0).max(100);
const minutes = z.coerce.number().int().min(1).max(1440);

/** What was understood so far, but for its title, which stands in a field. */
const draft = {
  /** Made with the first card, so that a repeated press finds what the first one did. */
  clientKey: uuid,
  template: meetingTemplateSchema,
  municipalityIds: z.array(uuid).max(30),
  group,
  staffIds: z.array(uuid).max(MOST_PICKED),
  /** Both days belong to it. */
  from: isoDay,
  until: isoDay,
  at: clock.nullable(),
  half,
  minutes,
  mode: meetingModeSchema,
  placeId: uuid.nullable(),
  share,
};
const title = { title: typed(500) };
const chosen = { ...title, slots: picks(moment) };

export const editPlan = defineAction('meeting.plan.edit', draft, chosen);
/** Looks for times, with what stands in the card. */
export const proposeTimes = defineAction('meeting.plan.propose', draft, chosen);
/** `offered`: those on the card, asked for when none is picked. */
export const pollPlan = defineAction(
  'meeting.plan.poll',
  { ...draft, offered: z.array(moment).max(MOST_SLOTS) },
  chosen,
);
export const fixPlan = defineAction('meeting.plan.fix', draft, chosen);
export const fixPlanAt = defineAction('meeting.plan.fixAt', { ...draft, startsAt: moment }, title);
/** `from` and `until`: a reading that was offered, instead of the days in the fields. */
export const searchPlan = defineAction(
  'meeting.plan.search',
  { clientKey: uuid, template: meetingTemplateSchema, from: isoDay.nullable(), until: isoDay.nullable() },
  {
    ...title,
    municipalities: picks(uuid),
    group: group.default('leads'),
    /** Names; looked up, never stored. */
    people: typed(5_000),
    fromDay: typed(20),
    untilDay: typed(20),
    at: typed(20),
    half: half.default('full'),
    minutes: minutes.default(60),
    mode: meetingModeSchema.default('online'),
    place: z.union([uuid, z.literal('')]).default(''),
    share: share.default(50),
  },
);
export const dropPlan = defineAction('meeting.plan.drop', {}, {});
export const openMeetingForm = defineAction('meeting.form', {}, {});

const meeting = { meetingId: uuid };
/** `seen`: the version of the meeting the card shows. */
const seen = { ...meeting, seen: z.number().int() };
export const showMeeting = defineAction('meeting.show', meeting, {});
export const listOwnMeetings = defineAction('meeting.list', {}, {});

const answer = z.enum(['yes', 'if_need_be', 'no', '']).default('');
export const voteMeeting = defineAction(
  'meeting.vote',
  { ...meeting, slotIds: z.array(uuid).max(MOST_SLOTS) },
  { slot1: answer, slot2: answer, slot3: answer, slot4: answer, slot5: answer },
);
export const fixSlot = defineAction('meeting.fixSlot', { ...seen, slotId: uuid }, {});
/** `day` and `at` as far as they were said. */
export const askMove = defineAction(
  'meeting.askMove',
  { ...meeting, day: isoDay.nullable(), at: clock.nullable() },
  {},
);
export const moveMeeting = defineAction('meeting.move', seen, { day: typed(20), time: typed(20) });
export const askCancel = defineAction('meeting.askCancel', meeting, {});
export const cancelMeeting = defineAction('meeting.cancel', seen, {});

import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { compareDays, dayOf, type Instant, instant, plainDate, Temporal } from '@verbund/domain/kernel/time';
import { meetingRefusalWords } from '@verbund/domain/language/words/meetings';
import { cancelMeeting as cancel } from '@verbund/domain/meeting/commands/cancelMeeting';
import { changeMeeting as change } from '@verbund/domain/meeting/commands/changeMeeting';
import { closeMeeting as close } from '@verbund/domain/meeting/commands/closeMeeting';
import { fixMeeting as fix } from '@verbund/domain/meeting/commands/fixMeeting';
import { moveMeeting as move } from '@verbund/domain/meeting/commands/moveMeeting';
import { openPoll as ask } from '@verbund/domain/meeting/commands/openPoll';
import { planMeeting as plan } from '@verbund/domain/meeting/commands/planMeeting';
import { takeOverMeeting as takeOver } from '@verbund/domain/meeting/commands/takeOverMeeting';
import { vote as answer } from '@verbund/domain/meeting/commands/vote';
import { getMeeting } from '@verbund/domain/meeting/queries/getMeeting';
import { listMeetings } from '@verbund/domain/meeting/queries/listMeetings';
import { listUnsuited } from '@verbund/domain/meeting/queries/listUnsuited';
import { planSlots as findSlots } from '@verbund/domain/meeting/queries/planSlots';
import { checkWindow } from '@verbund/domain/meeting/rules';
import type { FixedMeeting, MeetingDetail } from '@verbund/domain/meeting/schema';
import type { BusyTimes } from '@verbund/domain/meeting/slots/types';
import type { MeetingRefusal } from '@verbund/domain/meeting/types';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { busyTimesFor } from '../platform/graph/busyTimes.ts';
import { guardedText } from '../platform/guarded.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';

const STATUS: Partial<Record<MeetingRefusal, number>> = {
  not_found: 404,
  not_allowed: 403,
  unknown_item: 404,
  in_the_past: 422,
  nobody_works: 422,
  window_in_the_past: 422,
  window_without_working_day: 422,
  window_too_long: 422,
  bad_duration: 422,
  ends_another_day: 422,
  slot_twice: 422,
  poll_closes_too_late: 422,
  no_participants: 422,
  participant_left: 422,
  organiser_leaves: 422,
  unknown_person: 422,
  unknown_place: 422,
  due_in_the_past: 422,
};

const refusal = (reason: MeetingRefusal): ProblemAnswer =>
  problems.refused(
    reason,
    { de: meetingRefusalWords.de[reason], en: meetingRefusalWords.en[reason] },
    STATUS[reason] ?? 409,
  );

/** Runs a command on a meeting and lets what it says be said. */
export const runOnMeeting = async <T>(
  services: Services,
  scope: StaffScope,
  command: (trx: Trx) => Promise<Result<T, MeetingRefusal>>,
): Promise<T> => {
  const result = await runCommand(services.db, scope, command);
  if (!result.ok) throw refusal(result.reason);
  services.dispatcher.wake();
  return result.value;
};

/** The meeting as it is now. */
export const meetingPage = async (
  { db }: Services,
  scope: StaffScope,
  meetingId: string,
  now: Instant,
): Promise<MeetingDetail> => {
  const found = await runQuery(db, scope, (trx) => getMeeting(trx, scope, meetingId, now));
  if (!found) throw problems.notFound();
  return found;
};

/** A moment of the wall clock; seconds are nobody's. */
const toMinute = (iso: string): Instant =>
  instant(iso).round({ smallestUnit: 'minute', roundingMode: 'floor' });

/** What other calendars say of those invited, on the days of these moments; asked before any transaction begins. */
const busyAt = (
  services: Services,
  scope: StaffScope,
  meeting: MeetingDetail,
  moments: readonly Instant[],
): Promise<BusyTimes> => {
  const days = moments.map(dayOf).sort(compareDays);
  const [first, last] = [days[0], days.at(-1)];
  const staffIds = meeting.municipalities.flatMap(({ participants }) =>
    participants.map(({ staffId }) => staffId),
  );
  if (!first || !last) return Promise.resolve(new Map());
  return busyTimesFor(services, scope, staffIds, { from: first, until: last.add({ days: 1 }) });
};

/** A meeting that has a time now, with those whom it does not suit. */
const withUnsuited = async (
  services: Services,
  scope: StaffScope,
  meetingId: string,
  now: Instant,
): Promise<FixedMeeting> => {
  const page = await meetingPage(services, scope, meetingId, now);
  const moments = page.startsAt === null ? [] : [instant(page.startsAt)];
  const busy = await busyAt(services, scope, page, moments);
  const cannot = await runQuery(services.db, scope, (trx) =>
    listUnsuited(trx, scope, { meetingId, busy }, now),
  );
  return { meeting: page, cannot };
};

type WantedBody = {
  windowFrom: string;
  windowUntil: string;
  at: string | null;
  participants: readonly { staffId: string }[];
};

/** Where a time is looked for, with what other calendars say. */
const readWanted = async (services: Services, scope: StaffScope, body: WantedBody) => {
  const windowFrom = plainDate(body.windowFrom);
  const windowUntil = plainDate(body.windowUntil);
  const staffIds = body.participants.map(({ staffId }) => staffId);
  const span = { from: windowFrom, until: windowUntil };
  // What the rules refuse is asked of nobody.
  const busy: BusyTimes = checkWindow(span, services.clock.now()).ok
    ? await busyTimesFor(services, scope, staffIds, span)
    : new Map();
  return { windowFrom, windowUntil, at: body.at === null ? null : Temporal.PlainTime.from(body.at), busy };
};

export const meetings = defineRoute('meetings', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listMeetings(trx, scope, now)),
);

export const meeting = defineRoute('meeting', ({ services, scope, now, params }) =>
  meetingPage(services, scope, params.meetingId, now),
);

export const planSlots = defineRoute('planSlots', async ({ services, scope, now, body }) => {
  const wanted = { ...body, ...(await readWanted(services, scope, body)) };
  const found = await runQuery(services.db, scope, (trx) => findSlots(trx, scope, wanted, now));
  return found.ok ? found.value : refusal(found.reason);
});

export const planMeeting = defineRoute('planMeeting', async ({ services, scope, now, body }) => {
  const input = {
    ...body,
    title: await guardedText(services, scope, 'title', body.title),
    ...(await readWanted(services, scope, body)),
    slots: body.slots.map(({ startsAt }) => toMinute(startsAt)),
    startsAt: body.startsAt === null ? null : toMinute(body.startsAt),
  };
  const { meetingId } = await runOnMeeting(services, scope, (trx) => plan(trx, scope, input, now));
  return withUnsuited(services, scope, meetingId, now);
});

export const openPoll = defineRoute('openPoll', async ({ services, scope, now, params, body }) => {
  const slots = body.slots.map(({ startsAt }) => toMinute(startsAt));
  const page = await meetingPage(services, scope, params.meetingId, now);
  const input = {
    ...params,
    version: body.version,
    slots,
    closesAt: body.closesAt === null ? null : toMinute(body.closesAt),
    busy: await busyAt(services, scope, page, slots),
  };
  await runOnMeeting(services, scope, (trx) => ask(trx, scope, input, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const vote = defineRoute('vote', async ({ services, scope, now, params, body }) => {
  await runOnMeeting(services, scope, (trx) => answer(trx, scope, { ...params, ...body }, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const fixMeeting = defineRoute('fixMeeting', async ({ services, scope, now, params, body }) => {
  const at = 'slotId' in body.at ? body.at : { startsAt: toMinute(body.at.startsAt) };
  const input = { ...params, version: body.version, at };
  await runOnMeeting(services, scope, (trx) => fix(trx, scope, input, now));
  return withUnsuited(services, scope, params.meetingId, now);
});

export const moveMeeting = defineRoute('moveMeeting', async ({ services, scope, now, params, body }) => {
  const input = { ...params, version: body.version, startsAt: toMinute(body.startsAt) };
  await runOnMeeting(services, scope, (trx) => move(trx, scope, input, now));
  return withUnsuited(services, scope, params.meetingId, now);
});

export const cancelMeeting = defineRoute('cancelMeeting', async ({ services, scope, now, params, body }) => {
  await runOnMeeting(services, scope, (trx) => cancel(trx, scope, { ...params, ...body }, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const changeMeeting = defineRoute('changeMeeting', async ({ services, scope, now, params, body }) => {
  const { version, title, participants, place } = body;
  const input = {
    ...params,
    version,
    ...(title === undefined ? {} : { title: await guardedText(services, scope, 'title', title) }),
    ...(participants === undefined ? {} : { participants }),
    ...(place === undefined ? {} : { place }),
  };
  await runOnMeeting(services, scope, (trx) => change(trx, scope, input, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const takeOverMeeting = defineRoute('takeOverMeeting', async ({ services, scope, now, params }) => {
  await runOnMeeting(services, scope, (trx) => takeOver(trx, scope, params, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const closeMeeting = defineRoute('closeMeeting', async ({ services, scope, now, params }) => {
  await runOnMeeting(services, scope, (trx) => close(trx, scope, params, now));
  return meetingPage(services, scope, params.meetingId, now);
});

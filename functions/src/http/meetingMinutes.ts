/** What a meeting talks about and comes to: agenda, attendance, decisions. */
import { runQuery } from '@verbund/domain/db/run';
import { plainDate } from '@verbund/domain/kernel/time';
import { addDecision as decide } from '@verbund/domain/meeting/commands/addDecision';
import { addItem as add } from '@verbund/domain/meeting/commands/addItem';
import { moveItem as move } from '@verbund/domain/meeting/commands/moveItem';
import { noteAttendance as note } from '@verbund/domain/meeting/commands/noteAttendance';
import { removeItem as remove } from '@verbund/domain/meeting/commands/removeItem';
import { proposeItems as propose } from '@verbund/domain/meeting/queries/proposeItems';
import { guardedText } from '../platform/guarded.ts';
import { defineRoute } from '../platform/route.ts';
import { meetingPage, runOnMeeting } from './meetings.ts';

export const proposeItems = defineRoute('proposeItems', async ({ services, scope, now, params }) => {
  // Only for whoever may see the meeting.
  const { meetingId } = await meetingPage(services, scope, params.meetingId, now);
  return runQuery(services.db, scope, (trx) => propose(trx, scope, meetingId, now));
});

export const addItem = defineRoute('addItem', async ({ services, scope, now, params, body }) => {
  const { clientKey, item: asked } = body;
  const item =
    'text' in asked ? { text: await guardedText(services, scope, 'item.text', asked.text) } : asked;
  await runOnMeeting(services, scope, (trx) => add(trx, scope, { ...params, clientKey, item }, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const moveItem = defineRoute('moveItem', async ({ services, scope, now, params, body }) => {
  await runOnMeeting(services, scope, (trx) => move(trx, scope, { ...params, ...body }, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const removeItem = defineRoute('removeItem', async ({ services, scope, now, params }) => {
  await runOnMeeting(services, scope, (trx) => remove(trx, scope, params, now));
  return meetingPage(services, scope, params.meetingId, now);
});

export const noteAttendance = defineRoute(
  'noteAttendance',
  async ({ services, scope, now, params, body }) => {
    await runOnMeeting(services, scope, (trx) => note(trx, scope, { ...params, ...body }, now));
    return meetingPage(services, scope, params.meetingId, now);
  },
);

export const addDecision = defineRoute('addDecision', async ({ services, scope, now, params, body }) => {
  const text = await guardedText(services, scope, 'text', body.text);
  const dueOn = body.dueOn === null ? null : plainDate(body.dueOn);
  await runOnMeeting(services, scope, (trx) => decide(trx, scope, { ...params, ...body, text, dueOn }, now));
  return meetingPage(services, scope, params.meetingId, now);
});

import { HttpRequest } from '@azure/functions';
import { problemSchema } from '@verbund/domain/contract';
import { enqueue } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { preferencesSchema, shownPreferencesSchema } from '@verbund/domain/notification/preferences';
import { notificationPageSchema } from '@verbund/domain/notification/views';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { invokeHttp } from '../platform/invoke.ts';
import type { HttpRegistration } from '../platform/registration.ts';
import {
  notificationPreferences,
  notifications,
  resetNotificationPreferences,
  setNotificationPreferences,
} from './notifications.ts';

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  services = await testServices(database.db, NOW);
  services.authenticate = async () => cooperation.person('Jana Brandt').scope;
});
afterAll(() => database.close());

const ask = (route: HttpRegistration, body?: unknown, language = 'de') =>
  invokeHttp(
    route,
    services,
    new HttpRequest({
      method: route.methods[0] ?? 'GET',
      url: `http://127.0.0.1/api/${route.route}`,
      headers: { 'content-type': 'application/json', 'accept-language': language },
      ...(body === undefined ? {} : { body: { string: JSON.stringify(body) } }),
    }),
  );

const wishes = {
  channel: 'mail',
  quietHours: { from: '22:00', until: '06:30' },
  quietOnFreeDays: false,
  digestAt: '08:15',
};

describe('my wishes', () => {
  it('are those of everybody until I say something, and again when I take it back', async () => {
    const usual = shownPreferencesSchema.parse((await ask(notificationPreferences)).jsonBody);
    expect(usual).toEqual({
      preferences: {
        channel: 'chat',
        quietHours: { from: '19:00', until: '07:00' },
        quietOnFreeDays: true,
        digestAt: null,
      },
      isDefault: true,
      ways: ['chat'],
      mailAddress: null,
    });
    const set = shownPreferencesSchema.parse((await ask(setNotificationPreferences, wishes)).jsonBody);
    expect(set).toMatchObject({ preferences: wishes, isDefault: false });
    // What was held may go out now.
    expect(services.woken).toBe(1);
    expect((await ask(notificationPreferences)).jsonBody).toEqual(set);
    expect((await ask(resetNotificationPreferences)).jsonBody).toEqual(usual);
  });

  it('are shown with the ways there are for me', async () => {
    services.dispatcher.ways = ['chat', 'activity', 'mail'];
    const waysNow = async () =>
      shownPreferencesSchema.parse((await ask(notificationPreferences)).jsonBody).ways;
    expect(await waysNow()).toEqual(['chat', 'activity']);
    await database.db
      .updateTable('staff')
      .set({ email: 'jana@lippetal.example' })
      .where('id', '=', cooperation.person('Jana Brandt').id)
      .execute();
    expect(await waysNow()).toEqual(['chat', 'activity', 'mail']);
  });

  it.each([
    ['a time that is none', { ...wishes, digestAt: '24:00' }],
    ['quiet hours without length', { ...wishes, quietHours: { from: '07:00', until: '07:00' } }],
    ['a way there is not', { ...wishes, channel: 'pigeon' }],
    ['something more', { ...wishes, loud: true }],
  ])('are refused with a sentence: %s', async (_case, body) => {
    expect(preferencesSchema.safeParse(body).success).toBe(false);
    const { status, jsonBody } = await ask(setNotificationPreferences, body);
    expect([status, problemSchema.parse(jsonBody).code]).toEqual([400, 'malformed']);
  });
});

describe('what was sent to me', () => {
  it('is mine alone, in words of my language', async () => {
    const { systemScope: scope } = cooperation;
    const to = (name: string) => ({
      key: `to ${name}`,
      recipientStaffId: cooperation.person(name).id,
      kind: 'cover_offer' as const,
      subjectId: newId(NOW),
    });
    await runCommand(database.db, scope, (trx) =>
      enqueue(trx, scope, [to('Jana Brandt'), to('Murat Aydin')], NOW),
    );
    const german = notificationPageSchema.parse((await ask(notifications)).jsonBody);
    expect(german.notifications.map(({ what, state, reason }) => [what, state, reason])).toEqual([
      [
        'Anfrage, ob du vertreten kannst',
        'waiting',
        'Wartet, bis du dem Bot im Chat schreibst: Er kann dich noch nicht erreichen.',
      ],
    ]);
    const english = notificationPageSchema.parse((await ask(notifications, undefined, 'en')).jsonBody);
    expect(english.notifications[0]?.what).toBe('Question whether you can cover');
  });
});

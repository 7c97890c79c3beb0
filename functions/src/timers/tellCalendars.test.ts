import { instant, plainDate } from '@verbund/domain/kernel/time';
import { aCooperation, NOW, type TestCooperation, type TestStaff } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { aFixedMeeting, givenAddress, givenConsent } from '@verbund/domain/testing/toldMeetings';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GraphServer, startGraphServer } from '../../testing/graphServer.ts';
import { type TestServices, testServices } from '../../testing/services.ts';
import { busyTimesFor } from '../platform/graph/busyTimes.ts';
import { createGraphCalendars } from '../platform/graph/graphCalendars.ts';
import { tellCalendars } from './tellCalendars.ts';

const MONDAY = instant('2026-12-07T09:00:00+01:00');
const TUESDAY = instant('2026-12-08T14:00:00+01:00');

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;
let graph: GraphServer;
let lead: TestStaff;
let jana: TestStaff;
let other: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('meetingCalendar').execute();
  graph = await startGraphServer();
  services = await testServices(database.db, NOW);
  services.calendars = createGraphCalendars(graph.settings, { fetchFrom: graph.fetchFrom });
  cooperation = await aCooperation(database.db);
  lead = cooperation.at('Lippetal').lead;
  jana = cooperation.person('Jana Brandt');
  other = cooperation.at('Welver').lead;
  for (const [person, email] of [
    [lead, 'lead@lippetal.example'],
    [jana, 'Jana@Lippetal.example'],
    [other, 'lead@welver.example'],
  ] as const) {
    await givenAddress(database.db, person, email);
    graph.addUser({ tenantId: person.tenantId, objectId: person.objectId, email: email.toLowerCase() });
  }
});
afterEach(async () => {
  expect(graph.complaints).toEqual([]);
  await graph.close();
});

const consent = async (person: TestStaff) => {
  graph.consented.add(person.tenantId);
  await givenConsent(database.db, person.tenantId, NOW);
};
const run = (minutesLater = 0) => {
  services.now = services.now.add({ minutes: minutesLater });
  return tellCalendars.run(services, services.now);
};
const meeting = (changes: Partial<Parameters<typeof aFixedMeeting>[2]> = {}) =>
  aFixedMeeting(database.db, cooperation, {
    organiser: lead,
    invited: [jana, other],
    startsAt: MONDAY,
    now: services.now,
    ...changes,
  });
const eventsOf = (person: TestStaff) => graph.eventsOf(person.objectId);
const told = (mails: { recipientStaffId: string | null; data: unknown }[]) =>
  mails.map(({ recipientStaffId, data }) => [
    [lead, jana, other].find(({ id }) => id === recipientStaffId)?.name,
    data,
  ]);

describe('a meeting of a tenant that lets calendars be written', () => {
  beforeEach(() => consent(lead));

  it('stands in the calendar of its organiser with its link; no mail of ours goes out', async () => {
    const fixed = await meeting({ agenda: ['Mehrbedarf'] });
    expect(await run()).toMatchObject({ told: 1 });
    expect(eventsOf(lead)).toMatchObject([
      { subject: 'Schulung Mehrbedarfe', start: { dateTime: '2026-12-07T09:00:00' } },
    ]);
    expect(await fixed.told()).toMatchObject({
      channel: 'graph',
      toldSequence: 0,
      dueAt: null,
      joinUrl: eventsOf(lead)[0]?.joinUrl,
    });
    expect(graph.told).toMatchObject([{ to: ['jana@lippetal.example', 'lead@welver.example'] }]);
    expect(await fixed.mails()).toEqual([]);
    expect(await run()).toMatchObject({ told: 0, mailed: 0 });
  });

  it('moved and then called off right away ends as called off', async () => {
    const fixed = await meeting();
    await run();
    await fixed.move(TUESDAY, NOW);
    await fixed.cancel(NOW);
    await run();
    expect(eventsOf(lead)).toEqual([]);
    expect(graph.told.map(({ what }) => what)).toEqual(['invited', 'cancelled']);
    expect(await fixed.told()).toMatchObject({ toldSequence: 2, dueAt: null });
  });

  it('called off before an answer came is taken out all the same', async () => {
    const fixed = await meeting();
    graph.troubles = ['done, then cut off'];
    expect(await run()).toMatchObject({ postponed: 1 });
    expect(eventsOf(lead)).toHaveLength(1);
    await fixed.cancel(NOW);
    await run(5);
    expect(eventsOf(lead)).toEqual([]);
  });

  it('stays due when it is moved while the calendar is being told', async () => {
    const fixed = await meeting();
    const { calendars } = services;
    if (!calendars) throw new Error('There are calendars.');
    services.calendars = {
      ...calendars,
      createEvent: async (...args) => {
        const answer = await calendars.createEvent(...args);
        await fixed.move(TUESDAY, services.now);
        return answer;
      },
    };
    await run();
    expect(await fixed.told()).toMatchObject({ toldSequence: 0, sequence: 1 });
    await run();
    expect(await fixed.told()).toMatchObject({ toldSequence: 1, dueAt: null });
    expect(eventsOf(lead)).toMatchObject([{ start: { dateTime: '2026-12-08T14:00:00' } }]);
  });

  it('waits as long as Graph asks, and is then told', async () => {
    const fixed = await meeting();
    graph.troubles = [{ status: 429, retryAfter: 600 }];
    expect(await run()).toMatchObject({ postponed: 1 });
    expect(await run(9)).toMatchObject({ told: 0 });
    expect(await fixed.told()).toMatchObject({ lastStatus: 429 });
    expect(await run(2)).toMatchObject({ told: 1 });
    expect(await fixed.told()).toMatchObject({ attempts: 0, lastStatus: null });
  });

  it('is given up after many tries, for everybody to see; the next change begins anew', async () => {
    const fixed = await meeting();
    graph.chance = () => ({ status: 503 });
    for (let tries = 0; tries < 12; tries += 1) await run(31);
    expect(await fixed.told()).toMatchObject({ dueAt: null, lastStatus: 503, givenUpAt: services.now });
    expect(services.logged).toContainEqual(
      expect.objectContaining({ message: 'A meeting could not be put into a calendar' }),
    );
    expect(await run(31)).toMatchObject({ told: 0, postponed: 0 });
    graph.chance = () => null;
    await fixed.move(TUESDAY, services.now);
    expect(await run()).toMatchObject({ told: 1 });
    expect(await fixed.told()).toMatchObject({ givenUpAt: null, toldSequence: 1 });
  });

  it('that Graph will never take is given up at once', async () => {
    const fixed = await meeting();
    graph.troubles = [{ status: 400 }];
    expect(await run()).toMatchObject({ givenUp: 1 });
    expect(await fixed.told()).toMatchObject({ lastStatus: 400, dueAt: null });
  });

  it.each([
    ['has taken its yes back', { status: 403, code: 'ErrorAccessDenied' }, 403],
    ['does not know the organiser', { status: 404, code: 'ErrorInvalidUser' }, 404],
  ])('goes by mail when the tenant %s, and that is noted', async (_, trouble, status) => {
    const fixed = await meeting();
    graph.troubles = [trouble];
    expect(await run()).toMatchObject({ mailed: 1 });
    expect(await fixed.told()).toMatchObject({ channel: 'ics', toldSequence: 0, lastStatus: status });
    expect(await fixed.mails()).toHaveLength(3);
    await fixed.move(TUESDAY, services.now);
    expect(await run()).toMatchObject({ mailed: 1, told: 0 });
    expect(await fixed.mails()).toHaveLength(6);
    expect(eventsOf(lead)).toEqual([]);
  });

  it('goes with whoever takes it over into her calendar', async () => {
    await consent(other);
    const fixed = await meeting();
    await run();
    await fixed.handTo(other, NOW);
    await run();
    expect(eventsOf(lead)).toEqual([]);
    expect(eventsOf(other)).toHaveLength(1);
    expect(graph.told.at(-1)).toMatchObject({ what: 'invited', to: ['jana@lippetal.example'] });
    expect(await run()).toMatchObject({ told: 0 });
  });

  it('that was deleted in Outlook comes back with the next change', async () => {
    const fixed = await meeting();
    await run();
    graph.remove(lead.objectId, eventsOf(lead)[0]?.id ?? '');
    await fixed.move(TUESDAY, NOW);
    await run();
    expect(eventsOf(lead)).toMatchObject([{ start: { dateTime: '2026-12-08T14:00:00' } }]);
  });

  it('is told once by two runs beside each other', async () => {
    await meeting();
    await Promise.all([run(), run(), run()]);
    expect(eventsOf(lead)).toHaveLength(1);
    expect(graph.told).toHaveLength(1);
  });

  it('is taken on by another run when one has died over it', async () => {
    const fixed = await meeting();
    const { calendars } = services;
    services.calendars = calendars && { ...calendars, createEvent: () => Promise.reject(new Error('died')) };
    await expect(run()).rejects.toThrow('1 meetings');
    services.calendars = calendars;
    expect(await run(1)).toMatchObject({ told: 0 });
    expect(await run(3)).toMatchObject({ told: 1 });
    expect(await fixed.told()).toMatchObject({ toldSequence: 0 });
  });
});

describe('a meeting of a tenant that has not said yes', () => {
  it('goes by mail to everybody with an address, once for each change', async () => {
    const fixed = await meeting();
    expect(await run()).toMatchObject({ mailed: 1 });
    expect(services.woken).toBe(1);
    await run();
    const first = await fixed.mails();
    expect(told(first)).toEqual(
      expect.arrayContaining([
        [lead.name, { sequence: 0, method: 'REQUEST', isChange: false }],
        [jana.name, { sequence: 0, method: 'REQUEST', isChange: false }],
        [other.name, { sequence: 0, method: 'REQUEST', isChange: false }],
      ]),
    );
    expect(first).toHaveLength(3);
    await fixed.move(TUESDAY, NOW);
    await run();
    expect(told((await fixed.mails()).slice(3))).toContainEqual([
      jana.name,
      { sequence: 1, method: 'REQUEST', isChange: true },
    ]);
    expect(graph.asked).toEqual([]);
  });

  it('tells whoever is taken out that it is off for her, and nobody else', async () => {
    const fixed = await meeting();
    await run();
    await fixed.inviteOnly([other], NOW);
    await run();
    const later = told((await fixed.mails()).slice(3));
    expect(later).toContainEqual([jana.name, { sequence: 1, method: 'CANCEL', isChange: true }]);
    expect(later).toHaveLength(3);
    await fixed.cancel(NOW);
    await run();
    const last = told((await fixed.mails()).slice(6));
    expect(last.map(([name]) => name).sort()).toEqual([lead.name, other.name].sort());
  });

  it('called off before anybody was told makes no mail', async () => {
    const fixed = await meeting();
    await fixed.cancel(NOW);
    await run();
    expect(await fixed.mails()).toEqual([]);
    expect(await fixed.told()).toMatchObject({ toldSequence: 1, dueAt: null });
  });

  it('invites nobody who has left by then, or whose address is not known', async () => {
    await database.db
      .updateTable('staff')
      .set({ activeUntil: plainDate('2026-12-01') })
      .where('id', '=', jana.id)
      .execute();
    await database.db.updateTable('staff').set({ email: null }).where('id', '=', other.id).execute();
    const fixed = await meeting();
    await run();
    expect(told(await fixed.mails()).map(([name]) => name)).toEqual([lead.name]);
  });

  it('goes by mail as well where the operator has connected no calendars', async () => {
    await consent(lead);
    services.calendars = null;
    const fixed = await meeting();
    expect(await run()).toMatchObject({ mailed: 1 });
    expect(await fixed.told()).toMatchObject({ channel: 'ics' });
  });
});

describe('busy times of people', () => {
  const span = { from: plainDate('2026-12-07'), until: plainDate('2026-12-12') };
  const ask = () => busyTimesFor(services, cooperation.systemScope, [lead.id, jana.id, other.id], span);

  it('are those of tenants that have said yes', async () => {
    await consent(lead);
    graph.users.get(jana.objectId)?.busy.push({ status: 'busy', from: MONDAY, until: TUESDAY });
    const busy = await ask();
    expect([...busy.keys()].sort()).toEqual([lead.id, jana.id].sort());
    expect(busy.get(jana.id)).toEqual([{ from: MONDAY, until: TUESDAY }]);
  });

  it('are not known when Graph fails, and the log names nobody', async () => {
    await consent(lead);
    graph.chance = () => ({ status: 503 });
    expect(await ask()).toEqual(new Map());
    expect(services.logged).toMatchObject([{ message: 'Busy times could not be had', status: 503 }]);
    expect(JSON.stringify(services.logged)).not.toMatch(/example|Brandt/);
  });

  it('are not waited for when Graph is slow', async () => {
    await consent(lead);
    graph.chance = () => 'slow';
    const people = [lead.id, jana.id];
    const scope = cooperation.systemScope;
    expect(await busyTimesFor(services, scope, people, span, { patienceMs: 50 })).toEqual(new Map());
    expect(services.logged).toMatchObject([{ message: 'Busy times came too late' }]);
  });

  it('are not known where nobody has connected calendars', async () => {
    services.calendars = null;
    expect(await ask()).toEqual(new Map());
  });
});

/** Meetings and improvements as the tab asks for them. */
import { HttpRequest } from '@azure/functions';
import type { ImprovementList, MeetingDetail, MeetingList, Problem } from '@verbund/domain/contract';
import { contract, type RouteName } from '@verbund/domain/contract';
import { runCommand } from '@verbund/domain/db/run';
import { makeDisclosureLink } from '@verbund/domain/membership/commands/makeDisclosureLink';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { berlin } from '@verbund/domain/testing/meetingStory';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { invokeHttp } from '../platform/invoke.ts';
import { registrations } from '../registrations.ts';

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
  services = await testServices(database.db, NOW);
});
afterAll(() => database.close());

type Asked = { params?: Record<string, string>; body?: object; etag?: string };

const ask = async (who: string, name: RouteName, { params = {}, body, etag }: Asked = {}) => {
  services.authenticate = async () => cooperation.person(who).scope;
  const registration = registrations.find((one) => one.kind === 'http' && one.name === name);
  if (registration?.kind !== 'http') throw new Error(`No trigger answers ${name}.`);
  const headers = { 'content-type': 'application/json', ...(etag ? { 'if-none-match': etag } : {}) };
  return invokeHttp(
    registration,
    services,
    new HttpRequest({
      method: contract[name].method,
      url: `http://127.0.0.1/api/${contract[name].route}`,
      params,
      headers,
      ...(body ? { body: { string: JSON.stringify(body) } } : {}),
    }),
  );
};
const answered = async <T>(...asked: Parameters<typeof ask>): Promise<T> => {
  const { status = 200, jsonBody } = await ask(...asked);
  expect([status, (jsonBody as Partial<Problem>).code]).toEqual([200, undefined]);
  return jsonBody as T;
};

const wanted = () => ({
  windowFrom: '2026-12-01',
  windowUntil: '2026-12-05',
  durationMinutes: 60,
  mode: 'online',
  placeMunicipalityId: null,
  participants: ['Jana Brandt', 'Murat Aydin'].map((name) => ({
    staffId: cooperation.person(name).id,
    required: true,
  })),
});
const plan = async (changes: object = {}): Promise<MeetingDetail> => {
  const body = {
    ...wanted(),
    clientKey: crypto.randomUUID(),
    template: 'other',
    title: 'Fallrunde',
    ...changes,
  };
  return (await answered<{ meeting: MeetingDetail }>('Petra Vogt', 'planMeeting', { body })).meeting;
};

describe('a meeting in the tab', () => {
  it('is looked for, planned, polled, voted on and fixed; whoever polls its page sees each step', async () => {
    const found = await answered<{ proposals: { startsAt: string }[] }>('Petra Vogt', 'planSlots', {
      body: wanted(),
    });
    const slots = found.proposals.slice(0, 2).map(({ startsAt }) => ({ startsAt }));
    const planned = await plan({ slots });
    const params = { meetingId: planned.meetingId };
    const first = await ask('Jana Brandt', 'meeting', { params });
    const etag = String(new Headers(first.headers as Record<string, string>).get('etag'));
    expect((await ask('Jana Brandt', 'meeting', { params, etag })).status).toBe(304);

    await answered('Petra Vogt', 'openPoll', { params, body: { version: planned.version, slots } });
    expect((await ask('Jana Brandt', 'meeting', { params, etag })).status).toBeUndefined();
    const { toVote } = await answered<MeetingList>('Jana Brandt', 'meetings');
    expect(toVote.map(({ title }) => title)).toEqual(['Fallrunde']);
    for (const who of ['Jana Brandt', 'Murat Aydin']) {
      const seen = await answered<MeetingDetail>(who, 'meeting', { params });
      const votes = seen.slots.map(({ slotId }, index) => ({ slotId, answer: index === 1 ? 'yes' : 'no' }));
      await answered(who, 'vote', { params, body: { votes } });
    }
    const fixed = await answered<MeetingDetail>('Jana Brandt', 'meeting', { params });
    expect([fixed.state, fixed.startsAt]).toEqual(['fixed', slots[1]?.startsAt]);
    expect(services.woken).toBeGreaterThan(2);
  });

  it('is refused with a sentence that says what to change', async () => {
    const holiday = await ask('Petra Vogt', 'planMeeting', {
      body: {
        ...wanted(),
        clientKey: crypto.randomUUID(),
        template: 'other',
        title: 'Fallrunde',
        startsAt: '2026-12-25T09:00:00Z',
      },
    });
    expect([holiday.status, (holiday.jsonBody as Problem).title]).toEqual([
      422,
      'An diesem Tag ist Wochenende oder Feiertag. Bitte wähle einen Arbeitstag.',
    ]);
    const planned = await plan({ startsAt: '2026-12-01T09:00:00Z' });
    const params = { meetingId: planned.meetingId };
    const body = { version: planned.version - 1, startsAt: '2026-12-02T09:00:00Z' };
    const late = await ask('Petra Vogt', 'moveMeeting', { params, body });
    expect([late.status, (late.jsonBody as Problem).code]).toEqual([409, 'changed_meanwhile']);
    expect((await ask('Olga Petrova', 'meeting', { params })).status).toBe(404);
  });

  it('leaves what it decided on the improvement list', async () => {
    const { meetingId } = await plan({ startsAt: '2026-12-01T09:00:00Z' });
    const params = { meetingId };
    await answered('Jana Brandt', 'addItem', {
      params,
      body: { clientKey: crypto.randomUUID(), item: { text: 'Vordrucke' } },
    });
    services.now = berlin('2026-12-01T10:30');
    const decided = await answered<MeetingDetail>('Petra Vogt', 'addDecision', {
      params,
      body: {
        clientKey: crypto.randomUUID(),
        text: 'Ein Vordruck für alle.',
        ownerStaffId: cooperation.person('Jana Brandt').id,
        dueOn: '2026-12-18',
      },
    });
    expect(decided.agenda.map(({ text }) => text)).toEqual(['Vordrucke']);
    const { improvements } = await answered<ImprovementList>('Jana Brandt', 'improvements');
    expect(improvements).toMatchObject([
      { text: 'Ein Vordruck für alle.', dueOn: '2026-12-18', isOverdue: false },
    ]);
    const [{ improvementId, version } = { improvementId: '', version: 0 }] = improvements;
    const closed = await answered<ImprovementList['improvements'][number]>(
      'Jana Brandt',
      'closeImprovement',
      {
        params: { improvementId },
        body: { version, as: 'done', outcome: 'Der Vordruck liegt vor.' },
      },
    );
    expect([closed.state, closed.actions]).toEqual(['done', ['reopen']]);
  });
});

describe('a self-disclosure', () => {
  it('is a file, given for a while', async () => {
    const { scope } = cooperation.person('Jana Brandt');
    const { secret } = await runCommand(database.db, scope, (trx) => makeDisclosureLink(trx, scope, NOW));
    const params = { cooperationId: cooperation.id, secret };
    const file = await ask('Jana Brandt', 'selfDisclosure', { params });
    const headers = new Headers(file.headers as Record<string, string>);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="Selbstauskunft.html"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(String(file.body)).toContain('Jana Brandt');
    services.now = NOW.add({ hours: 1 });
    expect((await ask('Jana Brandt', 'selfDisclosure', { params })).status).toBe(404);
    expect(JSON.stringify(services.logged)).not.toContain(secret);
  });
});

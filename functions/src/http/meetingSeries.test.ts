/** The life of a series over HTTP: begun, looked at, one date left out, changed, ended. */
import { HttpRequest } from '@azure/functions';
import { contract, type Problem, type RouteName } from '@verbund/domain/contract';
import type { SeriesList, SeriesRow, SeriesTemplates } from '@verbund/domain/contractTypes';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
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

type Sent = { as?: string; seriesId?: string; body?: object };

const send = async (name: RouteName, { as = 'Petra Vogt', seriesId, body }: Sent = {}) => {
  const registration = registrations.find((one) => one.kind === 'http' && one.name === name);
  if (registration?.kind !== 'http') throw new Error(`No trigger answers ${name}.`);
  services.authenticate = async () => cooperation.person(as).scope;
  const { status = 200, jsonBody } = await invokeHttp(
    registration,
    services,
    new HttpRequest({
      method: contract[name].method,
      url: `http://127.0.0.1/api/${contract[name].route}`,
      params: seriesId === undefined ? {} : { seriesId },
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: { string: JSON.stringify(body) } } : {}),
    }),
  );
  return { status, body: jsonBody as unknown };
};

/** The series as it is after something was done to it. */
const done = async (name: RouteName, sent: Sent): Promise<SeriesRow> => {
  const { status, body } = await send(name, sent);
  expect([name, status, body]).toMatchObject([name, 200, {}]);
  return body as SeriesRow;
};

const invited = (...names: string[]) =>
  names.map((name) => ({ staffId: cooperation.person(name).id, required: false }));

const form = (changes: object = {}) => ({
  clientKey: crypto.randomUUID(),
  template: 'caseworker_training',
  title: 'Schulung im Verbund',
  startsOn: '2026-12-01',
  mode: 'online',
  placeMunicipalityId: null,
  participants: invited('Jana Brandt', 'Murat Aydin'),
  ...changes,
});

const listOf = async (as: string): Promise<SeriesList> =>
  (await send('meetingSeries', { as })).body as SeriesList;

const refusal = async (name: RouteName, sent: Sent): Promise<[number, string]> => {
  const { status, body } = await send(name, sent);
  return [status, (body as Problem).code];
};

it('a lead starts it; it repeats as the template has it, and its next eight dates are shown', async () => {
  const series = await done('startSeries', { body: form() });
  expect(series).toMatchObject({
    rule: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU',
    ruleWords: {
      de: 'am zweiten Dienstag im Januar, April, Juli und Oktober, 9:00 Uhr',
      en: 'on the second Tuesday of January, April, July and October, 9:00',
    },
    at: '09:00',
    durationMinutes: 180,
    endsBefore: null,
    organiser: { name: 'Petra Vogt', municipalityName: 'Lippetal' },
    isOrganiser: true,
    isParticipant: false,
    actions: ['change', 'end'],
  });
  expect(series.participants.map(({ name, municipalityName }) => `${name}, ${municipalityName}`)).toEqual([
    'Jana Brandt, Lippetal',
    'Murat Aydin, Welver',
  ]);
  expect(series.occurrences).toHaveLength(8);
  const [first, , , fourth] = series.occurrences;
  expect(first).toEqual({
    occursOn: '2027-01-12',
    startsAt: '2027-01-12T08:00:00Z',
    endsAt: '2027-01-12T11:00:00Z',
    meetingId: expect.any(String),
    moved: null,
    state: 'takes_place',
    action: 'skip',
  });
  // Further ahead than meetings are made.
  expect([fourth?.occursOn, fourth?.meetingId]).toEqual(['2027-10-12', null]);
  expect(services.woken).toBeGreaterThan(0);
});

it('the same form twice is the same series', async () => {
  const body = form();
  const first = await done('startSeries', { body });
  expect((await done('startSeries', { body })).seriesId).toBe(first.seriesId);
  expect((await listOf('Petra Vogt')).series).toHaveLength(1);
});

it('whoever is invited sees it and may change nothing; whoever is not does not see it', async () => {
  const { seriesId } = await done('startSeries', { body: form() });
  const hers = await listOf('Jana Brandt');
  expect([
    hers.maySchedule,
    hers.series.map(({ isParticipant, actions }) => [isParticipant, actions]),
  ]).toEqual([false, [[true, []]]]);
  expect(hers.series[0]?.occurrences.every(({ action }) => action === null)).toBe(true);
  expect((await listOf('Olga Petrova')).series).toEqual([]);
  // Another lead plans with her.
  expect((await listOf('Sabine Ostermann')).series.map((one) => one.seriesId)).toEqual([seriesId]);
  const skip = { seriesId, as: 'Jana Brandt', body: { occursOn: '2027-01-12' } };
  expect(await refusal('skipOccurrence', skip)).toEqual([403, 'forbidden']);
});

it('a date is left out, and taken back', async () => {
  const { seriesId } = await done('startSeries', { body: form() });
  const body = { occursOn: '2027-01-12' };
  const skipped = await done('skipOccurrence', { seriesId, body });
  expect(skipped.occurrences[0]).toMatchObject({
    occursOn: '2027-01-12',
    meetingId: null,
    state: 'skipped',
    action: 'unskip',
  });
  const back = await done('unskipOccurrence', { seriesId, body });
  expect(back.occurrences[0]).toMatchObject({ occursOn: '2027-01-12', state: 'takes_place', action: 'skip' });
  expect(back.occurrences[0]?.meetingId).not.toBeNull();
  const wrong = { seriesId, body: { occursOn: '2027-01-13' } };
  expect(await refusal('skipOccurrence', wrong)).toEqual([422, 'unknown_occurrence']);
});

it('a date on a holiday is moved and said to be', async () => {
  // Easter Monday of 2027 is 29 March.
  const body = form({ rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2027-03-22' });
  const { occurrences } = await done('startSeries', { body });
  expect(occurrences.slice(0, 3).map(({ occursOn, startsAt, moved }) => [occursOn, startsAt, moved])).toEqual(
    [
      ['2027-03-22', '2027-03-22T08:00:00Z', null],
      ['2027-03-29', '2027-03-30T07:00:00Z', 'holiday'],
      ['2027-04-05', '2027-04-05T07:00:00Z', null],
    ],
  );
});

it('a meeting that was moved or called off by itself shows as that', async () => {
  const { seriesId, occurrences } = await done('startSeries', { body: form() });
  const [january, april] = occurrences;
  for (const [name, meetingId, body] of [
    ['moveMeeting', january?.meetingId, { version: 1, startsAt: '2027-01-14T09:00:00Z' }],
    ['cancelMeeting', april?.meetingId, { version: 1 }],
  ] as const) {
    const registration = registrations.find((one) => one.kind === 'http' && one.name === name);
    if (registration?.kind !== 'http') throw new Error(`No trigger answers ${name}.`);
    const { method, route } = contract[name];
    const request = new HttpRequest({
      method,
      url: `http://127.0.0.1/api/${route}`,
      params: { meetingId: String(meetingId) },
      headers: { 'content-type': 'application/json' },
      body: { string: JSON.stringify(body) },
    });
    expect((await invokeHttp(registration, services, request)).status ?? 200).toBe(200);
  }
  const now = (await listOf('Petra Vogt')).series.find((one) => one.seriesId === seriesId)?.occurrences;
  expect(now?.slice(0, 2)).toMatchObject([
    { occursOn: '2027-01-12', startsAt: '2027-01-14T09:00:00Z', moved: 'alone', action: 'skip' },
    { occursOn: '2027-04-13', state: 'cancelled', action: null },
  ]);
});

it('a change needs the state that was shown, and says what is wrong with it', async () => {
  const { seriesId, changedAt } = await done('startSeries', { body: form() });
  const change = (body: object) => ({ seriesId, body: { changedAt, ...body } });
  const old = change({ changedAt: '2026-11-01T08:00:00Z', title: 'Anders' });
  expect(await refusal('changeSeries', old)).toEqual([409, 'changed_meanwhile']);
  expect(await refusal('changeSeries', change({ rule: 'FREQ=DAILY' }))).toEqual([422, 'bad_rule']);
  expect(await refusal('changeSeries', change({ title: 'Frau Zwiebelfisch, geb. 12.03.1961' }))).toEqual([
    422,
    'contains_social_data',
  ]);
  const place = { mode: 'hybrid', placeMunicipalityId: cooperation.at('Welver').id };
  const changed = await done('changeSeries', change({ at: '14:30', title: 'Schulung', place }));
  expect(changed).toMatchObject({
    title: 'Schulung',
    at: '14:30',
    ruleWords: { de: 'am zweiten Dienstag im Januar, April, Juli und Oktober, 14:30 Uhr' },
    mode: 'hybrid',
    place: { name: 'Welver' },
  });
  expect(changed.occurrences[0]).toMatchObject({ startsAt: '2027-01-12T13:30:00Z', moved: null });
});

it('it ends; what was to come later is gone, and so is the series from the list when it is over', async () => {
  const { seriesId } = await done('startSeries', { body: form() });
  const ended = await done('endSeries', { seriesId, body: { endsBefore: '2027-04-01' } });
  expect([ended.endsBefore, ended.occurrences.map(({ occursOn }) => occursOn)]).toEqual([
    '2027-04-01',
    ['2027-01-12'],
  ]);
  services.now = NOW.add({ hours: 24 * 200 });
  expect((await listOf('Petra Vogt')).series).toEqual([]);
  expect(
    await refusal('endSeries', { seriesId: crypto.randomUUID(), body: { endsBefore: '2028-01-01' } }),
  ).toEqual([404, 'not_found']);
});

it('the form begins with what each kind of meeting usually is, and whom it invites', async () => {
  const { templates } = (await send('seriesTemplates')).body as SeriesTemplates;
  const of = (template: string) => templates.find((one) => one.template === template);
  expect(of('steering_committee')).toMatchObject({
    title: { de: 'Lenkungsausschuss', en: 'Steering committee' },
    at: '14:00',
    durationMinutes: 120,
  });
  expect(
    of('steering_committee')?.invited.map(({ name, people }) => [name, people.map((one) => one.name)]),
  ).toEqual([
    ['Lippetal', ['Petra Vogt']],
    ['Möhnesee', ['Heinz Wiemer']],
    ['Welver', ['Sabine Ostermann']],
  ]);
  // The usual one first, and once; the time of day has a field of its own.
  expect(of('steering_committee')?.rules.map(({ words }) => words.de)).toEqual([
    'am letzten Donnerstag im Februar und September',
    'am letzten Dienstag im Februar und September',
    'am letzten Mittwoch im Februar und September',
    'am letzten Dienstag im Mai und November',
    'am letzten Mittwoch im Mai und November',
    'am letzten Donnerstag im Mai und November',
  ]);
  expect(of('caseworker_training')?.invited.flatMap(({ people }) => people)).toHaveLength(10);
  expect(of('other')).toMatchObject({ title: { de: '', en: '' }, invited: [] });
});

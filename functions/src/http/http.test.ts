import { HttpRequest } from '@azure/functions';
import { problemSchema, rosterDaySchema } from '@verbund/domain/contract';
import { aCooperation, aDuty, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { invokeHttp } from '../platform/invoke.ts';
import type { HttpRegistration } from '../platform/registration.ts';
import { health } from './health.ts';
import { rosterToday } from './roster.ts';

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
});
beforeEach(async () => {
  services = await testServices(database.db, NOW);
});
afterAll(() => database.close());

const get = (route: HttpRegistration, query = '') =>
  invokeHttp(
    route,
    services,
    new HttpRequest({ method: 'GET', url: `http://127.0.0.1/api/${route.route}${query}` }),
  );

const signIn = (): void => {
  services.authenticate = async () => cooperation.person('Jana Brandt').scope;
};

describe('GET /api/health', () => {
  it('is well when the database is reachable and current', async () => {
    expect(await get(health)).toMatchObject({
      jsonBody: { status: 'ok', migrations: services.expectedMigrations.length },
    });
  });

  it('answers 503 when a migration is missing', async () => {
    services.expectedMigrations = [...services.expectedMigrations, { name: '9999_later.sql', sha256: 'x' }];
    const { status, jsonBody } = await get(health);
    expect(status).toBe(503);
    expect(problemSchema.parse(jsonBody).detail).toBe('Migrations are pending: 9999_later.sql');
  });

  it('answers 503 when an applied migration is not the one this build knows', async () => {
    services.expectedMigrations = services.expectedMigrations.map((one) => ({ ...one, sha256: 'other' }));
    expect((await get(health)).status).toBe(503);
  });
});

describe('GET /api/roster/today', () => {
  it('refuses whoever is not signed in', async () => {
    const { status, jsonBody, headers } = await get(rosterToday);
    expect([status, headers]).toMatchObject([401, { 'content-type': 'application/problem+json' }]);
    expect(problemSchema.parse(jsonBody).title).toBe('Bitte melde dich an.');
  });

  it('shows today in all municipalities of the person’s cooperation', async () => {
    signIn();
    const { desk } = cooperation.at('Lippetal');
    await aDuty(database.db, cooperation, {
      of: cooperation.person('Jana Brandt'),
      at: desk,
      day: '2026-11-23',
      half: 'morning',
    });
    const roster = rosterDaySchema.parse((await get(rosterToday)).jsonBody);
    expect(roster.day).toBe('2026-11-23');
    expect(roster.municipalities).toHaveLength(3);
    expect(roster.municipalities[0]?.desks[0]?.halves[0]?.onDuty[0]?.name).toBe('Jana Brandt');
  });

  it('shows one municipality on request, and says what to change when there is none such', async () => {
    signIn();
    const { id } = cooperation.at('Welver');
    const roster = rosterDaySchema.parse((await get(rosterToday, `?municipalityId=${id}`)).jsonBody);
    expect(roster.municipalities.map(({ name }) => name)).toEqual(['Welver']);
    const { status, jsonBody } = await get(rosterToday, '?municipalityId=welver');
    expect([status, problemSchema.parse(jsonBody).title]).toEqual([
      400,
      'Diese Kommune gibt es nicht. Bitte wähle eine aus der Liste.',
    ]);
  });

  it('tells nothing about a failure inside but that there was one', async () => {
    services.authenticate = async () => {
      throw new Error('secret detail');
    };
    const { status, jsonBody } = await get(rosterToday);
    expect(status).toBe(500);
    expect(JSON.stringify(jsonBody)).not.toContain('secret');
    expect(JSON.stringify(services.logged)).not.toContain('secret detail');
  });
});

import { HttpRequest } from '@azure/functions';
import { problemSchema } from '@verbund/domain/contract';
import { appendEvent } from '@verbund/domain/db/events';
import { runCommand } from '@verbund/domain/db/run';
import { aCooperation, aDuty, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { invokeHttp } from '../platform/invoke.ts';
import type { HttpRegistration } from '../platform/registration.ts';
import { health } from './health.ts';
import { roster } from './roster.ts';

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

describe('GET /api/roster', () => {
  const week = { query: '?from=2026-11-23&days=7' };
  const ask = (headers: Record<string, string> = {}, { query } = week) =>
    invokeHttp(
      roster,
      services,
      new HttpRequest({
        method: 'GET',
        url: `http://127.0.0.1/api/roster${query}`,
        query: Object.fromEntries(new URLSearchParams(query)),
        headers,
      }),
    );
  const tagOf = (response: { headers?: unknown }): string =>
    (response.headers as Record<string, string>).etag ?? '';

  it('refuses whoever is not signed in, in the language she prefers', async () => {
    const { status, jsonBody, headers } = await ask();
    expect([status, headers]).toMatchObject([401, { 'content-type': 'application/problem+json' }]);
    expect(problemSchema.parse(jsonBody).title).toBe('Bitte melde dich an.');
    expect(problemSchema.parse((await ask({ 'accept-language': 'en-GB' })).jsonBody).title).toBe(
      'Please sign in.',
    );
  });

  it('shows the span in all municipalities of the person’s cooperation', async () => {
    signIn();
    const { desk } = cooperation.at('Lippetal');
    const jana = cooperation.person('Jana Brandt');
    await aDuty(database.db, cooperation, { of: jana, at: desk, day: '2026-11-23', half: 'morning' });
    const span = (await ask()).jsonBody;
    expect(span.days).toHaveLength(7);
    expect(span.municipalities).toHaveLength(3);
    expect(span.people.map(({ name }: { name: string }) => name)).toContain('Jana Brandt');
  });

  it('says which field is wrong', async () => {
    signIn();
    const { status, jsonBody } = await ask({}, { query: '?from=2026-02-30&days=99' });
    expect([status, problemSchema.parse(jsonBody).fields?.map(({ field }) => field)]).toEqual([
      400,
      ['from', 'days'],
    ]);
  });

  it('answers an unchanged poll by 304 without a body, and a changed one anew', async () => {
    signIn();
    const first = await ask();
    const poll = () => ask({ 'if-none-match': tagOf(first) });
    expect(await poll()).toMatchObject({ status: 304 });
    expect((await poll()).jsonBody).toBeUndefined();
    const { scope } = cooperation.person('Jana Brandt');
    await runCommand(database.db, scope, (trx) =>
      appendEvent(trx, scope, { kind: 'case.taken', subjectId: cooperation.id }, NOW),
    );
    expect((await poll()).status).toBe(304);
    await runCommand(database.db, scope, (trx) =>
      appendEvent(trx, scope, { kind: 'cover.accepted', subjectId: cooperation.id }, NOW),
    );
    expect((await poll()).jsonBody).toBeDefined();
  });

  it('is another picture on another day and for somebody else', async () => {
    signIn();
    const first = await ask();
    services.now = NOW.add({ hours: 24 });
    expect(tagOf(await ask())).not.toBe(tagOf(first));
    services.now = NOW;
    services.authenticate = async () => cooperation.person('Petra Vogt').scope;
    expect(tagOf(await ask())).not.toBe(tagOf(first));
  });

  it('tells nothing about a failure inside but that there was one', async () => {
    services.authenticate = async () => {
      throw new Error('secret detail');
    };
    const { status, jsonBody } = await ask();
    expect(status).toBe(500);
    expect(JSON.stringify(jsonBody)).not.toContain('secret');
    expect(JSON.stringify(services.logged)).not.toContain('secret detail');
  });
});

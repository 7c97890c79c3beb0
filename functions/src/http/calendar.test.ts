import { HttpRequest } from '@azure/functions';
import { runCommand } from '@verbund/domain/db/run';
import { makeFeed } from '@verbund/domain/feed/commands/makeFeed';
import { aCooperation, aDuty, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { calendar } from './calendar.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let services: TestServices;
let secret: string;

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
  services = await testServices(database.db, NOW);
  const jana = cooperation.person('Jana Brandt');
  await aDuty(database.db, cooperation, {
    of: jana,
    at: cooperation.at('Lippetal').desk,
    day: '2026-11-24',
    half: 'morning',
  });
  const made = await runCommand(database.db, jana.scope, (trx) =>
    makeFeed(trx, jana.scope, { deskId: null }, NOW),
  );
  if (made.ok) secret = made.value.secret;
});
afterAll(() => database.close());

const ask = (cooperationId = cooperation.id, code = secret) =>
  calendar.handle(
    services,
    new HttpRequest({
      method: 'GET',
      url: `http://127.0.0.1/api/calendar/${cooperationId}/${code}`,
      params: { cooperationId, secret: code },
    }),
  );

describe('a calendar link', () => {
  it('is answered with the calendar, which no cache shares', async () => {
    const answer = await ask();
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
    expect(answer.body).toContain('SUMMARY:Dienst: Schalter\\, Lippetal');
    expect((await ask()).headers).toEqual(answer.headers);
  });

  it('opens nothing with a wrong secret or in another cooperation, and is not logged', async () => {
    const other = await aCooperation(database.db);
    expect((await ask(cooperation.id, `${secret.slice(1)}x`)).status).toBe(404);
    expect((await ask(other.id)).status).toBe(404);
    expect((await ask(crypto.randomUUID())).status).toBe(404);
    expect(JSON.stringify(services.logged)).not.toContain(secret);
  });
});
